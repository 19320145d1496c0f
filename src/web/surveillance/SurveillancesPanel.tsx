import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Surveillance.module.css";
import { modeWords, typeWords } from "./surveillance.sentences.ts";
import { badgeOf } from "./surveillance.view.ts";

/** The surveillances of an habilitation, on its page, the last due first; nothing before the first opens. */
export function SurveillancesPanel({ habilitationId }: { readonly habilitationId: string }) {
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/surveillances", { habilitationId }));
  if (data === undefined || data.surveillances.length === 0) return null;
  return (
    <Section title="Surveillances">
      <ul className={styles.lines}>
        {data.surveillances.toReversed().map((one) => (
          <li key={one.id}>
            <p className={styles.kind}>
              <Link to={`/surveillances/${one.id}`}>{typeWords[one.surveillanceType]}</Link>
            </p>
            <p className={styles.soft}>
              Prévue le {plainDay(one.dueOn)}, {modeWords[one.mode].toLowerCase()}
              {one.concludedOn !== null && `, conclue le ${plainDay(one.concludedOn)}`}
            </p>
            <StatusBadge {...badgeOf(one)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
