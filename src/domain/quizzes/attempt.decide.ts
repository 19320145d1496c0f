import { addMinutes } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AttemptEvent, AttemptStarted } from "./attempt.events.ts";
import type {
  AnswerQuestion,
  AttemptCommand,
  AttemptFacts,
  AttemptRefusal,
  AttemptState,
  ExpireAttempt,
  FlagQuestion,
  RunningAttempt,
  Sheet,
  StartAttempt,
  StartFacts,
  SubmitAttempt,
} from "./attempt.model.ts";
import { mayStartAttempt } from "./eligibility.ts";
import { drawPaper } from "./paper.draw.ts";
import type { KeyItem, PaperItem, Score } from "./paper.model.ts";
import { scoreOf } from "./score.ts";

type Decided = Decision<AttemptEvent, AttemptRefusal>;

/** What each status of an attempt accepts. */
const attemptAccepts = {
  none: ["StartAttempt"],
  running: ["AnswerQuestion", "FlagQuestion", "SubmitAttempt", "ExpireAttempt"],
  submitted: [],
  expired: [],
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
  if (state.status !== "running") return refuse({ code: "quiz/not-now", status: state.status });
  switch (command.type) {
    case "AnswerQuestion":
      return answer(command, state);
    case "FlagQuestion":
      return flag(command, state);
    case "SubmitAttempt":
      return submit(command, state, facts);
    case "ExpireAttempt":
      return expire(command, state, facts);
    default:
      return unreachable(command);
  }
}

function given<T>(fact: T | null): T {
  if (fact === null) throw new Error("a fact this command is judged on was not given");
  return fact;
}

function start({ by, at, dossierId, organisationId }: StartAttempt, facts: StartFacts): Decided {
  if (!facts.sitter) return refuse({ code: "quiz/not-a-sitter", roles: facts.rules.sits });
  const eligibility = mayStartAttempt(facts.history, facts.rules, at);
  if (!eligibility.may) return refuse(eligibility.why);
  if (!facts.open) return refuse({ code: "quiz/not-open" });
  const draw = drawPaper(facts.bank, facts.blueprint, facts.seed);
  if (!draw.drawn) return refuse({ code: "quiz/bank-too-small", shortages: draw.shortages });
  return accept({
    type: "AttemptStarted",
    by,
    at,
    dossierId,
    organisationId,
    personId: by,
    number: eligibility.attempt,
    paper: draw.paper,
    deadline: addMinutes(at, facts.rules.minutes + facts.extraMinutes),
    passPercent: facts.rules.passPercent,
  });
}

/** Why the person who acts may not write on the paper any more, or may not at all. */
function closedTo({ by, at }: AttemptCommand, state: RunningAttempt): AttemptRefusal | null {
  if (by !== state.personId) return { code: "quiz/not-your-attempt" };
  return at >= state.deadline ? { code: "quiz/time-is-over", deadline: state.deadline } : null;
}

const itemOf = (state: RunningAttempt, question: string): PaperItem | undefined =>
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

function submit(command: SubmitAttempt, state: RunningAttempt, facts: AttemptFacts): Decided {
  const closed = closedTo(command, state);
  if (closed !== null) return refuse(closed);
  return accept({ type: "AttemptSubmitted", by: command.by, at: command.at, score: marked(state, given(facts.key)) });
}

function expire({ by, at }: ExpireAttempt, state: RunningAttempt, facts: AttemptFacts): Decided {
  if (at < state.deadline) return refuse({ code: "quiz/time-is-left", deadline: state.deadline });
  return accept({ type: "AttemptExpired", by, at: state.deadline, score: marked(state, given(facts.key)) });
}

const marked = (state: RunningAttempt, key: readonly KeyItem[]): Score =>
  scoreOf({ paper: state.paper, answers: state.answers, key }, state.passPercent);

function evolve(state: AttemptState, event: AttemptEvent): AttemptState {
  if (event.type === "AttemptStarted") return started(event);
  if (state.status !== "running") return state;
  switch (event.type) {
    case "QuestionAnswered":
      return { ...state, answers: { ...state.answers, [event.question]: event.options } };
    case "QuestionFlagged":
      return { ...state, flagged: flaggedAfter(state, event.question, event.flagged) };
    case "AttemptSubmitted":
      return { ...sheetOf(state), status: "submitted", endedAt: event.at, score: event.score };
    case "AttemptExpired":
      return { ...sheetOf(state), status: "expired", endedAt: event.at, score: event.score };
    default:
      return unreachable(event);
  }
}

const started = ({
  dossierId,
  organisationId,
  personId,
  number,
  paper,
  at,
  deadline,
  passPercent,
}: AttemptStarted): RunningAttempt => ({
  ...{ status: "running", dossierId, organisationId, personId, number, paper, startedAt: at, deadline, passPercent },
  answers: {},
  flagged: [],
});

function sheetOf({ status: _, flagged: __, ...sheet }: RunningAttempt): Sheet {
  return sheet;
}

const flaggedAfter = (state: RunningAttempt, question: string, flagged: boolean): readonly string[] => {
  const others = state.flagged.filter((one) => one !== question);
  return flagged ? [...others, question] : others;
};
