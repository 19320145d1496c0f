import type { Moment } from "../shared/calendar.ts";
import type { RunningAttempt } from "./attempt.model.ts";
import type { PaperItem, PutImage, PutQuestion, Wordings } from "./paper.model.ts";

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
  readonly image: PutImage | null;
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
export const shownPaper = (state: RunningAttempt, wordings: Wordings): ShownPaper => ({
  deadline: state.deadline,
  questions: state.paper.items.map((item, n) => shownQuestion(item, n + 1, { state, wordings })),
});

function shownQuestion(
  item: PaperItem,
  number: number,
  { state, wordings }: { state: RunningAttempt; wordings: Wordings },
): ShownQuestion {
  const source = wordings.get(item.question);
  if (source === undefined) throw new Error(`the wording of question ${item.question} v${item.version} was not given`);
  const chosen = state.answers[item.question] ?? [];
  return {
    number,
    question: item.question,
    text: source.text,
    image: source.image ?? null,
    kind: item.kind,
    rightOptions: source.options.filter((option) => option.correct).length,
    options: item.options.map((id, n) => ({ place: n + 1, text: textOf(source, id), chosen: chosen.includes(id) })),
    flagged: state.flagged.includes(item.question),
  };
}

const textOf = (question: PutQuestion, option: string): string =>
  question.options.find(({ id }) => id === option)?.text ?? "";
