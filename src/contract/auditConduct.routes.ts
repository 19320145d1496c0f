import { z } from "zod";
import { actionFor } from "../domain/audits/audit.access.ts";
import { judged, nonconformity, people, reason } from "./auditForms.ts";
import { ratings } from "./auditGrid.ts";
import { extendables } from "./auditPoints.ts";
import { civilDate, command, optionalText, text } from "./route.ts";

const opinion = optionalText(6000);
const long = optionalText(6000);

const conduct = {
  "POST /api/audits/:auditId/opening": command({
    action: actionFor.OpenAudit,
    summary: "Ouvre l’audit avec les personnes présentes",
    body: { present: people },
  }),
  "POST /api/audits/:auditId/indicators/:indicator/rating": command({
    action: actionFor.RateIndicator,
    summary: "Cote un indicateur",
    body: { rating: z.enum(ratings), note: long },
  }),
  "POST /api/audits/:auditId/indicators/:indicator/reopening": command({
    action: actionFor.ReopenIndicator,
    summary: "Audite un indicateur que le plan avait écarté",
    body: { reason },
  }),
  "POST /api/audits/:auditId/nonconformities": command({
    action: actionFor.AddNonconformity,
    summary: "Écrit une non-conformité : constat et risque",
    body: { id: z.uuid(), indicator: text(20), ...nonconformity },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId": command({
    action: actionFor.EditNonconformity,
    summary: "Récrit une non-conformité avant la clôture",
    body: nonconformity,
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/removal": command({
    action: actionFor.RemoveNonconformity,
    summary: "Retire une non-conformité avant la clôture",
  }),
  "POST /api/audits/:auditId/closing": command({
    action: actionFor.CloseAudit,
    summary: "Clôt l’audit avec les personnes présentes",
    body: { present: people, strengths: long, observations: long },
  }),
} as const;

const report = {
  "POST /api/audits/:auditId/signature": command({
    action: actionFor.SignRecord,
    summary: "Signe le procès-verbal de clôture",
  }),
  "POST /api/audits/:auditId/signature/refusal": command({
    action: actionFor.RefuseToSign,
    summary: "Enregistre le refus de l’organisme de signer le procès-verbal",
    body: { reason },
  }),
  "POST /api/audits/:auditId/report": command({
    action: actionFor.SubmitReport,
    summary: "Remet le rapport à la vérification, ou la correction motivée d’un rapport émis",
    body: { conclusion: text(300), summary: text(12_000), strengths: long, observations: long, correction: long },
  }),
  "POST /api/audits/:auditId/report/review": command({
    action: actionFor.ReviewReport,
    summary: "Approuve le rapport, ou le renvoie à l’auditeur avec des remarques",
    body: judged,
  }),
  "POST /api/audits/:auditId/report/issue": command({
    action: actionFor.IssueReport,
    summary: "Émet le rapport approuvé",
  }),
} as const;

const followUp = {
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan": command({
    action: actionFor.ProposeActionPlan,
    summary: "Propose un plan d’actions",
    body: { cause: long, correction: long, correctiveAction: long, responsible: optionalText(200), dueOn: civilDate },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/acceptance": command({
    action: actionFor.AcceptPlan,
    summary: "Accepte un plan d’actions",
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/refusal": command({
    action: actionFor.RefusePlan,
    summary: "Refuse un plan d’actions, avec un motif",
    body: { reason },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence": command({
    action: actionFor.SubmitEvidence,
    summary: "Dépose les preuves d’une correction, pièces du dossier",
    body: { attachments: z.array(z.uuid()).max(20), comment: long },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence/refusal": command({
    action: actionFor.RefuseEvidence,
    summary: "Juge insuffisantes les preuves d’une correction",
    body: { opinion },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/clearance": command({
    action: actionFor.ClearNonconformity,
    summary: "Lève une non-conformité",
    body: { opinion },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/disagreement": command({
    action: actionFor.Disagree,
    summary: "Enregistre le désaccord motivé de l’organisme",
    body: { reason },
  }),
  "POST /api/audits/:auditId/nonconformities/:nonconformityId/extension": command({
    action: actionFor.ExtendDeadline,
    summary: "Prolonge un délai de correction, avec un motif",
    body: { what: z.enum(extendables), until: civilDate, reason },
  }),
} as const;

/** The audit from its opening to the end of its nonconformities. */
export const auditConductRoutes = { ...conduct, ...report, ...followUp } as const;
