import { Link } from "@tanstack/react-router";
import { LinkButton } from "../app/LinkButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import type { TaskLine } from "./line.view.ts";
import styles from "./TaskList.module.css";

interface Props {
  readonly lines: readonly TaskLine[];
}

/** Things to do, one a line: what, for whom, by when, and the way there. */
export function TaskList({ lines }: Props) {
  return (
    <div className={styles.frame}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key} className={styles.task}>
            <div>
              <p className={styles.verb}>{line.verb}</p>
              {line.ground !== null && <p className={styles.ground}>{line.ground}</p>}
              <For line={line} />
            </div>
            <Due line={line} />
            <LinkButton to={line.to} kind="secondary" about={line.organisationName}>
              {line.action}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What waits for somebody else in one’s own files. */
export function WaitingList({ lines }: Props) {
  return (
    <div className={styles.frame}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.key} className={styles.task}>
            <div>
              <p>{line.awaited}</p>
              {line.ground !== null && <p className={styles.ground}>{line.ground}</p>}
              <For line={line} />
              {line.holder !== null && <p className={styles.for}>Attendu de : {line.holder}</p>}
            </div>
            <Due line={{ ...line, rule: undefined }} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function For({ line: { file, organisationName, number } }: { readonly line: TaskLine }) {
  return (
    <p className={styles.for}>
      <Link to={file}>{organisationName}</Link> <span className="reference">{number}</span>
    </p>
  );
}

function Due({ line: { dueOn, rule } }: { readonly line: TaskLine }) {
  return (
    <div className={styles.due}>
      {dueOn === null ? (
        <span className={styles.none}>Sans échéance</span>
      ) : (
        <DueDate day={dueOn} {...(rule === undefined ? {} : { rule })} />
      )}
    </div>
  );
}
