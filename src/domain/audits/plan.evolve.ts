import { afterConductEvent } from "./audit.conduct.evolve.ts";
import type { AuditEvent, ConductEvent, FollowUpEvent, PlanEvent, ReportEvent } from "./audit.events.ts";
import type { Evidence, PlannedAudit, ScheduledAudit } from "./audit.model.ts";
import { assignedOf, isPlanned } from "./audit.stages.ts";
import type { AuditPlan } from "./plan.model.ts";

type Generated = Extract<AuditEvent, { readonly type: "PlanGenerated" }>;

/** What the plan and the evidence become; an event that does not follow from the status changes nothing. */
export function afterPlanEvent(
  state: ScheduledAudit,
  event: PlanEvent | ConductEvent | ReportEvent | FollowUpEvent,
): ScheduledAudit {
  switch (event.type) {
    case "PlanGenerated":
      return generated(state, event);
    case "PlanAdjusted":
      return isPlanned(state) ? { ...state, plan: event.plan } : state;
    case "IndicatorReopened":
      return "plan" in state ? { ...state, plan: reopened(state.plan, event.indicator) } : state;
    case "PlanConfirmed":
      return isPlanned(state) ? { ...state, status: "plan_confirmed", sentBack: null } : state;
    case "PlanReviewed":
      return isPlanned(state) ? reviewed(state, event.approved ? null : event.remarks) : state;
    case "PlanSent":
      return isPlanned(state) ? { ...state, status: "plan_sent" } : state;
    case "EvidenceAttached":
      return { ...state, evidence: [...state.evidence, attached(event)] };
    case "EvidencePreassessed": {
      const preassessment = { sufficient: event.sufficient, note: event.note };
      return { ...state, evidence: changed(state.evidence, event.evidence, { preassessment }) };
    }
    case "EvidenceQuarantined":
      return { ...state, evidence: changed(state.evidence, event.evidence, { quarantined: event.reason }) };
    default:
      return afterConductEvent(state, event);
  }
}

function generated(state: ScheduledAudit, { plan, scheme, grading, unclearedMinors }: Generated): ScheduledAudit {
  if (!("answers" in state) || state.answers === null) return state;
  const { answers } = state;
  return {
    ...{ ...assignedOf(state), status: "plan_generated", answers },
    ...{ plan, scheme, grading, unclearedMinors, sentBack: null },
  };
}

const reviewed = (state: PlannedAudit, sentBack: PlannedAudit["sentBack"]): PlannedAudit => ({
  ...state,
  status: sentBack === null ? "plan_reviewed" : "plan_generated",
  sentBack,
});

/** The indicator joins those of its criterion, in the plan and in the sequence where they are seen. */
function reopened(plan: AuditPlan, code: string): AuditPlan {
  const found = plan.setAside.find((one) => one.code === code);
  if (found === undefined) return plan;
  const { because: _, ...indicator } = found;
  const last = plan.indicators.findLastIndex(({ criterion }) => criterion === indicator.criterion);
  const at = last < 0 ? plan.indicators.length : last + 1;
  const neighbours = plan.indicators.filter(({ criterion }) => criterion === indicator.criterion);
  const isSeenWith = (seen: readonly string[]): boolean => neighbours.some((one) => seen.includes(one.code));
  return {
    ...plan,
    indicators: plan.indicators.toSpliced(at, 0, indicator),
    setAside: plan.setAside.filter((one) => one.code !== code),
    sequences: plan.sequences.map((sequence) =>
      isSeenWith(sequence.indicators) ? { ...sequence, indicators: [...sequence.indicators, code] } : sequence,
    ),
  };
}

type Attached = Extract<AuditEvent, { readonly type: "EvidenceAttached" }>;

const attached = ({ evidence, indicator, file, by }: Attached): Evidence => ({
  ...{ id: evidence, indicator, file, by, preassessment: null, quarantined: null },
});

const changed = (all: readonly Evidence[], id: string, change: Partial<Evidence>): readonly Evidence[] =>
  all.map((one) => (one.id === id ? { ...one, ...change } : one));
