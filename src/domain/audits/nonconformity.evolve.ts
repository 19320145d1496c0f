import { dayOf } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AuditEvent, FollowUpEvent, Grading } from "./audit.events.ts";
import type { Nonconformity, WrittenNonconformity } from "./nonconformity.model.ts";

/** A nonconformity as the auditor has just written it. */
export const opened = (written: WrittenNonconformity): Nonconformity => ({
  ...written,
  status: "open",
  ...{ disagreements: [], planAccepted: false, extensions: [], escalatedOn: null },
});

type Edited = Extract<AuditEvent, { readonly type: "NonconformityEdited" }>;

export const edited = (one: Nonconformity, { finding, risk, grade, gradeReason }: Edited): Nonconformity => ({
  ...one,
  ...{ finding, risk, grade, gradeReason },
});

type Submitted = Extract<AuditEvent, { readonly type: "CorrectionSubmitted" }>;

const submitted = ({ evidence, comment, at }: Submitted) => ({ evidence, comment, submittedAt: at });

/** What becomes of a nonconformity; an event that does not follow from its status changes nothing. */
export function followed(one: Nonconformity, event: FollowUpEvent): Nonconformity {
  const { id, indicator, finding, risk, grade, gradeReason } = one;
  const { disagreements, planAccepted, extensions, escalatedOn } = one;
  const kept = {
    ...{ id, indicator, finding, risk, grade, gradeReason },
    ...{ disagreements, planAccepted, extensions, escalatedOn },
  };
  switch (event.type) {
    case "ActionPlanProposed":
      return { ...kept, status: "plan_proposed", plan: event.plan };
    case "ActionPlanAccepted":
      return "plan" in one ? { ...kept, status: "plan_accepted", plan: one.plan, planAccepted: true } : one;
    case "ActionPlanRefused":
      return "plan" in one ? { ...kept, status: "plan_refused", plan: one.plan, reason: event.reason } : one;
    case "CorrectionSubmitted":
      return "plan" in one ? { ...kept, status: "evidence_submitted", plan: one.plan, ...submitted(event) } : one;
    case "CorrectionRefused":
      return "evidence" in one ? { ...one, status: "evidence_refused", opinion: event.opinion } : one;
    case "NonconformityCleared":
      return "evidence" in one ? { ...one, status: "cleared", opinion: event.opinion, clearedAt: event.at } : one;
    case "DisagreementRecorded":
      return { ...one, disagreements: [...disagreements, event.reason] };
    case "DeadlineExtended": {
      const { what, until, reason } = event;
      return { ...one, extensions: [...extensions, { what, until, reason }] };
    }
    case "NonconformityEscalated":
      return { ...one, grade: "major", escalatedOn: dayOf(event.at) };
    case "NonconformityFailed":
      return { ...kept, status: "failed", failedAt: event.at, consequence: event.consequence };
    default:
      return unreachable(event);
  }
}

/** A minor nonconformity that the next audit finds uncleared is major there (R-AUD-8). */
export const isUnclearedMinor = ({ grade, status }: Nonconformity): boolean =>
  grade === "minor" && status !== "cleared";

/**
 * Whether the audit step is complete: every binary or major nonconformity is cleared, every minor one has had its plan accepted (R-ORDER-2);
 * where the scheme grades, as many uncleared minors as make a major hold it back like a major (R-AUD-8).
 */
export function allSettled(nonconformities: readonly Nonconformity[], { minorsPerMajor }: Grading): boolean {
  const uncleared = nonconformities.filter(({ status }) => status !== "cleared");
  const settled = uncleared.every(
    ({ grade, planAccepted, status }) => grade === "minor" && planAccepted && status !== "failed",
  );
  return settled && (minorsPerMajor === null || uncleared.length < minorsPerMajor);
}
