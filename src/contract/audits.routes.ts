import { z } from "zod";
import { actionFor } from "../domain/audits/audit.access.ts";
import { judged, proposals, reason, timetable } from "./auditForms.ts";
import { referential } from "./auditReferential.ts";
import { auditModes, auditPage, namedAudit, preliminaryAnswers, sampleCodes } from "./auditView.ts";
import { civilDate, command, optionalText, query, text } from "./route.ts";

const listed = z.object({
  id: z.string(),
  ...namedAudit,
  auditorId: z.string(),
  auditorName: z.string(),
  scheduledOn: civilDate,
  auditOn: civilDate.nullable(),
  openNonconformities: z.int(),
  /** What comes first on it, and by when. */
  task: z.string().nullable(),
  dueOn: civilDate.nullable(),
  /** What makes it stand out, the most serious first. */
  attention: z.array(z.enum(["no-auditor", "not-authorised", "no-date", "late"])),
});

const preparation = {
  "GET /api/audits": query({
    action: "audit.list",
    summary: "Les audits, filtrés par auditeur, statut et dates",
    query: z.object({
      auditor: optionalText(64),
      status: optionalText(300),
      search: optionalText(120),
      from: civilDate.optional(),
      until: civilDate.optional(),
      which: z.enum(["under-way", "all"]).default("all"),
    }),
    answer: z.object({ count: z.int(), audits: z.array(listed) }),
  }),
  "GET /api/audits/:auditId/referential": query({
    action: "dossier.read",
    summary: "Le référentiel qualité sur lequel l’organisme sera audité, lisible dès la recevabilité",
    answer: referential,
  }),
  "GET /api/audits/:auditId": query({
    action: "dossier.read",
    summary: "Un audit : équipe, dates, questions, plan, grille, constats, rapport, suites",
    answer: auditPage,
  }),
  "POST /api/dossiers/:dossierId/audit": command({
    action: actionFor.ScheduleAudit,
    summary: "Programme l’audit initial et désigne son auditeur",
    body: { auditor: text(64), mode: z.enum(auditModes), proposals: proposals.default([]) },
  }),
  "POST /api/audits/:auditId/dates": command({
    action: actionFor.ProposeDates,
    summary: "Propose des dates d’audit",
    body: { proposals: proposals.min(1) },
  }),
  "POST /api/audits/:auditId/dates/confirmation": command({
    action: actionFor.ConfirmDates,
    summary: "Confirme l’une des propositions de dates",
    body: { days: z.array(civilDate).min(1).max(20) },
  }),
  "POST /api/audits/:auditId/dates/others": command({
    action: actionFor.AskOtherDates,
    summary: "Demande d’autres dates",
    body: { reason },
  }),
  "POST /api/audits/:auditId/objection": command({
    action: actionFor.ObjectToAuditor,
    summary: "Récuse l’auditeur, avec un motif",
    body: { reason },
  }),
  "POST /api/audits/:auditId/objection/answer": command({
    action: actionFor.SettleObjection,
    summary: "Répond à une récusation",
    body: { upheld: z.boolean(), answer: optionalText(4000) },
  }),
  "POST /api/audits/:auditId/auditor": command({
    action: actionFor.ReplaceAuditor,
    summary: "Remplace l’auditeur",
    body: { auditor: text(64), reason },
  }),
  "POST /api/audits/:auditId/team": command({
    action: actionFor.ShareCriteria,
    summary: "Confie des critères à un autre auditeur de l’équipe, ou les reprend",
    body: { auditor: text(64), criteria: z.array(text(20)).max(60) },
  }),
  "POST /api/audits/:auditId/answers": command({
    action: actionFor.AnswerPreliminaryQuestions,
    summary: "Répond aux questions préliminaires",
    body: { answers: preliminaryAnswers },
  }),
  "POST /api/audits/:auditId/answers/validation": command({
    action: actionFor.ValidatePreliminaryAnswers,
    summary: "Valide les réponses aux questions préliminaires",
  }),
  "POST /api/audits/:auditId/postponement": command({
    action: actionFor.Postpone,
    summary: "Reporte l’audit",
    body: { reason },
  }),
  "POST /api/audits/:auditId/cancellation": command({
    action: actionFor.Cancel,
    summary: "Annule l’audit",
    body: { reason },
  }),
} as const;

const planning = {
  "POST /api/audits/:auditId/plan": command({
    action: actionFor.GeneratePlan,
    summary: "Génère le plan d’audit à partir des réponses validées",
    body: timetable,
  }),
  "POST /api/audits/:auditId/plan/adjustments": command({
    action: actionFor.AdjustPlan,
    summary: "Ajuste les horaires, les personnes, les durées ou les échantillons du plan",
    body: {
      ...timetable,
      minutes: z.record(z.string().max(20), z.int().min(0).max(2000)).default({}),
      samples: z
        .array(z.object({ code: z.enum(sampleCodes), size: z.int().min(0).max(1000), reason }))
        .max(10)
        .default([]),
    },
  }),
  "POST /api/audits/:auditId/plan/confirmation": command({
    action: actionFor.ConfirmPlan,
    summary: "Confirme le plan, qui part en vérification",
  }),
  "POST /api/audits/:auditId/plan/review": command({
    action: actionFor.ReviewPlan,
    summary: "Approuve le plan, ou le renvoie à l’auditeur avec des remarques",
    body: judged,
  }),
  "POST /api/audits/:auditId/plan/sending": command({
    action: actionFor.SendPlan,
    summary: "Envoie le plan à l’organisme",
  }),
  "POST /api/audits/:auditId/evidence": command({
    action: actionFor.AttachEvidence,
    summary: "Dépose une pièce du dossier pour un indicateur",
    body: { id: z.uuid(), attachmentId: z.uuid(), indicator: text(20) },
  }),
  "POST /api/audits/:auditId/evidence/:evidenceId/preassessment": command({
    action: actionFor.PreassessEvidence,
    summary: "Dit avant l’audit si une pièce suffit",
    body: { sufficient: z.boolean(), note: optionalText(4000) },
  }),
  "POST /api/audits/:auditId/evidence/:evidenceId/quarantine": command({
    action: actionFor.QuarantineEvidence,
    summary: "Écarte une pièce déposée au mauvais endroit",
    body: { reason },
  }),
} as const;

/** The audit before its opening: who, when, on what, by which plan. */
export const auditRoutes = { ...preparation, ...planning } as const;
