import { addSeconds } from "../shared/calendar.ts";
import { unreachable } from "../shared/unreachable.ts";
import type {
  AttemptEvent,
  AttemptExpired,
  AttemptRegraded,
  AttemptStarted,
  AttemptSubmitted,
} from "./attempt.events.ts";
import type { AttemptState, FinishedAttempt, RunningAttempt, Sheet } from "./attempt.model.ts";

/** What an attempt becomes by an event of its stream. */
export function evolve(state: AttemptState, event: AttemptEvent): AttemptState {
  if (event.type === "AttemptStarted") return started(event);
  if (state.status === "none") return state;
  if (state.status !== "running") return event.type === "AttemptRegraded" ? regraded(state, event) : state;
  switch (event.type) {
    case "QuestionAnswered":
      return {
        ...state,
        answers: { ...state.answers, [event.question]: event.options },
        answeredAt: [...state.answeredAt, event.at],
      };
    case "QuestionFlagged":
      return { ...state, flagged: flaggedAfter(state, event.question, event.flagged) };
    case "FocusLost":
      return { ...state, focusLosses: [...state.focusLosses, { until: event.at, seconds: event.seconds }] };
    case "AttemptSubmitted":
    case "AttemptExpired":
      return finished(state, event);
    case "AttemptRegraded":
      return state;
    default:
      return unreachable(event);
  }
}

function started({ type: _, by: __, at, graceSeconds, ...kept }: AttemptStarted): RunningAttempt {
  return {
    ...{ status: "running", ...kept, startedAt: at, closesAt: addSeconds(kept.deadline, graceSeconds) },
    ...{ answers: {}, answeredAt: [], flagged: [], focusLosses: [] },
  };
}

const flaggedAfter = (state: RunningAttempt, question: string, flagged: boolean): readonly string[] => {
  const others = state.flagged.filter((one) => one !== question);
  return flagged ? [...others, question] : others;
};

const finished = (
  { flagged: _, ...sheet }: RunningAttempt,
  { type, at, score }: AttemptSubmitted | AttemptExpired,
): FinishedAttempt => ({
  ...(sheet satisfies Sheet),
  status: type === "AttemptSubmitted" ? "submitted" : "expired",
  ...{ endedAt: at, score, passKept: false, regrades: [] },
});

function regraded(state: FinishedAttempt, event: AttemptRegraded): FinishedAttempt {
  const { by, at, question, reason, score, passKept } = event;
  return {
    ...state,
    score: { ...score, passed: score.passed || passKept },
    passKept,
    regrades: [...state.regrades, { by, at, question, reason, before: state.score }],
  };
}
