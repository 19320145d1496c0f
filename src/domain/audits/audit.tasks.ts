import type { OrganisationRole, StaffRole } from "../access/actor.ts";
import type { Day } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import { type AuditDeadline, type AuditDeadlineKind, auditDeadlines } from "./audit.deadlines.ts";
import type { AuditBeforePlan, AuditState, ClosedAudit, PlannedAudit, ReportDraft } from "./audit.model.ts";
import { isHidden } from "./audit.stages.ts";
import { objectionPending } from "./audit.team.ts";
import type { Nonconformity } from "./nonconformity.model.ts";

export type AuditTaskCode =
  | "schedule-audit"
  | "confirm-dates"
  | "propose-dates"
  | "settle-objection"
  | "replace-auditor"
  | "answer-preliminary"
  | "validate-preliminary"
  | "generate-plan"
  | "confirm-plan"
  | "review-plan"
  | "send-plan"
  | "conduct-audit"
  | "sign-record-as-auditor"
  | "sign-record-as-organisation"
  | "write-report"
  | "review-report"
  | "issue-report"
  | "propose-action-plan"
  | "judge-action-plan"
  | "submit-evidence"
  | "verify-evidence";

type Owner =
  | { readonly kind: "role"; readonly role: StaffRole }
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "organisation"; readonly roles: readonly OrganisationRole[] };

/** One thing to do on an audit: what, by whom, by when and by which rule. */
export interface AuditTask {
  readonly code: AuditTaskCode;
  readonly owner: Owner;
  readonly dueOn: Day | null;
  readonly rule: string;
}

type Hand = "auditor" | "reviewer" | "account_manager" | "quality_manager" | "organisation";

/** Who has the hand, and under which rule, for each thing that an audit asks. */
const tasks: Readonly<
  Record<AuditTaskCode, { readonly hand: Hand; readonly rule: string; readonly due?: AuditDeadlineKind }>
> = {
  "schedule-audit": { hand: "account_manager", rule: "R-AUD-3" },
  "confirm-dates": { hand: "organisation", rule: "R-AUD-3" },
  "propose-dates": { hand: "account_manager", rule: "R-AUD-3" },
  "settle-objection": { hand: "quality_manager", rule: "R-AUD-3" },
  "replace-auditor": { hand: "account_manager", rule: "R-AUD-3" },
  "answer-preliminary": { hand: "organisation", rule: "R-AUD-2", due: "preliminary_answers" },
  "validate-preliminary": { hand: "auditor", rule: "R-AUD-2" },
  "generate-plan": { hand: "auditor", rule: "R-AUD-3" },
  "confirm-plan": { hand: "auditor", rule: "R-AUD-3", due: "plan_sending" },
  "review-plan": { hand: "reviewer", rule: "R-AUD-3", due: "plan_sending" },
  "send-plan": { hand: "account_manager", rule: "R-AUD-3", due: "plan_sending" },
  "conduct-audit": { hand: "auditor", rule: "R-AUD-5" },
  "sign-record-as-auditor": { hand: "auditor", rule: "R-AUD-5" },
  "sign-record-as-organisation": { hand: "organisation", rule: "R-AUD-5" },
  "write-report": { hand: "auditor", rule: "R-APP-9", due: "audit_report" },
  "review-report": { hand: "reviewer", rule: "R-APP-9", due: "audit_report" },
  "issue-report": { hand: "account_manager", rule: "R-APP-9", due: "audit_report" },
  "propose-action-plan": { hand: "organisation", rule: "R-AUD-8", due: "action_plan" },
  "judge-action-plan": { hand: "auditor", rule: "R-AUD-9" },
  "submit-evidence": { hand: "organisation", rule: "R-AUD-8", due: "correction_evidence" },
  "verify-evidence": { hand: "auditor", rule: "R-AUD-8", due: "verification" },
};

/** Everything there is to do on an audit as it stands; several nonconformities at the same point make one task, due with the first of them. */
export function auditTasks(state: AuditState): readonly AuditTask[] {
  if (state.status === "none") return [];
  const deadlines = auditDeadlines(state);
  return [...new Set(codesOf(state))].map((code) => {
    const { hand, rule, due } = tasks[code];
    const dueOn = code === "conduct-audit" ? lastDay(state) : firstDue(deadlines, due);
    const answering = code === "answer-preliminary" && isHidden(state) ? "auditor" : hand;
    return { code, owner: ownerOf(answering, state.auditor), dueOn, rule };
  });
}

const lastDay = (state: AuditState): Day | null => ("plan" in state ? (state.plan.days.at(-1) ?? null) : null);

const firstDue = (deadlines: readonly AuditDeadline[], due: AuditDeadlineKind | undefined): Day | null =>
  deadlines
    .filter(({ what }) => what === due)
    .map(({ dueOn }) => dueOn)
    .toSorted()[0] ?? null;

function ownerOf(hand: Hand, auditor: string): Owner {
  if (hand === "auditor") return { kind: "person", personId: auditor };
  if (hand === "organisation") return { kind: "organisation", roles: ["legal_representative", "referent"] };
  return { kind: "role", role: hand };
}

function codesOf(state: AuditState): readonly AuditTaskCode[] {
  switch (state.status) {
    case "draft":
    case "preliminary_answered":
    case "postponed":
      return [...teamCodes(state), ...beforePlanCodes(state)];
    case "plan_generated":
      return [...teamCodes(state), "confirm-plan"];
    case "plan_confirmed":
      return [...teamCodes(state), "review-plan"];
    case "plan_reviewed":
      return [...teamCodes(state), "send-plan"];
    case "plan_sent":
      return [...teamCodes(state), "conduct-audit"];
    case "opened":
    case "in_progress":
      return ["conduct-audit"];
    case "closed":
      return closedCodes(state);
    case "report_issued":
    case "follow_up":
    case "complete":
      return [...reportCodes(state.reportDraft), ...state.nonconformities.flatMap(nonconformityCodes)];
    case "cancelled":
      return state.occasion.habilitationId === null ? ["schedule-audit"] : [];
    case "none":
      return [];
    default:
      return unreachable(state);
  }
}

function teamCodes({ objection }: AuditBeforePlan | PlannedAudit): readonly AuditTaskCode[] {
  if (objection?.status === "open") return ["settle-objection"];
  return objection?.status === "upheld" ? ["replace-auditor"] : [];
}

/** Dates and answers go on side by side; the plan needs both. */
function beforePlanCodes(state: AuditBeforePlan): readonly AuditTaskCode[] {
  const { status, dates, answers } = state;
  if (status === "postponed") return ["propose-dates"];
  const agreed = dates.status === "confirmed";
  const toAgree = dates.status === "proposed" ? ("confirm-dates" as const) : ("propose-dates" as const);
  const pending: readonly AuditTaskCode[] = agreed ? [] : [toAgree];
  if (status === "draft") return [...pending, answers === null ? "answer-preliminary" : "validate-preliminary"];
  return agreed && !objectionPending(state) ? ["generate-plan"] : pending;
}

function closedCodes({ signatures, reportDraft }: ClosedAudit): readonly AuditTaskCode[] {
  const auditor = signatures.auditor === null ? (["sign-record-as-auditor"] as const) : [];
  const answered = signatures.organisation !== null || signatures.refusal !== null;
  const unsigned = [...auditor, ...(answered ? [] : (["sign-record-as-organisation"] as const))];
  if (unsigned.length > 0) return unsigned;
  return reportDraft === null ? ["write-report"] : reportCodes(reportDraft);
}

function reportCodes(draft: ReportDraft | null): readonly AuditTaskCode[] {
  if (draft === null) return [];
  const next = { submitted: "review-report", approved: "issue-report", sent_back: "write-report" } as const;
  return [next[draft.status]];
}

function nonconformityCodes(one: Nonconformity): readonly AuditTaskCode[] {
  switch (one.status) {
    case "open":
    case "plan_refused":
      return ["propose-action-plan"];
    case "plan_proposed":
      return ["judge-action-plan"];
    case "plan_accepted":
    case "evidence_refused":
      return ["submit-evidence"];
    case "evidence_submitted":
      return ["verify-evidence"];
    case "cleared":
    case "failed":
      return [];
    default:
      return unreachable(one);
  }
}
