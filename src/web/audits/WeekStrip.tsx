import { Link } from "@tanstack/react-router";
import { longDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { addressOfListed, partLink } from "./audit.view.ts";
import { badgeOfAudit } from "./audits.badges.ts";
import { modeWords } from "./audits.sentences.ts";
import { type Week, weekWords } from "./audits.view.ts";
import styles from "./WeekStrip.module.css";

interface Props {
  readonly title: string;
  readonly week: Week;
  readonly today: string;
}

/** The audits of a week, day by day. */
export function WeekStrip({ title, week, today }: Props) {
  return (
    <section className={styles.week} aria-label={title}>
      <h2 className={styles.title}>
        {title}
        <span className={styles.days}>{weekWords(week)}</span>
      </h2>
      {week.audits.length === 0 ? (
        <p className={styles.none}>Aucun audit.</p>
      ) : (
        <ul className={styles.audits}>
          {week.audits.map((one) => (
            <li key={one.id} data-today={one.auditOn === today || undefined}>
              <p className={styles.day}>{one.auditOn === today ? "Aujourd’hui" : longDay(one.auditOn ?? today)}</p>
              <p className={styles.name}>
                <Link to={partLink("overview", addressOfListed(one))}>{one.organisationName}</Link>
              </p>
              <p className={styles.facts}>
                {one.kind}, {modeWords[one.mode].name.toLowerCase()}, {one.auditorName}
              </p>
              <StatusBadge {...badgeOfAudit(one)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
