import { Link } from "@tanstack/react-router";
import { longDay } from "../../ui/format.ts";
import { writeList } from "../../ui/listState.ts";
import { useToday } from "../../ui/today.ts";
import { useListState } from "../../ui/useListState.ts";
import styles from "./CalendarTable.module.css";
import { type Calendar, type CalendarDay, columnsOf, withCalendar } from "./calendar.view.ts";
import { DayEntryCard, DayEntryLine } from "./DayEntries.tsx";
import { entriesOf, fitting } from "./dayEntries.view.ts";

interface Props {
  readonly calendar: Calendar;
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** A month or a week, days in columns. */
export function CalendarTable({ calendar, weeks }: Props) {
  const week = calendar.view === "semaine";
  const columns = week ? columnsOf(weeks[0] ?? []) : (weeks[0] ?? []);
  const shown = week ? [columns] : weeks;
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-view={calendar.view}>
        <caption className="reader-only">Jours d’audit</caption>
        <thead>
          <tr>
            {columns.map(({ day }) => (
              <th key={day} scope="col">
                {longDay(day).split(" ")[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((days) => (
            <tr key={days[0]?.day}>
              {days.map((day) => (
                <Square key={day.day} day={day} full={week} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Square({ day, full }: { readonly day: CalendarDay; readonly full: boolean }) {
  const today = useToday();
  const entries = entriesOf(day.audits);
  const { shown, more } = full ? { shown: entries, more: 0 } : fitting(entries);
  return (
    <td data-outside={!day.inside || undefined} data-off={!day.worked || undefined}>
      <p className={styles.date} data-today={day.day === today || undefined}>
        <time dateTime={day.day}>
          <span aria-hidden>{Number(day.day.slice(8))}</span>
          <span className="reader-only">{longDay(day.day)}</span>
        </time>
        {day.day === today && <span className="reader-only"> (aujourd’hui)</span>}
      </p>
      {shown.length > 0 && (
        <ul className={styles.entries}>
          {shown.map((entry) => (
            <li key={entry.auditId}>{full ? <DayEntryCard entry={entry} /> : <DayEntryLine entry={entry} />}</li>
          ))}
        </ul>
      )}
      {more > 0 && <More day={day} more={more} />}
    </td>
  );
}

/** The week of a day that has more audits than its square shows. */
function More({ day: { day }, more }: { readonly day: CalendarDay; readonly more: number }) {
  const { state } = useListState();
  return (
    <Link className={styles.more} to={`/audits/calendrier?${writeList(withCalendar(state, { view: "semaine", day }))}`}>
      {more} autres<span className="reader-only"> le {longDay(day)}</span>
    </Link>
  );
}
