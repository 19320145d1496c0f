import { longDay } from "../../ui/format.ts";
import { useToday } from "../../ui/today.ts";
import styles from "./Agenda.module.css";
import type { CalendarDay } from "./calendar.view.ts";
import { DayEntryCard } from "./DayEntries.tsx";
import { entriesOf } from "./dayEntries.view.ts";

/** The days on which there is an audit, one under the other. */
export function Agenda({ days }: { readonly days: readonly CalendarDay[] }) {
  const today = useToday();
  return (
    <ol className={styles.agenda}>
      {days.map(({ day, audits }) => (
        <li key={day}>
          <h3 className={styles.day} data-today={day === today || undefined}>
            <time dateTime={day}>{longDay(day)}</time>
            {day === today && <span className={styles.today}>aujourd’hui</span>}
          </h3>
          <ul className={styles.entries}>
            {entriesOf(audits).map((entry) => (
              <li key={entry.auditId}>
                <DayEntryCard entry={entry} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
