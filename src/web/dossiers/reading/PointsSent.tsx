import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { isSection } from "../application/parts.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./PointsSent.module.css";

/** What was asked of the organisation, and what it has answered so far. */
export function PointsSent({ dossier }: { readonly dossier: Dossier }) {
  if (dossier.points.length === 0) return null;
  return (
    <Section
      title="Compléments demandés"
      {...(dossier.answerBy === null
        ? {}
        : { lead: <DueDate day={dossier.answerBy} rule="Délai donné à l’organisme pour répondre" /> })}
    >
      <ul className={styles.list}>
        {dossier.points.map((point) => (
          <li key={point.id}>
            <div className={styles.head}>
              <strong>{isSection(point.section) ? sectionNames[point.section] : "Dossier"}</strong>
              <StatusBadge
                {...(point.answer === null
                  ? ({ tone: "warning", label: "Sans réponse" } as const)
                  : ({ tone: "success", label: "Répondu" } as const))}
              />
            </div>
            <p className={styles.text}>{point.text}</p>
            {point.answer !== null && <p className={styles.answer}>{point.answer}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
