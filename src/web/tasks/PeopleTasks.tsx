import { LinkButton } from "../app/LinkButton.tsx";
import { type PersonTask, taskVerb } from "../auditors/auditors.view.ts";
import { DueDate } from "../ui/DueDate.tsx";
import styles from "./TaskList.module.css";

const dueWords: Readonly<Record<PersonTask["code"], string>> = {
  "renew-authorisation": "Dernier jour de l’autorisation",
  "observe-auditor": "Délai du dispositif depuis la dernière observation, ou l’autorisation",
};

/** What there is to do about the people of the certifier, the earliest due first. */
export function PeopleTasks({ tasks }: { readonly tasks: readonly PersonTask[] }) {
  return (
    <div className={styles.frame}>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={`${task.personId}/${task.code}/${task.function}/${task.scheme}`} className={styles.task}>
            <p className={styles.verb}>{taskVerb(task)}</p>
            <div className={styles.due}>
              <DueDate day={task.dueOn} rule={dueWords[task.code]} warnWithin={30} />
            </div>
            <LinkButton to={`/equipe/${task.personId}`} kind="secondary" about={task.name}>
              Ouvrir la fiche
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
