import { EmptyState } from "../../ui/EmptyState.tsx";
import { count } from "../../ui/format.ts";
import { Section } from "../../ui/Section.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type Audit, type AuditPage, useAuditPage } from "../audit.query.ts";
import styles from "./NonconformitiesSide.module.css";
import { PointCard } from "./PointCard.tsx";
import { askedBy, inOrder, isLocked } from "./points.view.ts";

/** The nonconformities of an audit, point by point, on a screen that the organisation and the auditor share (R-AUD-8, R-AUD-9). */
export function NonconformitiesSide() {
  const page = useAuditPage();
  const { audit } = page;
  return (
    <>
      <AuditNav page={page} />
      {audit === null || audit.nonconformities.length === 0 ? (
        <EmptyState
          what={audit?.closing == null ? "Les constats paraîtront ici à la clôture." : "Aucune non-conformité."}
          why={
            audit?.closing == null
              ? "Chaque non-conformité y aura son plan d’actions, ses preuves et l’avis de l’auditeur."
              : "L’audit n’a relevé aucun écart : aucune correction n’est demandée."
          }
        />
      ) : (
        <Points page={page} audit={audit} />
      )}
    </>
  );
}

function Points({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const points = inOrder(audit.nonconformities);
  const settled = points.filter(isLocked).length;
  const issued = audit.reports.length > 0;
  const mine = points.filter((one) => askedBy(one) !== null);
  const [lead] = mine;
  return (
    <Section
      title="Non-conformités"
      lead={
        issued
          ? `${mine.length === 0 ? "" : `${count(mine.length, "point attend", "points attendent")} votre réponse. `}${count(settled, "point réglé", "points réglés")} sur ${points.length} ; un point réglé ne se rouvre pas.`
          : "Les délais courent à partir de l’envoi du rapport. Un désaccord motivé peut déjà être exprimé."
      }
    >
      <ol className={styles.points}>
        {points.map((point) => (
          <PointCard key={point.id} page={page} point={point} issued={issued} lead={point.id === lead?.id} />
        ))}
      </ol>
    </Section>
  );
}
