import { longDay } from "../../ui/format.ts";
import type { Plan } from "../audit.query.ts";
import styles from "./PlanTable.module.css";
import { clockWords, type TimetableRow, timetableOf } from "./plan.view.ts";

/** The timetable of an audit: when, what, with whom, which indicators. */
export function PlanTable({ plan }: { readonly plan: Plan }) {
  return (
    <div className={styles.days}>
      {timetableOf(plan).map(({ day, rows }) => (
        <table key={day} className={styles.table}>
          <caption>{longDay(day)}</caption>
          <thead>
            <tr>
              <th scope="col">Horaire</th>
              <th scope="col">Séquence</th>
              <th scope="col">Avec</th>
              <th scope="col">Indicateurs</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.from} row={row} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Row({ row }: { readonly row: TimetableRow }) {
  const hours = `${clockWords(row.from)} – ${clockWords(row.until)}`;
  if (row.kind === "break") {
    return (
      <tr className={styles.break}>
        <td>{hours}</td>
        <td colSpan={3}>Pause</td>
      </tr>
    );
  }
  const { sequence, again } = row;
  return (
    <tr>
      <td className={styles.hours}>{hours}</td>
      <td>
        <p className={styles.title}>
          {sequence.title}
          {again && " (suite)"}
        </p>
        {!again && <p className={styles.content}>{sequence.content}</p>}
      </td>
      <td data-title="Avec">{sequence.peopleText}</td>
      <td data-title={sequence.indicators.length === 0 ? undefined : "Indicateurs"} className={styles.codes}>
        {sequence.indicators.join(", ")}
      </td>
    </tr>
  );
}
