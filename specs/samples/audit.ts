import type { AuditDelays, AuditEvent } from "../../src/domain/audits/audit.events.ts";
import type { AssignmentFacts, AuditFacts, AuditStatus } from "../../src/domain/audits/audit.model.ts";
import type { WrittenNonconformity } from "../../src/domain/audits/nonconformity.model.ts";
import { initialOccasion } from "../../src/domain/audits/occasion.ts";
import type { AuditPlan } from "../../src/domain/audits/plan.model.ts";
import { planOf } from "../../src/domain/audits/plan.ts";
import { day, moment } from "../../src/domain/shared/calendar.ts";
import { auditRules, auditScheme, planRequest, preliminaryAnswers, preliminaryQuestions } from "./auditScheme.ts";

/** Camille audits, René reviews, Samira is the referent of the organisation, Élise its account manager. */
export const camille = "camille";
export const rene = "rene";
export const samira = "samira";
export const elise = "elise";

/** Camille may be the auditor; the step is open. */
export const eligible: AssignmentFacts = {
  open: true,
  ...{ criteria: ["A", "D", "E", "G", "H"], occasion: null },
  check: {
    ...{ personId: camille, role: "auditor", on: day("2026-05-04"), eligible: true, reasons: [], notices: [] },
  },
};

/** The delays of the scheme, frozen when the audit is scheduled. */
export const delays: AuditDelays = {
  ...{ preliminaryDays: 15, planNoticeDays: 15, reportDays: 15, actionPlanDays: 15 },
  ...{ evidenceMonths: 3, minorMonths: 6, verificationMonths: 1 },
};

export const version = { scheme: "certifiag", version: "1", hash: "scheme-hash" };

/** The plan of the sample audit, held on Tuesday 16 June 2026. */
export const plan: AuditPlan = (() => {
  const outcome = planOf(auditScheme, planRequest);
  if (outcome.kind !== "planned") throw new Error(JSON.stringify(outcome));
  return outcome.plan;
})();

/** Everything that commands may be judged on. */
export const auditFacts: AuditFacts = {
  rules: auditRules,
  reportDays: 15,
  habilitated: false,
  assignment: eligible,
  preliminary: { questions: preliminaryQuestions, values: preliminaryAnswers },
  planning: {
    ...{ scheme: auditScheme, version, answers: { hash: "answers", values: planRequest.answers } },
    ...{ completedBy: [], unclearedMinors: [], populations: planRequest.populations, seed: planRequest.seed },
  },
};

const days = planRequest.days;

export const scheduled: AuditEvent = {
  ...{ type: "AuditScheduled", by: elise, at: moment("2026-05-04T08:00:00Z"), dossierId: "d1", organisationId: "o1" },
  ...{ auditor: camille, auditType: "I", mode: "on_site", proposals: [days, [day("2026-06-23")]] },
  ...{ delays, occasion: initialOccasion, check: eligible.check },
};
export const datesConfirmed: AuditEvent = {
  ...{ type: "DatesConfirmed", by: samira, at: moment("2026-05-05T08:00:00Z"), days },
};
export const answersFiled: AuditEvent = {
  ...{ type: "PreliminaryAnswersFiled", by: samira, at: moment("2026-05-06T08:00:00Z"), answers: "answers" },
};
export const answersValidated: AuditEvent = {
  ...{ type: "PreliminaryAnswersValidated", by: camille, at: moment("2026-05-11T08:00:00Z") },
};
export const planGenerated: AuditEvent = {
  ...{ type: "PlanGenerated", by: "habilis", at: moment("2026-05-11T08:00:01Z"), plan, scheme: version },
  ...{ grading: { minorsPerMajor: null }, unclearedMinors: [] },
};
const planConfirmed: AuditEvent = { type: "PlanConfirmed", by: camille, at: moment("2026-05-12T08:00:00Z") };
export const planReviewed: AuditEvent = {
  ...{ type: "PlanReviewed", by: rene, at: moment("2026-05-13T08:00:00Z"), approved: true, remarks: null },
};
const planSent: AuditEvent = { type: "PlanSent", by: elise, at: moment("2026-05-14T08:00:00Z") };
export const opened: AuditEvent = {
  ...{ type: "AuditOpened", by: camille, at: moment("2026-06-16T07:00:00Z"), present: planRequest.people },
};

export const duringAudit = moment("2026-06-16T10:00:00Z");
export const rated = (indicator: string, rating: "conforming" | "nonconforming" | "not_applicable"): AuditEvent => ({
  ...{ type: "IndicatorRated", by: camille, at: duringAudit, indicator, rating, note: null },
});
export const nonconformity = (some: Partial<WrittenNonconformity> = {}): WrittenNonconformity => ({
  ...{ id: "nc1", indicator: "E2", finding: "finding", risk: "risk", grade: "binary", gradeReason: null },
  ...some,
});
export const added = (some: Partial<WrittenNonconformity> = {}): AuditEvent => ({
  ...{ type: "NonconformityAdded", by: camille, at: duringAudit, nonconformity: nonconformity(some) },
});
/** Every indicator of the plan rated conforming, but those given. */
export const allRated = (...nonconforming: readonly string[]): readonly AuditEvent[] =>
  plan.indicators.map(({ code }) => rated(code, nonconforming.includes(code) ? "nonconforming" : "conforming"));

export const closed: AuditEvent = {
  ...{ type: "AuditClosed", by: camille, at: moment("2026-06-16T15:00:00Z"), present: planRequest.people },
  ...{ strengths: null, observations: null },
};
export const signed = (party: "auditor" | "organisation"): AuditEvent => ({
  ...{ type: "RecordSigned", by: party === "auditor" ? camille : samira, at: moment("2026-06-16T15:10:00Z"), party },
});
export const reportSubmitted: AuditEvent = {
  ...{ type: "ReportSubmitted", by: camille, at: moment("2026-06-18T08:00:00Z"), report: "report-1", correction: null },
};
export const reportReviewed: AuditEvent = {
  ...{ type: "ReportReviewed", by: rene, at: moment("2026-06-19T08:00:00Z"), approved: true, remarks: null },
};
/** Issued on Monday 22 June 2026: action plan by 7 July, evidence by 21 September. */
export const reportIssued: AuditEvent = {
  ...{ type: "ReportIssued", by: elise, at: moment("2026-06-22T08:00:00Z"), version: 1, report: "report-1" },
  correction: null,
};

export const actionPlan = {
  ...{ cause: "cause", correction: "correction", correctiveAction: "action", responsible: "who" },
  dueOn: day("2026-09-01"),
};
export const planProposed: AuditEvent = {
  ...{ type: "ActionPlanProposed", by: samira, at: moment("2026-07-01T08:00:00Z"), id: "nc1", plan: actionPlan },
};
export const planAccepted: AuditEvent = {
  ...{ type: "ActionPlanAccepted", by: camille, at: moment("2026-07-03T08:00:00Z"), id: "nc1" },
};
export const planRefused: AuditEvent = {
  ...{ type: "ActionPlanRefused", by: camille, at: moment("2026-07-03T08:00:00Z"), id: "nc1", reason: "too vague" },
};
export const evidenceSubmitted: AuditEvent = {
  ...{ type: "CorrectionSubmitted", by: samira, at: moment("2026-08-20T08:00:00Z"), id: "nc1", evidence: ["proof"] },
  comment: null,
};
export const evidenceRefused: AuditEvent = {
  ...{ type: "CorrectionRefused", by: camille, at: moment("2026-08-25T08:00:00Z"), id: "nc1", opinion: "not enough" },
};
export const cleared: AuditEvent = {
  ...{ type: "NonconformityCleared", by: camille, at: moment("2026-08-25T08:00:00Z"), id: "nc1", opinion: "fine" },
};
export const failed: AuditEvent = {
  ...{ type: "NonconformityFailed", by: "habilis", at: moment("2026-09-22T08:00:00Z"), id: "nc1" },
  consequence: "refusal_proposed",
};

const prepared = [scheduled, datesConfirmed, answersFiled, answersValidated];
const sent = [...prepared, planGenerated, planConfirmed, planReviewed, planSent];
const ended = [...sent, opened, ...allRated("E2"), added(), closed];
const toReport = [signed("auditor"), signed("organisation"), reportSubmitted, reportReviewed, reportIssued];
const reported = [...ended, ...toReport];

/** A minor nonconformity on E2. */
export const minor = (id = "nc1"): AuditEvent => added({ id, grade: "minor", gradeReason: "isolated" });

/** An audit of a scheme that grades, up to its report, with these minor nonconformities: five of them count as a major one. */
export const gradedAudit = (...ids: readonly string[]): readonly AuditEvent[] => [
  ...[...sent, opened].map(
    (event): AuditEvent => (event.type === "PlanGenerated" ? { ...event, grading: { minorsPerMajor: 5 } } : event),
  ),
  ...[...allRated("E2"), ...ids.map(minor), closed, ...toReport],
];

/** For each status, a life that leads to it; one nonconformity, `nc1` on E2, from the audit on. */
export const lives: Readonly<Record<AuditStatus, readonly AuditEvent[]>> = {
  none: [],
  draft: [scheduled],
  preliminary_answered: prepared,
  plan_generated: [...prepared, planGenerated],
  plan_confirmed: [...prepared, planGenerated, planConfirmed],
  plan_reviewed: [...prepared, planGenerated, planConfirmed, planReviewed],
  plan_sent: sent,
  opened: [...sent, opened],
  in_progress: [...sent, opened, ...allRated("E2"), added()],
  closed: ended,
  report_issued: reported,
  follow_up: [...reported, planProposed],
  complete: [...reported, planProposed, planAccepted, evidenceSubmitted, cleared],
  postponed: [...sent, { type: "AuditPostponed", by: elise, at: moment("2026-06-01T08:00:00Z"), reason: "ill" }],
  cancelled: [...sent, { type: "AuditCancelled", by: elise, at: moment("2026-06-01T08:00:00Z"), reason: "withdrawn" }],
};
