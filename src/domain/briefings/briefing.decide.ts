import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { BriefingEvent } from "./briefing.events.ts";
import type {
  AcknowledgeDocument,
  BriefingCommand,
  BriefingFacts,
  BriefingRefusal,
  BriefingState,
  HoldSession,
} from "./briefing.model.ts";
import { everybodyIsDone } from "./briefing.progress.ts";

type Decided = Decision<BriefingEvent, BriefingRefusal>;

/** What each status of the step accepts. */
export const briefingAccepts = {
  open: ["HoldSession", "AcknowledgeDocument", "ReviewBriefing"],
  complete: ["HoldSession", "AcknowledgeDocument", "ReviewBriefing"],
} as const satisfies Record<BriefingState["status"], readonly BriefingCommand["type"][]>;

/** The rules of the regulations and registration terms: understood by named people, not only sent (R-REG-1, R-REG-2). */
export const briefingDecider: Decider<BriefingCommand, BriefingState, BriefingEvent, BriefingRefusal, BriefingFacts> = {
  initial: { status: "open", organisationId: "", sessions: [], acknowledgements: [], completedOn: null },
  decide(command, state, facts) {
    const { acceptedOn } = facts;
    if (command.type === "ReviewBriefing") return acceptedOn === null ? accept() : completed(command, state, facts);
    if (acceptedOn === null) return refuse({ code: "briefing/not-open" });
    const decided =
      command.type === "HoldSession" ? holdSession(command, acceptedOn, facts) : acknowledge(command, state, facts);
    if (!decided.accepted) return decided;
    const next = completed(command, decided.events.reduce(evolve, state), facts);
    return next.accepted ? accept(...decided.events, ...next.events) : next;
  },
  evolve,
};

function holdSession(command: HoldSession, acceptedOn: Day, facts: BriefingFacts): Decided {
  const { kind, heldOn, attendance } = command;
  if (!facts.kinds.includes(kind)) return refuse({ code: "briefing/kind-unknown", kind });
  if (attendance.length === 0) return refuse({ code: "briefing/nobody-attended" });
  const people = attendance.map(({ personId }) => personId).filter((personId) => !facts.members.includes(personId));
  if (people.length > 0) return refuse({ code: "briefing/attendee-unknown", people });
  if (heldOn > dayOf(command.at)) return refuse({ code: "briefing/held-in-future", heldOn });
  if (heldOn < acceptedOn) return refuse({ code: "briefing/held-before-acceptance", acceptedOn });
  return accept({ ...command, type: "SessionHeld", organisationId: facts.organisationId });
}

function acknowledge(command: AcknowledgeDocument, state: BriefingState, facts: BriefingFacts): Decided {
  const { by, document, version, hash } = command;
  const asked = [...facts.documents, ...facts.newDocuments].filter((one) => one.document === document);
  const current = asked.at(-1);
  if (current === undefined) return refuse({ code: "briefing/document-unknown", document });
  if (!asked.some((one) => one.version === version && one.hash === hash))
    return refuse({ code: "briefing/document-changed", document, version: current.version });
  const same = state.acknowledgements.some(
    (one) => one.personId === by && one.document === document && one.version === version && one.hash === hash,
  );
  if (same) return refuse({ code: "briefing/already-acknowledged", document });
  return accept({ ...command, type: "DocumentAcknowledged", organisationId: facts.organisationId });
}

/** What the act completes, if it is the last one that was awaited. */
function completed({ by, at }: BriefingCommand, state: BriefingState, facts: BriefingFacts): Decided {
  if (state.status === "complete" || !everybodyIsDone(state, facts)) return accept();
  return accept({ type: "BriefingCompleted", by, at, people: facts.required });
}

function evolve(state: BriefingState, event: BriefingEvent): BriefingState {
  switch (event.type) {
    case "SessionHeld": {
      const { organisationId, sessionId, kind, heldOn, attendance, by } = event;
      const session = { sessionId, kind, heldOn, attendance, recordedBy: by };
      return { ...state, organisationId, sessions: [...state.sessions, session] };
    }
    case "DocumentAcknowledged": {
      const { organisationId, document, version, hash, by, at } = event;
      const acknowledgement = { document, version, hash, personId: by, at };
      return { ...state, organisationId, acknowledgements: [...state.acknowledgements, acknowledgement] };
    }
    case "BriefingCompleted":
      return { ...state, status: "complete", completedOn: dayOf(event.at) };
    default:
      return unreachable(event);
  }
}
