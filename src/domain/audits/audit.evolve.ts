import { dayOf } from "../shared/calendar.ts";
import { withEvaluator } from "./audit.evaluators.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { Assigned, AuditBeforePlan, AuditState, ScheduledAudit } from "./audit.model.ts";
import { assignedOf, isBeforePlan } from "./audit.stages.ts";
import { changedBy } from "./audit.things.ts";
import { afterPlanEvent } from "./plan.evolve.ts";

type Scheduled = Extract<AuditEvent, { readonly type: "AuditScheduled" }>;

/** What an audit becomes by an event; whoever evaluated by it is remembered (R-DEC-1), and at which version it changed what (R-AUD-12). */
export function evolve(state: AuditState, event: AuditEvent): AuditState {
  if (event.type === "AuditScheduled") return scheduled(event, state);
  if (state.status === "none") return state;
  const version = state.version + 1;
  const thing = changedBy(event);
  return {
    ...afterEvent(state, event),
    evaluators: withEvaluator(state.evaluators, event),
    version,
    touched: thing === null ? state.touched : { ...state.touched, [thing]: version },
  };
}

/** Scheduled again after a cancellation, it keeps who evaluated and what was filed; the rest starts afresh. */
const scheduled = (event: Scheduled, before: AuditState): AuditBeforePlan => ({
  ...{ status: "draft", answers: null, answersValidated: false },
  ...{ dossierId: event.dossierId, organisationId: event.organisationId },
  ...{ auditType: event.auditType, mode: event.mode, occasion: event.occasion, auditor: event.auditor, sharing: [] },
  auditors: [...new Set([...(before.status === "none" ? [] : before.auditors), event.auditor])],
  ...{ scheduledOn: dayOf(event.at), teamKnownOn: dayOf(event.at), objection: null, delays: event.delays },
  ...(before.status === "none"
    ? { evidence: [], evaluators: [], version: 1, touched: {} }
    : {
        evidence: before.evidence,
        evaluators: before.evaluators,
        version: before.version + 1,
        touched: before.touched,
      }),
  dates: event.proposals.length === 0 ? { status: "none" } : { status: "proposed", proposals: event.proposals },
});

function afterEvent(state: ScheduledAudit, event: Exclude<AuditEvent, Scheduled>): ScheduledAudit {
  switch (event.type) {
    case "DatesProposed":
      return { ...resumed(state), dates: { status: "proposed", proposals: event.proposals } };
    case "DatesConfirmed":
      return { ...state, dates: { status: "confirmed", days: event.days } };
    case "OtherDatesAsked":
      return { ...state, dates: { status: "others_asked", reason: event.reason } };
    case "AuditorObjectedTo":
      return { ...state, objection: { status: "open", reason: event.reason, answer: null } };
    case "ObjectionSettled":
      return { ...state, objection: settled(state, event) };
    case "AuditorReplaced":
      return { ...state, ...replaced(state, event.auditor), teamKnownOn: dayOf(event.at), objection: null };
    case "CriteriaShared":
      return { ...state, ...shared(state, event) };
    case "PreliminaryAnswersFiled":
      return isBeforePlan(state)
        ? { ...state, status: "draft", answers: event.answers, answersValidated: false }
        : state;
    case "PreliminaryAnswersValidated":
      return isBeforePlan(state) ? { ...state, status: "preliminary_answered", answersValidated: true } : state;
    case "AuditPostponed":
      return postponed(state);
    case "AuditCancelled":
      return { ...assignedOf(state), status: "cancelled", reason: event.reason };
    default:
      return afterPlanEvent(state, event);
  }
}

/** New dates take a postponed audit back to where its answers are. */
const resumed = (state: ScheduledAudit): ScheduledAudit =>
  state.status === "postponed"
    ? { ...state, status: state.answersValidated ? "preliminary_answered" : "draft" }
    : state;

type Settled = Extract<AuditEvent, { readonly type: "ObjectionSettled" }>;

const settled = ({ objection }: Assigned, { upheld, answer }: Settled): Assigned["objection"] =>
  objection === null ? null : { ...objection, status: upheld ? "upheld" : "rejected", answer };

/** A colleague who becomes the auditor no longer holds a part. */
const replaced = (
  { auditors, sharing }: Assigned,
  auditor: string,
): Pick<Assigned, "auditor" | "auditors" | "sharing"> => ({
  ...{ auditor, auditors: [...new Set([...auditors, auditor])] },
  sharing: sharing.filter((share) => share.auditor !== auditor),
});

type Shared = Extract<AuditEvent, { readonly type: "CriteriaShared" }>;

/** A criterion is held by one person: it leaves whoever had it. */
function shared(
  { auditors, sharing }: Assigned,
  { auditor, criteria }: Shared,
): Pick<Assigned, "auditors" | "sharing"> {
  const others = sharing
    .filter((share) => share.auditor !== auditor)
    .map((share) => ({ ...share, criteria: share.criteria.filter((code) => !criteria.includes(code)) }));
  const shares = [...others, { auditor, criteria }].filter((share) => share.criteria.length > 0);
  return { auditors: [...new Set([...auditors, auditor])], sharing: shares };
}

/** The answers stay; the plan, made for other days, does not. */
const postponed = (state: ScheduledAudit): AuditBeforePlan => ({
  ...assignedOf(state),
  status: "postponed",
  dates: { status: "none" },
  answers: "answers" in state ? state.answers : null,
  answersValidated: isBeforePlan(state) ? state.answersValidated : true,
});
