import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Results.module.css";
import { countWords, intervalWords, type OrganisationRate, type Rate, rateWords, standingBadge } from "./rate.view.ts";

/** The rates of an organisation: the one that counts first, then what it is compared with. */
export function RateFigures({ rate }: { readonly rate: OrganisationRate }) {
  const { rolling, before, cycleRate, again, whole, rules } = rate;
  return (
    <dl className={styles.figures}>
      <Figure label={`Sur ${rules.rollingMonths} mois`} rate={rolling} badge />
      <Figure label="Depuis le début du cycle" rate={cycleRate} />
      <Figure label={`Les ${rules.rollingMonths} mois d’avant`} rate={before} />
      <Figure label="Tous organismes, même période" rate={whole} />
      {again.presented > 0 && <Figure label="Passages suivants, hors du taux" rate={again} />}
    </dl>
  );
}

function Figure({
  label,
  rate,
  badge = false,
}: {
  readonly label: string;
  readonly rate: Rate;
  readonly badge?: boolean;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.big}>{rateWords(rate)}</dd>
      <dd>{countWords(rate)}</dd>
      {rate.interval !== null && <dd className={styles.soft}>{intervalWords(rate)}</dd>}
      {badge && (
        <dd>
          <StatusBadge {...standingBadge(rate)} />
        </dd>
      )}
    </div>
  );
}
