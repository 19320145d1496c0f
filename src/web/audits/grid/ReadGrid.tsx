import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Audit } from "../audit.query.ts";
import { badgeOfRating } from "../audits.badges.ts";
import { indicatorsOf } from "./findings.view.ts";
import { auditedCriteria, pointsOf, setAside, tallyOf } from "./grid.view.ts";
import styles from "./ReadGrid.module.css";
import { TallyBar } from "./TallyBar.tsx";

/** The results of an audit, criterion by criterion, only to be read. */
export function ReadGrid({ audit }: { readonly audit: Audit }) {
  const aside = setAside(audit);
  return (
    <div className={styles.read}>
      <TallyBar tally={tallyOf(indicatorsOf(audit))} />
      {auditedCriteria(audit).map((criterion) => (
        <section key={criterion.code} aria-label={criterion.title}>
          <h2 className={styles.criterion}>
            {criterion.code}. {criterion.title}
          </h2>
          <ul className={styles.rows}>
            {criterion.indicators.map((one) => (
              <li key={one.code}>
                <div>
                  <p className={styles.title}>
                    <span className={styles.code}>{one.code}</span> {one.title}
                  </p>
                  {one.note !== null && <p className={styles.note}>{one.note}</p>}
                  {pointsOf(audit, one.code).map((point) => (
                    <p key={point.id} className={styles.point}>
                      {point.finding}
                    </p>
                  ))}
                </div>
                <StatusBadge {...badgeOfRating(one.rating)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {aside.length > 0 && (
        <section aria-label="Indicateurs écartés">
          <h2 className={styles.criterion}>Indicateurs écartés par le plan</h2>
          <ul className={styles.rows}>
            {aside.map((one) => (
              <li key={one.code}>
                <div>
                  <p className={styles.title}>
                    <span className={styles.code}>{one.code}</span> {one.title}
                  </p>
                  <p className={styles.note}>{one.reason}</p>
                </div>
                <StatusBadge tone="neutral" label="Sans objet" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
