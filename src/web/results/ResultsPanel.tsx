import { useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import type { Habilitation } from "../habilitations/habilitation.query.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Results.module.css";
import { countWords, intervalWords, rateWords, standingBadge } from "./rate.view.ts";

/** The rate of an habilitation in a line, on its page, for those who read results. */
export function ResultsPanel({ habilitation: { id, organisationId } }: { readonly habilitation: Habilitation }) {
  const reads = allowed(useSession(), "results.read", organisationId);
  const { data } = useQuery({
    ...asking("GET /api/habilitations/:habilitationId/rate", { habilitationId: id }),
    enabled: reads,
  });
  if (data === undefined) return null;
  const { rolling, rules } = data;
  return (
    <Section
      title="Résultats à l’examen"
      aside={
        <LinkButton to={`/habilitations/${id}/resultats`} kind="secondary">
          Voir les résultats
        </LinkButton>
      }
    >
      <p className={styles.whole}>
        <span className={styles.big}>{rateWords(rolling)}</span>
        <span>
          {countWords(rolling)} en {rules.rollingMonths} mois
          {rolling.interval !== null && `, ${intervalWords(rolling)}`}
        </span>
        <StatusBadge {...standingBadge(rolling)} />
      </p>
    </Section>
  );
}
