import type { StaffRole } from "../access/actor.ts";
import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addWorkingDays } from "../deadlines/workingDays.ts";
import { dayOf } from "../shared/calendar.ts";
import { type Act, accept, type Decision, refuse } from "../shared/decider.ts";
import type {
  ComplaintAcknowledged,
  ComplaintAdmitted,
  ComplaintDismissed,
  ComplaintReceived,
  ComplaintRequalified,
  ComplaintTrack,
  HandlerAssigned,
} from "./complaint.events.ts";
import type {
  ComplaintCommand,
  ComplaintFacts,
  ComplaintRefusal,
  ConcludedComplaint,
  OpenComplaint,
  ReceiveComplaint,
  RequalifyComplaint,
} from "./complaint.model.ts";
import { involvementCheck } from "./involvement.ts";

type Command<T extends ComplaintCommand["type"]> = Extract<ComplaintCommand, { type: T }>;
type Result<E> = Decision<E, ComplaintRefusal>;

/** Every message is registered; only an alert may be anonymous (R-CMP-2). */
export function receive(command: ReceiveComplaint, { rules }: ComplaintFacts): Result<ComplaintReceived> {
  const { facts, kind, author, receivedOn, track, organisationId } = command;
  if (facts === null) return refuse({ code: "complaint/nothing-told" });
  if (kind === "complaint" && author === null) return refuse({ code: "complaint/author-needed" });
  if (receivedOn > dayOf(command.at)) return refuse({ code: "complaint/received-in-future" });
  if (track === "organisation" && organisationId === null) return refuse({ code: "complaint/organisation-missing" });
  return accept({
    ...{ ...command, type: "ComplaintReceived", facts },
    acknowledgeBy: addWorkingDays(receivedOn, rules.acknowledgementWorkingDays),
    decideBy: lastDayOfDelay(receivedOn, rules.decisionDays),
  });
}

const ordinary = [
  "quality_manager",
  "account_manager",
  "decision_maker",
  "reviewer",
  "exam_manager",
] as const satisfies readonly StaffRole[];

/**
 * Who may be given a case: against the certifier it is the quality manager’s, and the management’s when every quality manager
 * is concerned (R-CMP-2).
 */
export function handlingFunctions(
  track: ComplaintTrack,
  concerned: readonly string[],
  qualityManagers: readonly string[],
): readonly StaffRole[] {
  if (track !== "certifier") return ordinary;
  return qualityManagers.every((personId) => concerned.includes(personId)) ? ["administrator"] : ["quality_manager"];
}

/** Why a person may not handle or decide it, or null (R-CMP-4). */
export function handlerRefusal(
  { at }: Act,
  { track, concerned }: OpenComplaint | ConcludedComplaint,
  { person, contested, qualityManagers }: ComplaintFacts,
): ComplaintRefusal | null {
  if (person === null) throw new Error("a case is given to somebody who is known");
  const functions = handlingFunctions(track, concerned, qualityManagers);
  if (!person.staff.some((role) => functions.includes(role)))
    return { code: "complaint/not-for-this-function", functions };
  const { eligible, reasons } = involvementCheck(person, { ...contested, concerned }, dayOf(at));
  return eligible ? null : { code: "complaint/involved", reasons };
}

/** Whoever acts is the one who handles it, and is still not involved; or why not. */
export function notTheHandler(
  command: Act,
  state: OpenComplaint | ConcludedComplaint,
  facts: ComplaintFacts,
): ComplaintRefusal | null {
  if (state.handler === null) return { code: "complaint/handler-missing" };
  if (state.handler !== command.by) return { code: "complaint/handled-by-another", handler: state.handler };
  return handlerRefusal(command, state, facts);
}

export function assignHandler(
  command: Command<"AssignHandler">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<HandlerAssigned> {
  const { by, at, handler } = command;
  if (state.handler === handler) return refuse({ code: "complaint/already-handled-by", handler });
  const refusal = handlerRefusal(command, state, facts);
  if (refusal !== null || facts.person === null) return refuse(refusal ?? { code: "complaint/handler-missing" });
  const contested = { ...facts.contested, concerned: state.concerned };
  return accept({
    type: "HandlerAssigned",
    by,
    at,
    handler,
    check: involvementCheck(facts.person, contested, dayOf(at)),
  });
}

/** Nobody acknowledges what nobody will handle. */
export function acknowledge(
  { by, at }: Command<"AcknowledgeComplaint">,
  { handler }: OpenComplaint,
): Result<ComplaintAcknowledged> {
  if (handler === null) return refuse({ code: "complaint/handler-missing" });
  return accept({ type: "ComplaintAcknowledged", by, at });
}

/** A case handled otherwise is given again: who may handle it is not the same any more. */
export function requalify(command: RequalifyComplaint): Result<ComplaintRequalified> {
  const { reason, track, organisationId } = command;
  if (reason === null) return refuse({ code: "complaint/reason-missing" });
  if (track === "organisation" && organisationId === null) return refuse({ code: "complaint/organisation-missing" });
  return accept({ ...command, type: "ComplaintRequalified", reason });
}

export function admit(
  command: Command<"AdmitComplaint">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<ComplaintAdmitted> {
  const { by, at, reason } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  if (reason === null) return refuse({ code: "complaint/reason-missing" });
  return accept({ type: "ComplaintAdmitted", by, at, reason });
}

/** What is not for the certifier names who can act (R-CMP-2). */
export function dismiss(
  command: Command<"DismissComplaint">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result<ComplaintDismissed> {
  const { by, at, reason, authority } = command;
  const refusal = notTheHandler(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  if (reason === null) return refuse({ code: "complaint/reason-missing" });
  if (state.track === "out-of-scope" && authority === null) return refuse({ code: "complaint/authority-missing" });
  return accept({ type: "ComplaintDismissed", by, at, reason, authority });
}
