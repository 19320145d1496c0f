import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type {
  GrantExtraTime,
  ReopenAttempts,
  SittingCommand,
  SittingEvent,
  SittingFacts,
  SittingRefusal,
  SittingState,
} from "./sitting.model.ts";

type Decided = Decision<SittingEvent, SittingRefusal>;

/** Arrangements for one person sitting the quiz: one more attempt, more time (R-QCM-5). */
export const sittingDecider: Decider<SittingCommand, SittingState, SittingEvent, SittingRefusal, SittingFacts> = {
  initial: { status: "open", reopened: 0, extraMinutes: 0 },
  decide,
  evolve,
};

function decide(command: SittingCommand, state: SittingState, facts: SittingFacts): Decided {
  switch (command.type) {
    case "ReopenAttempts":
      return reopen(command, state, facts);
    case "GrantExtraTime":
      return grantExtraTime(command, state, facts);
    default:
      return unreachable(command);
  }
}

function reopen({ by, at, reason }: ReopenAttempts, state: SittingState, facts: SittingFacts): Decided {
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (facts.attempts.some((one) => one.passed === true)) return refuse({ code: "quiz/already-passed" });
  const running = facts.attempts.some((one) => one.endedAt === null);
  const left = facts.rules.attempts + state.reopened > facts.attempts.length;
  return running || left
    ? refuse({ code: "quiz/attempts-left" })
    : accept({ type: "AttemptsReopened", by, at, reason });
}

function grantExtraTime({ by, at, reason }: GrantExtraTime, state: SittingState, { rules }: SittingFacts): Decided {
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (state.extraMinutes > 0) return refuse({ code: "quiz/extra-time-already-granted" });
  return accept({ type: "ExtraTimeGranted", by, at, minutes: rules.extraTimeMinutes, reason });
}

function evolve(state: SittingState, event: SittingEvent): SittingState {
  switch (event.type) {
    case "AttemptsReopened":
      return { ...state, reopened: state.reopened + 1 };
    case "ExtraTimeGranted":
      return { ...state, extraMinutes: event.minutes };
    default:
      return unreachable(event);
  }
}
