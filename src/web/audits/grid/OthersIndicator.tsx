import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Indicator } from "../audit.query.ts";
import { badgeOfRating } from "../audits.badges.ts";
import { pointsOf } from "./grid.view.ts";
import styles from "./OthersIndicator.module.css";
import { useField } from "./useNotebook.ts";

interface Props {
  readonly indicator: Indicator;
  /** Who audits its criterion. */
  readonly auditor: string;
}

/** An indicator that a colleague audits: what they concluded, only to be read. */
export function OthersIndicator({ indicator, auditor }: Props) {
  const { audit } = useField();
  const { code, rating, note } = indicator;
  return (
    <section className={styles.others} aria-label={`Évalué par ${auditor}`}>
      <p className={styles.who}>
        Ce critère est audité par {auditor}. <StatusBadge {...badgeOfRating(rating)} />
      </p>
      {note !== null && <p>{note}</p>}
      {pointsOf(audit, code).map((point) => (
        <div key={point.id} className={styles.point}>
          <p>
            <strong>Constat.</strong> {point.finding}
          </p>
          <p>
            <strong>Risque.</strong> {point.risk}
          </p>
        </div>
      ))}
    </section>
  );
}
