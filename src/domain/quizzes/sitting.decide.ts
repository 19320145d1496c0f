import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { Sitter, SittingEvent } from "./sitting.events.ts";
import type {
  GrantExtraTime,
  OpenSitting,
  ReopenAttempts,
  SittingCommand,
  SittingFacts,
  SittingRefusal,
  SittingState,
} from "./sitting.model.ts";

type Decided = Decision<SittingEvent, SittingRefusal>;

/** One person sitting the quiz: told that it is open, attempts begun, one more attempt, more time (R-QCM-5). */
export const sittingDecider: Decider<SittingCommand, SittingState, SittingEvent, SittingRefusal, SittingFacts | null> =
  {
    initial: { status: "open", sitter: null, told: false, attempts: [], reopened: 0, extraMinutes: 0 },
    decide,
    evolve,
  };

function decide(command: SittingCommand, state: SittingState, facts: SittingFacts | null): Decided {
  switch (command.type) {
    case "OpenSitting":
      return open(command, state);
    case "BeginAttempt":
      return accept({ ...command, type: "AttemptBegun" });
    case "ReopenAttempts":
      return reopen(command, state, given(facts));
    case "GrantExtraTime":
      return grantExtraTime(command, state, given(facts));
    default:
      return unreachable(command);
  }
}

function given(facts: SittingFacts | null): SittingFacts {
  if (facts === null) throw new Error("a fact this command is judged on was not given");
  return facts;
}

const sitterOf = ({ dossierId, organisationId, personId }: Sitter): Sitter => ({
  dossierId,
  organisationId,
  personId,
});

const open = (command: OpenSitting, { told }: SittingState): Decided =>
  told ? refuse({ code: "quiz/already-open" }) : accept({ ...command, type: "SittingOpened" });

function reopen(command: ReopenAttempts, state: SittingState, facts: SittingFacts): Decided {
  const { by, at, reason } = command;
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (facts.attempts.some((one) => one.passed === true)) return refuse({ code: "quiz/already-passed" });
  const running = facts.attempts.some((one) => one.endedAt === null);
  const left = facts.rules.attempts + state.reopened > facts.attempts.length;
  return running || left
    ? refuse({ code: "quiz/attempts-left" })
    : accept({ type: "AttemptsReopened", by, at, ...sitterOf(command), reason });
}

function grantExtraTime(command: GrantExtraTime, state: SittingState, { rules }: SittingFacts): Decided {
  const { by, at, reason } = command;
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (state.extraMinutes > 0) return refuse({ code: "quiz/extra-time-already-granted" });
  const minutes = rules.extraTimeMinutes;
  return accept({ type: "ExtraTimeGranted", by, at, ...sitterOf(command), minutes, reason, internal: true });
}

function evolve(before: SittingState, event: SittingEvent): SittingState {
  const state = { ...before, sitter: sitterOf(event) };
  switch (event.type) {
    case "SittingOpened":
      return { ...state, told: true };
    case "AttemptBegun":
      return { ...state, attempts: [...state.attempts, event.attemptId] };
    case "AttemptsReopened":
      return { ...state, reopened: state.reopened + 1 };
    case "ExtraTimeGranted":
      return { ...state, extraMinutes: event.minutes };
    default:
      return unreachable(event);
  }
}
