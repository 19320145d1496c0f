import { Link } from "@tanstack/react-router";
import { DueDate } from "../ui/DueDate.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { SessionRow } from "./activity.query.ts";
import { remarkWords, standingWords } from "./activity.sentences.ts";
import { datesIn, modalitiesIn, peopleIn } from "./activity.view.ts";
import styles from "./Sessions.module.css";

/** Sessions of one organisation, one a line: when, how many people, where it stands, what is owed. */
export function SessionLines({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  return (
    <ul className={styles.sessions}>
      {sessions.map((session) => (
        <li key={session.id}>
          <p className={styles.dates}>
            <Link to={`/sessions/${session.id}`}>Session {datesIn(session)}</Link>
          </p>
          <p className={styles.facts}>
            {modalitiesIn(session)}, {peopleIn(session)}
            {session.remarks.length > 0 && (
              <span className={styles.remark}>
                {session.remarks.map((remark) => remarkWords[remark].label).join(", ")}
              </span>
            )}
          </p>
          {session.standing === "awaiting-headcount" ? (
            <DueDate day={session.headcountDueOn} compact rule="Effectifs à déclarer" />
          ) : (
            <StatusBadge {...standingWords[session.standing]} />
          )}
        </li>
      ))}
    </ul>
  );
}
