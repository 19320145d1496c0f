import { addMinutes } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AttemptEvent } from "./attempt.events.ts";
import { evolve } from "./attempt.evolve.ts";
import type {
  AnswerQuestion,
  AttemptCommand,
  AttemptFacts,
  AttemptRefusal,
  AttemptState,
  ExpireAttempt,
  FinishedAttempt,
  FlagQuestion,
  MarkFacts,
  NoteFocusLost,
  RegradeAttempt,
  RunningAttempt,
  StartAttempt,
  StartFacts,
  SubmitAttempt,
} from "./attempt.model.ts";
import { mayBegin } from "./eligibility.ts";
import { drawPaper } from "./paper.draw.ts";
import type { PaperItem, Score } from "./paper.model.ts";
import { scoreOf } from "./score.ts";

type Decided = Decision<AttemptEvent, AttemptRefusal>;

/** What each status of an attempt accepts. */
const attemptAccepts = {
  none: ["StartAttempt"],
  running: ["AnswerQuestion", "FlagQuestion", "NoteFocusLost", "SubmitAttempt", "ExpireAttempt"],
  submitted: ["RegradeAttempt"],
  expired: ["RegradeAttempt"],
} as const satisfies Record<AttemptState["status"], readonly AttemptCommand["type"][]>;

/** The rules of one attempt at the quiz: the server holds the clock and the key (R-QCM-4). */
export const attemptDecider: Decider<AttemptCommand, AttemptState, AttemptEvent, AttemptRefusal, AttemptFacts> = {
  initial: { status: "none" },
  decide,
  evolve,
};

function decide(command: AttemptCommand, state: AttemptState, facts: AttemptFacts): Decided {
  const accepted: readonly AttemptCommand["type"][] = attemptAccepts[state.status];
  if (!accepted.includes(command.type)) return refuse({ code: "quiz/not-now", status: state.status });
  if (command.type === "StartAttempt") return start(command, given(facts.start));
  if (state.status === "none") return refuse({ code: "quiz/not-now", status: state.status });
  if (state.status !== "running")
    return command.type === "RegradeAttempt"
      ? regrade(command, state, given(facts.mark))
      : refuse({ code: "quiz/not-now", status: state.status });
  switch (command.type) {
    case "AnswerQuestion":
      return answer(command, state);
    case "FlagQuestion":
      return flag(command, state);
    case "NoteFocusLost":
      return noteFocusLost(command, state);
    case "SubmitAttempt":
      return submit(command, state, facts);
    case "ExpireAttempt":
      return expire(command, state, facts);
    case "RegradeAttempt":
      return refuse({ code: "quiz/not-now", status: state.status });
    default:
      return unreachable(command);
  }
}

function given<T>(fact: T | null): T {
  if (fact === null) throw new Error("a fact this command is judged on was not given");
  return fact;
}

function start({ by, at, dossierId, organisationId }: StartAttempt, facts: StartFacts): Decided {
  const eligibility = mayBegin(facts, at);
  if (!eligibility.may) return refuse(eligibility.why);
  const { pool, seed, draw, rules } = facts;
  const drawn = drawPaper(pool, { seed, aside: draw.aside });
  if (!drawn.drawn) return refuse({ code: "quiz/bank-too-small", shortages: drawn.shortages });
  return accept({
    type: "AttemptStarted",
    ...{ by, at, dossierId, organisationId, personId: by },
    number: eligibility.attempt,
    paper: drawn.paper,
    draw: { ...draw, over: drawn.over },
    deadline: addMinutes(at, rules.minutes + facts.extraMinutes),
    graceSeconds: rules.graceSeconds,
    passPercent: rules.passPercent,
    marking: rules.marking,
  });
}

/** Why the person who acts may not write on the paper any more, or may not at all. */
function closedTo({ by, at }: AttemptCommand, state: RunningAttempt): AttemptRefusal | null {
  if (by !== state.personId) return { code: "quiz/not-your-attempt" };
  return at >= state.closesAt ? { code: "quiz/time-is-over", deadline: state.deadline } : null;
}

const itemOf = (state: RunningAttempt | FinishedAttempt, question: string): PaperItem | undefined =>
  state.paper.items.find((item) => item.question === question);

function answer(command: AnswerQuestion, state: RunningAttempt): Decided {
  const { by, at, question } = command;
  const closed = closedTo(command, state);
  if (closed !== null) return refuse(closed);
  const item = itemOf(state, question);
  if (item === undefined) return refuse({ code: "quiz/unknown-question", question });
  const places = [...new Set(command.places)];
  const unknown = places.find((place) => item.options[place - 1] === undefined);
  if (unknown !== undefined) return refuse({ code: "quiz/unknown-option", question, place: unknown });
  if (item.kind === "single" && places.length > 1) return refuse({ code: "quiz/one-option-only", question });
  return accept({ type: "QuestionAnswered", by, at, question, options: optionsAt(item, places) });
}

const optionsAt = (item: PaperItem, places: readonly number[]): readonly string[] =>
  item.options.filter((_, n) => places.includes(n + 1));

function flag(command: FlagQuestion, state: RunningAttempt): Decided {
  const { by, at, question, flagged } = command;
  const closed = closedTo(command, state);
  if (closed !== null) return refuse(closed);
  if (itemOf(state, question) === undefined) return refuse({ code: "quiz/unknown-question", question });
  return accept({ type: "QuestionFlagged", by, at, question, flagged });
}

function noteFocusLost(command: NoteFocusLost, state: RunningAttempt): Decided {
  const closed = closedTo(command, state);
  if (closed !== null) return refuse(closed);
  return accept({ type: "FocusLost", by: command.by, at: command.at, seconds: command.seconds });
}

function submit(command: SubmitAttempt, state: RunningAttempt, facts: AttemptFacts): Decided {
  const closed = closedTo(command, state);
  if (closed !== null) return refuse(closed);
  return accept({ type: "AttemptSubmitted", by: command.by, at: command.at, score: marked(state, given(facts.mark)) });
}

/** A paper is closed once nothing can be on its way any more, and is dated at its deadline. */
function expire({ by, at }: ExpireAttempt, state: RunningAttempt, facts: AttemptFacts): Decided {
  if (at < state.closesAt) return refuse({ code: "quiz/time-is-left", deadline: state.deadline });
  return accept({ type: "AttemptExpired", by, at: state.deadline, score: marked(state, given(facts.mark)) });
}

/** A pass on which something was decided is never withdrawn; any other result follows the points (R-QCM-7). */
function regrade({ by, at, question, reason }: RegradeAttempt, state: FinishedAttempt, facts: MarkFacts): Decided {
  if (reason === null) return refuse({ code: "quiz/reason-missing" });
  if (itemOf(state, question) === undefined) return refuse({ code: "quiz/unknown-question", question });
  if (facts.neutralised.includes(question)) return refuse({ code: "quiz/already-neutralised", question });
  const score = marked(state, { ...facts, neutralised: [...facts.neutralised, question] });
  const passKept = !score.passed && state.score.passed && (facts.passUsed || state.passKept);
  return accept({ type: "AttemptRegraded", by, at, question, reason, score, passKept });
}

const marked = ({ paper, answers, ...rules }: RunningAttempt | FinishedAttempt, facts: MarkFacts): Score =>
  scoreOf({ paper, answers, key: facts.key, neutralised: facts.neutralised }, rules);
