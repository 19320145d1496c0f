import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { ObservationEvent } from "./observation.events.ts";
import type {
  CloseFile,
  ObservationCommand,
  ObservationFacts,
  ObservationRefusal,
  ObservationState,
  OpenFile,
  Opening,
} from "./observation.model.ts";

type Decided = Decision<ObservationEvent, ObservationRefusal>;

/** The rules of opening files to Cofrac or France compétences: for a stated time, by the quality manager (process.md §2). */
export const observation: Decider<
  ObservationCommand,
  ObservationState,
  ObservationEvent,
  ObservationRefusal,
  ObservationFacts
> = {
  initial: { organisationId: "", openings: [] },
  decide: (command, state, facts) =>
    command.type === "OpenFile" ? openFile(command, state, facts) : closeFile(command, state),
  evolve,
};

/** Whether an opening still lets its observer read on a day. */
export const isOpenOn = ({ until, closed }: Opening, on: Day): boolean => !closed && on <= until;

/** The observers to whom a file is open on a day. */
export const observersOn = ({ openings }: ObservationState, on: Day): readonly string[] =>
  openings.filter((opening) => isOpenOn(opening, on)).map(({ personId }) => personId);

const openingOf = ({ openings }: ObservationState, personId: string, on: Day): Opening | undefined =>
  openings.find((opening) => opening.personId === personId && isOpenOn(opening, on));

function openFile(command: OpenFile, state: ObservationState, facts: ObservationFacts): Decided {
  const { by, at, personId, until, reason } = command;
  if (!facts.isObserver) return refuse({ code: "observation/not-an-observer" });
  if (until < dayOf(at)) return refuse({ code: "observation/day-passed", until });
  if (openingOf(state, personId, dayOf(at))?.until === until)
    return refuse({ code: "observation/already-open", until });
  const { organisationId } = facts;
  return accept({ type: "FileOpenedTo", by, at, personId, organisationId, until, reason });
}

function closeFile({ by, at, personId }: CloseFile, state: ObservationState): Decided {
  if (openingOf(state, personId, dayOf(at)) === undefined) return refuse({ code: "observation/not-open" });
  return accept({ type: "FileClosed", by, at, personId });
}

function evolve(state: ObservationState, event: ObservationEvent): ObservationState {
  const { personId, at } = event;
  switch (event.type) {
    case "FileOpenedTo": {
      const opening = { personId, openedOn: dayOf(at), until: event.until, closed: false };
      const others = state.openings.filter((one) => one.personId !== personId);
      return { organisationId: event.organisationId, openings: [...others, opening] };
    }
    case "FileClosed": {
      const openings = state.openings.map((one) => (one.personId === personId ? { ...one, closed: true } : one));
      return { ...state, openings };
    }
    default:
      return unreachable(event);
  }
}
