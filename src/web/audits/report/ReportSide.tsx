import { Button } from "@mantine/core";
import { useState } from "react";
import { LinkButton } from "../../app/LinkButton.tsx";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { dayOfMoment, longDay } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type Audit, type AuditPage, target, useAuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { Notice } from "../Notice.tsx";
import { PrintedDocuments } from "../PrintedDocuments.tsx";
import { ReviewForm } from "../ReviewForm.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { ReportRead } from "./ReportRead.tsx";
import styles from "./ReportSide.module.css";
import { TakenFromAudit } from "./TakenFromAudit.tsx";

/** The report: written by the auditor, reviewed by somebody else, issued, then never changed (R-AUD-10, R-AUD-11). */
export function ReportSide() {
  const page = useAuditPage();
  const { audit } = page;
  const staff = isStaff(useSession());
  const begun = audit !== null && (audit.can.includes("SubmitReport") || audit.reportDraft !== null);
  return (
    <>
      <AuditNav page={page} />
      {audit === null || (!begun && audit.reports.length === 0) ? (
        <EmptyState
          what="Le rapport paraîtra ici."
          why={
            staff
              ? "L’auditeur le rédige une fois le procès-verbal signé, ou le refus de signer noté."
              : "L’auditeur le rédige après la clôture ; une autre personne le vérifie, puis il vous est envoyé."
          }
          next={
            <LinkButton to={partLink("overview", page)} kind="secondary">
              Voir où en est l’audit
            </LinkButton>
          }
        />
      ) : (
        <Report page={page} audit={audit} />
      )}
    </>
  );
}

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

function Report({ page, audit }: Props) {
  const [correcting, correct] = useState(false);
  const { can, reports, reportDraft } = audit;
  const first = reports.length === 0;
  const writing = can.includes("SubmitReport") && (first || correcting || reportDraft?.status === "sent_back");
  return (
    <>
      {reportDraft?.status === "sent_back" && (
        <Notice tone="warning" title="Le vérificateur a renvoyé le rapport">
          <p>« {reportDraft.remarks ?? ""} »</p>
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          {writing && <ReportForm page={page} audit={audit} onDone={() => correct(false)} />}
          {!writing && reportDraft !== null && <Draft page={page} audit={audit} draft={reportDraft} />}
          {(writing || reportDraft !== null) && <TakenFromAudit page={page} audit={audit} />}
          <Issued audit={audit} />
          {!writing && !first && can.includes("SubmitReport") && (
            <div>
              <Button variant="default" onClick={() => correct(true)}>
                Corriger le rapport émis
              </Button>
            </div>
          )}
        </div>
        <PrintedDocuments page={page} audit={audit} kinds={["audit-record", "audit-report"]} />
      </div>
    </>
  );
}

const draftBadges = {
  submitted: { tone: "info", label: "En vérification" },
  approved: { tone: "success", label: "Approuvé, à émettre", pending: true },
  sent_back: { tone: "warning", label: "Renvoyé à l’auditeur" },
} as const;

function Draft({ page, audit, draft }: Props & { readonly draft: NonNullable<Audit["reportDraft"]> }) {
  const { can, team } = audit;
  const review = useCommand("POST /api/audits/:auditId/report/review", {
    ...target(page),
    onDone: () => notifyDone("Votre avis est enregistré."),
  });
  const issue = useCommand("POST /api/audits/:auditId/report/issue", {
    ...target(page),
    onDone: () => notifyDone("Rapport émis."),
  });
  return (
    <Section
      title="Rapport à paraître"
      lead={`Rédigé par ${team.auditor.name}.`}
      aside={<StatusBadge {...draftBadges[draft.status]} />}
    >
      {draft.correction !== null && draft.correction !== "" && (
        <Notice tone="info" title="Correction d’un rapport émis">
          <p>« {draft.correction} »</p>
        </Notice>
      )}
      {draft.status === "submitted" && draft.remarks !== null && (
        <Notice tone="info" title="Il avait été renvoyé avec ces remarques">
          <p>« {draft.remarks} »</p>
        </Notice>
      )}
      <ReportRead report={draft} />
      {can.includes("ReviewReport") && (
        <ReviewForm
          kept={`${page.auditId}/rapport`}
          title="Vérifier le rapport"
          help="Lisez-le avec la grille et le procès-verbal. Vous ne pouvez pas être l’auditeur de cet audit."
          points={[
            "Chaque indicateur applicable a un résultat, et le plan a été suivi.",
            "Chaque non-conformité dit un fait et un risque, sans nommer de stagiaire.",
            "La conclusion découle des constats.",
          ]}
          approve="Le rapport peut être émis"
          sendBack="Le rapport est à revoir"
          command={review}
        />
      )}
      {can.includes("IssueReport") && (
        <ActionButton
          command={issue}
          fields={{}}
          confirm={{
            title: "Émettre ce rapport d’audit ?",
            consequence:
              "Le rapport est envoyé et ne change plus. Les délais du plan d’actions et des preuves courent à partir d’aujourd’hui.",
            affected: [page.organisationName, `${team.auditor.name}, auditeur`],
            confirmLabel: "Émettre le rapport",
          }}
        >
          Émettre le rapport
        </ActionButton>
      )}
    </Section>
  );
}

/** The versions that were issued, the last one first; each stays. */
function Issued({ audit }: { readonly audit: Audit }) {
  const [last, ...before] = audit.reports.toReversed();
  if (last === undefined) return null;
  return (
    <>
      <Section
        title={before.length === 0 ? "Rapport d’audit" : `Rapport d’audit, version ${last.version}`}
        lead={`Émis le ${longDay(dayOfMoment(last.issuedAt))}. ${last.correction ?? ""}`}
      >
        <ReportRead report={last} />
      </Section>
      {before.map((one) => (
        <details key={one.version}>
          <summary>
            Version {one.version}, émise le {longDay(dayOfMoment(one.issuedAt))}
          </summary>
          <ReportRead report={one} />
        </details>
      ))}
    </>
  );
}
