import { Link } from "@tanstack/react-router";
import { LinkButton } from "../app/LinkButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import styles from "./TaskList.module.css";
import { ruleOf, taskLink, wordsOf } from "./tasks.view.ts";

interface Task {
  readonly dossierId: string;
  readonly auditId?: string | null;
  readonly number: string;
  readonly organisationName: string;
  readonly code: string;
  readonly dueOn: string | null;
  readonly rule?: string;
}

/** Things to do, one a line: what, for whom, by when, and the way there. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <div className={styles.frame}>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <TaskLine key={`${task.auditId ?? task.dossierId}/${task.code}`} task={task} />
        ))}
      </ul>
    </div>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const words = wordsOf(task.code);
  const rule = ruleOf(task.rule ?? "");
  return (
    <li className={styles.task}>
      <div>
        <p className={styles.verb}>{words.verb}</p>
        <For task={task} />
      </div>
      <div className={styles.due}>
        {task.dueOn === null ? (
          <span className={styles.none}>Sans échéance</span>
        ) : (
          <DueDate day={task.dueOn} {...(rule === undefined ? {} : { rule })} />
        )}
      </div>
      <LinkButton to={taskLink(task.code, task.dossierId, task.auditId)} kind="secondary" about={task.organisationName}>
        {words.action}
      </LinkButton>
    </li>
  );
}

/** What waits for somebody else in one’s own dossiers. */
export function WaitingList({ waiting }: { readonly waiting: readonly Task[] }) {
  return (
    <div className={styles.frame}>
      <ul className={styles.list}>
        {waiting.map((task) => (
          <li key={task.auditId ?? task.dossierId} className={styles.task}>
            <div>
              <p>{wordsOf(task.code).awaited}</p>
              <For task={task} />
            </div>
            <div className={styles.due}>
              {task.dueOn === null ? <span className={styles.none}>Sans échéance</span> : <DueDate day={task.dueOn} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function For({ task }: { readonly task: Task }) {
  return (
    <p className={styles.for}>
      <Link to={task.auditId == null ? `/dossiers/${task.dossierId}` : `/audits/${task.auditId}`}>
        {task.organisationName}
      </Link>{" "}
      <span className="reference">{task.number}</span>
    </p>
  );
}
