import { Link } from "@tanstack/react-router";
import { addressOfListed, partLink } from "../audits/audit.view.ts";
import { badgeOfAudit } from "../audits/audits.badges.ts";
import { modeWords } from "../audits/audits.sentences.ts";
import { count, plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Audits.module.css";
import type { Habilitation } from "./habilitation.query.ts";

/** The audits of the organisation, the last first: each with where it stands and what is left to correct. */
export function Audits({ habilitation: { audits, dossierId } }: { readonly habilitation: Habilitation }) {
  if (audits.length === 0) return null;
  return (
    <Section
      title="Audits"
      lead="L’audit initial, les surveillances, le renouvellement, et ce qui a été ordonné entre-temps."
    >
      <ul className={styles.audits}>
        {audits.map((audit) => (
          <li key={audit.id}>
            <p className={styles.kind}>
              <Link to={partLink("overview", addressOfListed({ id: audit.id, dossierId }))}>{audit.kind}</Link>
            </p>
            <p className={styles.facts}>
              {audit.auditOn === null ? "Date à fixer" : plainDay(audit.auditOn)},{" "}
              {modeWords[audit.mode].name.toLowerCase()}, {audit.auditorName}
              {audit.hidden && ", non annoncé"}
            </p>
            <p className={styles.state}>
              <StatusBadge {...badgeOfAudit(audit)} />
              {audit.openNonconformities > 0 && (
                <span>{count(audit.openNonconformities, "point ouvert", "points ouverts")}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
