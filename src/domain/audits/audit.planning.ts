import { addDays, dayOf } from "../shared/calendar.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditBeforePlan, AuditFacts, PlannedAudit, PlanningFacts } from "./audit.model.ts";
import { type Decided, notTheAuditor, textMissing } from "./audit.refusals.ts";
import { objectionPending } from "./audit.team.ts";
import { adjustedPlan } from "./plan.adjust.ts";
import type { PlanOutcome } from "./plan.model.ts";
import { planOf } from "./plan.ts";

type Plannable = AuditBeforePlan | PlannedAudit;

export function generatePlan(command: Command<"GeneratePlan">, state: Plannable, facts: AuditFacts): Decided {
  const { planning, rules } = facts;
  if (planning === null) throw new Error("what the plan is built from was not given");
  if (state.dates.status !== "confirmed") return refuse({ code: "audit/dates-not-confirmed" });
  if (objectionPending(state)) return refuse({ code: "audit/objection-pending" });
  if (planning.answers.hash !== state.answers) return refuse({ code: "audit/answers-not-those-validated" });
  const outcome = planOf(planning.scheme, {
    ...{ auditType: state.auditType, mode: state.mode, days: state.dates.days, dayMinutes: rules.dayMinutes },
    ...{ hours: command.hours, people: command.people, answers: planning.answers.values },
    ...{ completedBy: planning.completedBy, populations: planning.populations, seed: planning.seed },
  });
  return generated(command, outcome, { planning, minorsPerMajor: rules.graded ? rules.minorsPerMajor : null });
}

function generated(
  { by, at }: Command<"GeneratePlan">,
  outcome: PlanOutcome,
  { planning, minorsPerMajor }: { planning: PlanningFacts; minorsPerMajor: number | null },
): Decided {
  switch (outcome.kind) {
    case "unanswered":
      return refuse({ code: "audit/preliminary-incomplete", variables: outcome.variables });
    case "nothing-to-audit":
      return refuse({ code: "audit/nothing-to-audit" });
    case "too-long":
      return refuse({ code: "audit/plan-too-long", minutesLeft: outcome.minutesLeft });
    case "planned":
      return accept({
        ...{ type: "PlanGenerated", by, at, plan: outcome.plan, scheme: planning.version },
        ...{ grading: { minorsPerMajor }, unclearedMinors: planning.unclearedMinors },
      });
  }
}

/** The auditor edits times, people and minutes, and may raise a sample with a reason, never lower it. */
export function adjustPlan(command: Command<"AdjustPlan">, state: PlannedAudit): Decided {
  const { by, at } = command;
  if (by !== state.auditor) return notTheAuditor;
  const outcome = adjustedPlan(state.plan, command);
  return outcome.adjusted ? accept({ type: "PlanAdjusted", by, at, plan: outcome.plan }) : refuse(outcome.why);
}

export const confirmPlan = ({ by, at }: Command<"ConfirmPlan">, state: PlannedAudit): Decided =>
  by === state.auditor ? accept({ type: "PlanConfirmed", by, at }) : notTheAuditor;

/** The reviewer is never the auditor, present or former (R-AUD-3, R-DEC-1). */
export function reviewPlan({ by, at, approved, remarks }: Command<"ReviewPlan">, state: PlannedAudit): Decided {
  if (state.auditors.includes(by)) return refuse({ code: "audit/reviewer-is-auditor" });
  if (!approved && remarks === null) return textMissing("remarks");
  return accept({ type: "PlanReviewed", by, at, approved, remarks });
}

/** At least so many days before the audit, a complementary audit excepted (R-AUD-3). */
export function sendPlan({ by, at }: Command<"SendPlan">, state: PlannedAudit, { rules }: AuditFacts): Decided {
  if (objectionPending(state)) return refuse({ code: "audit/objection-pending" });
  const [first] = state.plan.days;
  const lastDay = first === undefined ? dayOf(at) : addDays(first, -rules.planNoticeDays);
  if (state.auditType !== "C" && dayOf(at) > lastDay) return refuse({ code: "audit/plan-sent-too-late", lastDay });
  return accept({ type: "PlanSent", by, at });
}
