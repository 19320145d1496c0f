import type { ReactNode } from "react";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { type ReviewLine, resultBadge } from "./decision.view.ts";
import styles from "./ReviewTable.module.css";

interface Props {
  readonly lines: readonly ReviewLine[];
  /** What takes the place of the result of a point that is being judged. */
  readonly judging?: (line: ReviewLine) => ReactNode;
}

/** The points of the review: what is checked, where it comes from, what it gives. */
export function ReviewTable({ lines, judging }: Props) {
  return (
    <table className={styles.table}>
      <caption className="reader-only">Points de la revue</caption>
      <thead className="reader-only">
        <tr>
          <th scope="col">Point</th>
          <th scope="col">Résultat</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.item}>
            <th scope="row">
              {line.label}
              <span className={styles.source}>{line.source}</span>
            </th>
            <td>{judging?.(line) ?? <Result line={line} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ line }: { readonly line: ReviewLine }) {
  return (
    <>
      <StatusBadge {...resultBadge(line.result)} />
      {line.before !== null && (
        <span className={styles.source}>à la revue : {resultBadge(line.before).label.toLowerCase()}</span>
      )}
    </>
  );
}
