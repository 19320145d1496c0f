import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addDays, dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AuditBeforePlan, AuditState, ClosedAudit, PlannedAudit, ReportedAudit } from "./audit.model.ts";
import { isHidden } from "./audit.stages.ts";
import { evidenceMonths, lastDayFor, verificationDueOn } from "./nonconformity.deadlines.ts";
import type { Nonconformity } from "./nonconformity.model.ts";

export type AuditDeadlineKind =
  | "preliminary_answers"
  | "plan_sending"
  | "audit_report"
  | "action_plan"
  | "correction_evidence"
  | "verification";

export type AuditDeadline = Deadline<AuditDeadlineKind>;

/** What is due in an audit, as it stands, and by whom (R-AUD-2, R-AUD-3, R-AUD-8, R-APP-9). */
export function auditDeadlines(state: AuditState): readonly AuditDeadline[] {
  switch (state.status) {
    case "draft":
      return preliminaryDue(state);
    case "plan_generated":
    case "plan_confirmed":
    case "plan_reviewed":
      return planDue(state);
    case "closed":
      return [reportDue(state)];
    case "report_issued":
    case "follow_up":
    case "complete":
      return state.nonconformities.flatMap((one) => nonconformityDue(one, state));
    case "none":
    case "preliminary_answered":
    case "plan_sent":
    case "opened":
    case "in_progress":
    case "postponed":
    case "cancelled":
      return [];
    default:
      return unreachable(state);
  }
}

function preliminaryDue(state: AuditBeforePlan): readonly AuditDeadline[] {
  const { answers, scheduledOn, delays, auditor } = state;
  if (answers !== null) return [];
  const owner = isHidden(state) ? ({ kind: "person", personId: auditor } as const) : heldBy("referent");
  const dueOn = lastDayOfDelay(scheduledOn, delays.preliminaryDays);
  const explanation = { from: scheduledOn, days: delays.preliminaryDays };
  return [{ rule: "R-AUD-2", what: "preliminary_answers", dueOn, owner, explanation }];
}

/** The plan is with the auditor, then the reviewer, then the account manager who sends it. */
function planDue({ plan, auditType, auditor, status, delays }: PlannedAudit): readonly AuditDeadline[] {
  const [first] = plan.days;
  if (first === undefined || auditType === "C") return [];
  const byStaff = heldBy(status === "plan_confirmed" ? "reviewer" : "account_manager");
  const owner = status === "plan_generated" ? ({ kind: "person", personId: auditor } as const) : byStaff;
  const explanation = { audit: first, days: delays.planNoticeDays };
  return [{ rule: "R-AUD-3", what: "plan_sending", dueOn: addDays(first, -delays.planNoticeDays), owner, explanation }];
}

function reportDue({ closedAt, auditor, reportDraft, delays: { reportDays } }: ClosedAudit): AuditDeadline {
  const from = dayOf(closedAt);
  const toReview = reportDraft?.status === "submitted";
  const owner = toReview ? heldBy("reviewer") : ({ kind: "person", personId: auditor } as const);
  const explanation = { from, days: reportDays };
  return { rule: "R-APP-9", what: "audit_report", dueOn: addDays(from, reportDays), owner, explanation };
}

function nonconformityDue(one: Nonconformity, state: ReportedAudit): readonly AuditDeadline[] {
  const { auditor, delays } = state;
  const from = one.escalatedOn ?? state.issuedOn;
  const about = { nonconformity: one.id, indicator: one.indicator };
  const owner = heldBy("referent");
  const plan: AuditDeadline = {
    ...{ rule: "R-AUD-8", what: "action_plan", dueOn: lastDayFor(one, "action_plan", state), owner },
    explanation: { ...about, from: state.issuedOn, days: delays.actionPlanDays },
  };
  const evidence: AuditDeadline = {
    ...{ rule: "R-AUD-8", what: "correction_evidence", dueOn: lastDayFor(one, "correction_evidence", state), owner },
    explanation: { ...about, from, months: evidenceMonths(one.grade, delays) },
  };
  switch (one.status) {
    case "open":
    case "plan_refused":
      return [plan, evidence];
    case "plan_proposed":
    case "plan_accepted":
    case "evidence_refused":
      return [evidence];
    case "evidence_submitted": {
      const dueOn = verificationDueOn(one.submittedAt, delays);
      const explanation = { ...about, from: dayOf(one.submittedAt), months: delays.verificationMonths };
      return [
        { rule: "R-AUD-8", what: "verification", dueOn, owner: { kind: "person", personId: auditor }, explanation },
      ];
    }
    case "cleared":
    case "failed":
      return [];
    default:
      return unreachable(one);
  }
}
