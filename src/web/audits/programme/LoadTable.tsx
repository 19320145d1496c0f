import { Link } from "@tanstack/react-router";
import { count, monthOf } from "../../ui/format.ts";
import { ShareBar } from "../../ui/ShareBar.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { auditorKey } from "./calendar.view.ts";
import styles from "./LoadTable.module.css";
import { type AuditorLoad, type Loads, type MonthLoad, monthHead, monthsOf, standingWords } from "./load.view.ts";

/** A line by auditor, a column by month; on a phone, a card by auditor. */
export function LoadTable({ loads }: { readonly loads: Loads }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="reader-only">Jours d’audit par auditeur et par mois</caption>
        <thead>
          <tr>
            <th scope="col">Auditeur</th>
            {loads.periods.map((month, index) => (
              <th key={month} scope="col">
                {monthHead(month, index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {!person.authorised && <span className={styles.under}>Sans autorisation d’auditer</span>}
              </th>
              {monthsOf(person, loads).map((month) => (
                <td key={month.month} data-month={monthOf(month.month)}>
                  <Month person={person} month={month} most={loads.daysPerMonth} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  readonly person: AuditorLoad;
  readonly month: MonthLoad;
  readonly most: number;
}

function Month({ person, month: { month, days, proposed, standing, unplanned }, most }: Props) {
  const word = standingWords[standing];
  if (days === 0 && proposed === 0) return <span className={styles.none}>–</span>;
  return (
    <div className={styles.month} data-tone={word?.tone}>
      <Link to={`/audits/calendrier?${auditorKey}=${encodeURIComponent(person.id)}&jour=${month}&vue=mois`}>
        {count(days, "jour")}
        <span className={styles.most}> sur {most}</span>
        <span className="reader-only">
          , {person.name}, {monthOf(month)}
        </span>
      </Link>
      <ShareBar percent={(100 * days) / Math.max(1, most)} />
      {word !== null && <StatusBadge {...word} />}
      {proposed > 0 && <span className={styles.under}>{count(proposed, "audit proposé", "audits proposés")}</span>}
      {unplanned > 0 && <span className={styles.under}>{count(unplanned, "jour")} sans plan</span>}
    </div>
  );
}
