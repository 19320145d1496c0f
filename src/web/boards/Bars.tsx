import { Link } from "@tanstack/react-router";
import styles from "./Bars.module.css";
import type { BarCell, BarRow } from "./board.view.ts";

interface Props {
  /** What the table counts, for those who do not see it. */
  readonly caption: string;
  /** The head of the names, then of each column of figures. */
  readonly heads: readonly [name: string, ...figures: string[]];
  readonly rows: readonly BarRow[];
}

/**
 * Figures as bars and as a table at once: the bar lies under the name of its row, the hatched part of it is what is late, and
 * each figure opens the list that it counts.
 */
export function Bars({ caption, heads: [name, ...figures], rows }: Props) {
  const most = Math.max(1, ...rows.map(({ length }) => length));
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="reader-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {figures.map((head) => (
              <th key={head} scope="col" data-numeric>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                <span className={styles.bar} aria-hidden>
                  <span className={styles.part} style={{ width: `${(100 * (row.length - row.hatched)) / most}%` }} />
                  <span className={styles.part} data-hatched style={{ width: `${(100 * row.hatched) / most}%` }} />
                </span>
              </th>
              {row.cells.map((cell, rank) => (
                <td key={figures[rank]} data-numeric data-strong={cell.alarming || undefined}>
                  <Figure cell={cell} of={`${row.label}, ${figures[rank]?.toLowerCase() ?? ""}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure, which opens what it counts when there is something to see. */
export function Figure({ cell, of }: { readonly cell: BarCell; readonly of: string }) {
  if (cell.to === undefined) return cell.text;
  return (
    <Link to={cell.to}>
      {cell.text}
      <span className="reader-only"> ({of})</span>
    </Link>
  );
}
