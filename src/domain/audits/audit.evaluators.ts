import type { AuditEvent } from "./audit.events.ts";
import type { AuditState, EvaluationAct, Evaluator } from "./audit.model.ts";

/** Events whose author thereby takes part in the evaluation (R-DEC-1); what the product or the organisation does is not evaluating. */
const evaluating: Readonly<Partial<Record<AuditEvent["type"], EvaluationAct>>> = {
  PreliminaryAnswersValidated: "audit",
  PlanAdjusted: "audit",
  IndicatorReopened: "audit",
  PlanConfirmed: "audit",
  PlanReviewed: "plan_review",
  EvidencePreassessed: "audit",
  AuditOpened: "audit",
  IndicatorRated: "audit",
  NonconformityAdded: "audit",
  NonconformityEdited: "audit",
  NonconformityRemoved: "audit",
  IndicatorFlagged: "audit",
  PhotoAttached: "audit",
  PhotoRemoved: "audit",
  SampledFileRecorded: "audit",
  SampledFileRemoved: "audit",
  IncidentNoted: "audit",
  DepartureNoted: "audit",
  AuditClosed: "audit",
  ReportSubmitted: "audit",
  ReportReviewed: "report_review",
  ActionPlanAccepted: "verification",
  ActionPlanRefused: "verification",
  NonconformityCleared: "verification",
  CorrectionRefused: "verification",
};

/** Those known so far, and the author of an event when it counts. */
export function withEvaluator(known: readonly Evaluator[], { type, by }: AuditEvent): readonly Evaluator[] {
  const act = evaluating[type];
  const already = known.some((one) => one.personId === by && one.act === act);
  return act === undefined || already ? known : [...known, { personId: by, act }];
}

/** Everyone who evaluated in this audit, and how: none of them reviews or decides (R-DEC-1). */
export const auditEvaluators = (state: AuditState): readonly Evaluator[] =>
  state.status === "none" ? [] : state.evaluators;
