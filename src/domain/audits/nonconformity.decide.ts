import { hasRun } from "../deadlines/delays.ts";
import { accept, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { Command, CommandType } from "./audit.commands.ts";
import type { AuditFacts, ClosedAudit, ReportedAudit } from "./audit.model.ts";
import { type Decided, type MissingText, notTheAuditor, textMissing } from "./audit.refusals.ts";
import { lastDayFor } from "./nonconformity.deadlines.ts";
import { extendDeadline } from "./nonconformity.extend.ts";
import type { FailureConsequence, Nonconformity, NonconformityStatus } from "./nonconformity.model.ts";

/** Whatever is awaited, until it is settled. */
const always = ["Disagree", "ExtendDeadline"] as const;

/** What each status of a nonconformity accepts; the organisation may correct without waiting for the answer to its plan. */
export const nonconformityAccepts = {
  open: ["ProposeActionPlan", ...always, "FailNonconformity"],
  plan_proposed: ["ProposeActionPlan", "AcceptPlan", "RefusePlan", "SubmitEvidence", ...always, "FailNonconformity"],
  plan_accepted: ["SubmitEvidence", ...always, "FailNonconformity"],
  plan_refused: ["ProposeActionPlan", ...always, "FailNonconformity"],
  evidence_submitted: ["SubmitEvidence", "ClearNonconformity", "RefuseEvidence", ...always],
  evidence_refused: ["SubmitEvidence", ...always, "FailNonconformity"],
  cleared: [],
  failed: [],
} as const satisfies Record<NonconformityStatus, readonly CommandType[]>;

/** Everything one may ask about one nonconformity. */
export type FollowUpType = (typeof nonconformityAccepts)[NonconformityStatus][number];
type FollowUp = Command<FollowUpType>;

export function decideNonconformity(command: FollowUp, state: ReportedAudit, facts: AuditFacts): Decided {
  const { id } = command;
  const nonconformity = state.nonconformities.find((one) => one.id === id);
  if (nonconformity === undefined) return refuse({ code: "audit/nonconformity-unknown", id });
  const accepted: readonly FollowUpType[] = nonconformityAccepts[nonconformity.status];
  if (!accepted.includes(command.type))
    return refuse({ code: "audit/nonconformity-not-now", id, status: nonconformity.status });
  return decideOn(command, state, { nonconformity, facts });
}

interface About {
  readonly nonconformity: Nonconformity;
  readonly facts: AuditFacts;
}

function decideOn(command: FollowUp, state: ReportedAudit, about: About): Decided {
  switch (command.type) {
    case "ProposeActionPlan":
      return proposeActionPlan(command, state, about);
    case "AcceptPlan":
      return acceptPlan(command, state);
    case "RefusePlan":
      return refusePlan(command, state);
    case "SubmitEvidence":
      return submitEvidence(command, state, about);
    case "ClearNonconformity":
      return clear(command, state);
    case "RefuseEvidence":
      return refuseEvidence(command, state);
    case "Disagree":
      return disagree(command, state);
    case "ExtendDeadline":
      return extendDeadline(command, state, about);
    case "FailNonconformity":
      return fail(command, state, about);
    default:
      return unreachable(command);
  }
}

function proposeActionPlan(command: Command<"ProposeActionPlan">, state: ReportedAudit, about: About): Decided {
  const { by, at, id, cause, correction, correctiveAction, responsible, dueOn } = command;
  if (cause === null || correction === null || correctiveAction === null || responsible === null)
    return textMissing(...missingTexts(command));
  const lastDay = lastDayFor(about.nonconformity, "correction_evidence", state);
  if (hasRun(lastDay, at)) return refuse({ code: "audit/deadline-over", lastDay });
  if (dueOn > lastDay) return refuse({ code: "audit/due-after-deadline", lastDay });
  const plan = { cause, correction, correctiveAction, responsible, dueOn };
  return accept({ type: "ActionPlanProposed", by, at, id, plan });
}

const missingTexts = (command: Command<"ProposeActionPlan">): readonly MissingText[] => [
  ...(command.cause === null ? (["cause"] as const) : []),
  ...(command.correction === null ? (["correction"] as const) : []),
  ...(command.correctiveAction === null ? (["corrective_action"] as const) : []),
  ...(command.responsible === null ? (["responsible"] as const) : []),
];

const acceptPlan = ({ by, at, id }: Command<"AcceptPlan">, state: ReportedAudit): Decided =>
  by === state.auditor ? accept({ type: "ActionPlanAccepted", by, at, id }) : notTheAuditor;

function refusePlan({ by, at, id, reason }: Command<"RefusePlan">, state: ReportedAudit): Decided {
  if (by !== state.auditor) return notTheAuditor;
  return reason === null ? textMissing("reason") : accept({ type: "ActionPlanRefused", by, at, id, reason });
}

function submitEvidence(command: Command<"SubmitEvidence">, state: ReportedAudit, about: About): Decided {
  const { by, at, id, evidence, comment } = command;
  if (evidence.length === 0) return refuse({ code: "audit/no-evidence" });
  const lastDay = lastDayFor(about.nonconformity, "correction_evidence", state);
  if (hasRun(lastDay, at)) return refuse({ code: "audit/deadline-over", lastDay });
  return accept({ type: "CorrectionSubmitted", by, at, id, evidence, comment });
}

function clear({ by, at, id, opinion }: Command<"ClearNonconformity">, state: ReportedAudit): Decided {
  if (by !== state.auditor) return notTheAuditor;
  return opinion === null ? textMissing("opinion") : accept({ type: "NonconformityCleared", by, at, id, opinion });
}

function refuseEvidence({ by, at, id, opinion }: Command<"RefuseEvidence">, state: ReportedAudit): Decided {
  if (by !== state.auditor) return notTheAuditor;
  return opinion === null ? textMissing("opinion") : accept({ type: "CorrectionRefused", by, at, id, opinion });
}

/** A reasoned disagreement is recorded from the closing meeting on; it changes nothing by itself (R-AUD-9). */
export function disagree({ by, at, id, reason }: Command<"Disagree">, state: ClosedAudit | ReportedAudit): Decided {
  if (!state.nonconformities.some((one) => one.id === id)) return refuse({ code: "audit/nonconformity-unknown", id });
  return reason === null ? textMissing("reason") : accept({ type: "DisagreementRecorded", by, at, id, reason });
}

/**
 * What is not corrected in time fails; a minor one first becomes major, and has the time of a major one (R-AUD-8). Evidence filed
 * in time and not yet verified is never held against the organisation: it has its own status, which does not fail.
 */
function fail({ by, at, id }: Command<"FailNonconformity">, state: ReportedAudit, about: About): Decided {
  const lastDay = lastDayFor(about.nonconformity, "correction_evidence", state);
  if (!hasRun(lastDay, at)) return refuse({ code: "audit/deadline-not-over", lastDay });
  if (about.nonconformity.grade === "minor") return accept({ type: "NonconformityEscalated", by, at, id });
  return accept({ type: "NonconformityFailed", by, at, id, consequence: consequenceFor(state, about.facts) });
}

/**
 * What a failure leads to, by type of audit (R-AUD-13). After an initial audit a refusal is proposed as long as there is an
 * application to refuse, even when the audit was complete before a minor one failed.
 */
function consequenceFor({ auditType }: ReportedAudit, { habilitated }: AuditFacts): FailureConsequence {
  switch (auditType) {
    case "I":
      return habilitated === true ? "sanction_procedure" : "refusal_proposed";
    case "R":
      return "decision_before_expiry";
    case "S3":
    case "SA":
    case "C":
      return "sanction_procedure";
    default:
      return unreachable(auditType);
  }
}
