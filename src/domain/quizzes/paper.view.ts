import type { Question } from "../schemes/questions.model.ts";
import type { Moment } from "../shared/calendar.ts";
import type { RunningAttempt } from "./attempt.model.ts";
import type { PaperItem } from "./paper.model.ts";

/** An option as the browser knows it: its place, from 1, and its text; the identifier of the bank would hint at the key. */
export interface ShownOption {
  readonly place: number;
  readonly text: string;
  readonly chosen: boolean;
}

export interface ShownQuestion {
  readonly number: number;
  readonly question: string;
  readonly text: string;
  readonly kind: "single" | "multiple";
  /** How many options are right, announced with the question. */
  readonly rightOptions: number;
  readonly options: readonly ShownOption[];
  readonly flagged: boolean;
}

export interface ShownPaper {
  readonly deadline: Moment;
  readonly questions: readonly ShownQuestion[];
}

/** The running paper as it is put to the person: never the key, the explanations nor the source (R-QCM-4). */
export const shownPaper = (state: RunningAttempt, bank: readonly Question[]): ShownPaper => ({
  deadline: state.deadline,
  questions: state.paper.items.map((item, n) => shownQuestion(item, n + 1, { state, bank })),
});

function shownQuestion(
  item: PaperItem,
  number: number,
  { state, bank }: { state: RunningAttempt; bank: readonly Question[] },
): ShownQuestion {
  const source = bank.find((one) => one.id === item.question && one.version === item.version);
  if (source === undefined) throw new Error(`question ${item.question} v${item.version} is not in the bank`);
  const chosen = state.answers[item.question] ?? [];
  return {
    number,
    question: item.question,
    text: source.text,
    kind: item.kind,
    rightOptions: source.options.filter((option) => option.correct).length,
    options: item.options.map((id, n) => ({ place: n + 1, text: textOf(source, id), chosen: chosen.includes(id) })),
    flagged: state.flagged.includes(item.question),
  };
}

const textOf = (question: Question, option: string): string =>
  question.options.find(({ id }) => id === option)?.text ?? "";
