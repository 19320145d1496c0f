import { plainDay } from "../../ui/format.ts";
import { LongText } from "../../ui/LongText.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Indicator } from "../audit.query.ts";
import { badgeOfGrade, badgeOfNonconformity, badgeOfRating } from "../audits.badges.ts";
import styles from "./FoundBefore.module.css";

type Previous = NonNullable<Indicator["previous"]>;

/** What the audit before found on an indicator: whether it still holds is looked at first. */
export function FoundBefore({ previous }: { readonly previous: Previous }) {
  const { kind, on, rating, note, nonconformities } = previous;
  return (
    <section className={styles.before} aria-label="Constats du dernier audit">
      <div className={styles.head}>
        <h3>Au dernier audit</h3>
        <StatusBadge {...badgeOfRating(rating)} />
      </div>
      <p className={styles.when}>
        {kind}, {plainDay(on).toLowerCase()}
      </p>
      {note !== null && <LongText text={note} />}
      {nonconformities.map((one) => (
        <Point key={one.id} point={one} />
      ))}
    </section>
  );
}

function Point({ point }: { readonly point: Previous["nonconformities"][number] }) {
  const grade = badgeOfGrade(point.grade);
  return (
    <div className={styles.point}>
      <p className={styles.badges}>
        <StatusBadge {...badgeOfNonconformity(point)} />
        {grade !== null && <StatusBadge {...grade} />}
      </p>
      <LongText text={point.finding} />
      <p className={styles.risk}>
        <strong>Risque.</strong> {point.risk}
      </p>
    </div>
  );
}
