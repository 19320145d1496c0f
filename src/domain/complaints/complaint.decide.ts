import { type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import { close, communicate, decideOutcome, settleFollowUp } from "./complaint.conclude.ts";
import type { ComplaintEvent } from "./complaint.events.ts";
import { evolve } from "./complaint.evolve.ts";
import { addPrecision, answerHearing, extendDelay, hear, recordStep, writeToAuthor } from "./complaint.investigate.ts";
import type {
  ComplaintCommand,
  ComplaintFacts,
  ComplaintRefusal,
  ComplaintState,
  ComplaintStatus,
  ConcludedComplaint,
  OpenComplaint,
} from "./complaint.model.ts";
import { acknowledge, admit, assignHandler, dismiss, receive, requalify } from "./complaint.receive.ts";

type Type = ComplaintCommand["type"];
type Command<T extends Type> = Extract<ComplaintCommand, { type: T }>;
type Result = Decision<ComplaintEvent, ComplaintRefusal>;

const exchanges = ["AddPrecision", "WriteToAuthor"] as const;
const investigation = ["AssignHandler", "HearOrganisation", "RecordStep", "ExtendDelay", ...exchanges] as const;

/** What each status of an alert or of a complaint accepts (R-CMP-3). */
export const complaintAccepts = {
  none: ["ReceiveComplaint"],
  received: ["AssignHandler", "AcknowledgeComplaint", "RequalifyComplaint", ...exchanges],
  acknowledged: [
    ...["AssignHandler", "RequalifyComplaint", "AdmitComplaint", "DismissComplaint", "ExtendDelay"],
    ...exchanges,
  ] as const,
  admissible: [...investigation, "RequalifyComplaint"],
  investigating: [...investigation, "AnswerHearing", "DecideComplaint"],
  inadmissible: ["CommunicateOutcome", "WriteToAuthor"],
  decided: ["CommunicateOutcome", "SettleFollowUp", "WriteToAuthor"],
  communicated: ["SettleFollowUp", "CloseComplaint"],
  closed: [],
} as const satisfies Record<ComplaintStatus, readonly string[]>;

/** The rules of an alert or a complaint, from the message to what became of it (R-CMP-1 to R-CMP-6). */
export const complaintDecider: Decider<
  ComplaintCommand,
  ComplaintState,
  ComplaintEvent,
  ComplaintRefusal,
  ComplaintFacts
> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    const accepted: readonly string[] = complaintAccepts[state.status];
    const notNow = refuse({ code: "complaint/not-now", status: state.status });
    if (!accepted.includes(command.type)) return notNow;
    if (command.type === "ReceiveComplaint") return receive(command, facts);
    if (state.status === "none") return notNow;
    return isConcluded(state) ? decideConcluded(command, state, facts) : decideOpen(command, state, facts);
  },
  evolve,
};

/** Whether somebody has said what comes of it. */
export const isConcluded = (state: OpenComplaint | ConcludedComplaint): state is ConcludedComplaint =>
  "conclusion" in state;

function decideOpen(
  command: Exclude<ComplaintCommand, { type: "ReceiveComplaint" }>,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result {
  switch (command.type) {
    case "AssignHandler":
      return assignHandler(command, state, facts);
    case "AcknowledgeComplaint":
      return acknowledge(command, state);
    case "RequalifyComplaint":
      return requalify(command);
    case "AdmitComplaint":
      return admit(command, state, facts);
    case "DismissComplaint":
      return dismiss(command, state, facts);
    case "AnswerHearing":
      return answerHearing(command, state);
    case "AddPrecision":
      return addPrecision(command);
    case "WriteToAuthor":
      return writeToAuthor(command, state);
    case "HearOrganisation":
    case "RecordStep":
    case "ExtendDelay":
    case "DecideComplaint":
      return investigate(command, state, facts);
    default:
      return refuse({ code: "complaint/not-now", status: state.status });
  }
}

function investigate(
  command: Command<"HearOrganisation" | "RecordStep" | "ExtendDelay" | "DecideComplaint">,
  state: OpenComplaint,
  facts: ComplaintFacts,
): Result {
  switch (command.type) {
    case "HearOrganisation":
      return hear(command, state, facts);
    case "RecordStep":
      return recordStep(command, state, facts);
    case "ExtendDelay":
      return extendDelay(command, state, facts);
    case "DecideComplaint":
      return decideOutcome(command, state, facts);
    default:
      return unreachable(command);
  }
}

function decideConcluded(command: ComplaintCommand, state: ConcludedComplaint, facts: ComplaintFacts): Result {
  switch (command.type) {
    case "CommunicateOutcome":
      return communicate(command, state, facts);
    case "WriteToAuthor":
      return writeToAuthor(command, state);
    case "SettleFollowUp":
      return settleFollowUp(command, state);
    case "CloseComplaint":
      return close(command, state, facts);
    default:
      return refuse({ code: "complaint/not-now", status: state.status });
  }
}
