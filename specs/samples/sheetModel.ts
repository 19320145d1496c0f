import type { Question } from "../../src/domain/schemes/questions.model.ts";
import type { QuizRules } from "../../src/domain/schemes/rulebook.model.ts";

/** A question as the person saw it when they began: its code, and its options in the order shown. */
export interface SeenQuestion {
  readonly question: string;
  readonly options: readonly string[];
}

/** One attempt, as somebody with a watch, a pencil and the published questions would follow it. */
export interface SheetModel {
  readonly id: string;
  readonly questions: readonly SeenQuestion[];
  /** Milliseconds. */
  readonly deadline: number;
  /** The options chosen, by question. */
  readonly answers: Map<string, readonly string[]>;
  readonly flagged: Set<string>;
  /** Null while it runs. */
  end: { readonly how: "submitted" | "expired"; readonly at: number } | null;
  passKept: boolean;
}

/** What one person does at the quiz of one dossier, told without any code of the product. */
export interface QuizModel {
  now: number;
  readonly sheets: SheetModel[];
  reopened: number;
  passUsed: boolean;
}

const dayLength = 86_400_000;
const paris = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
const dayNumber = (at: number): number => Date.parse(paris.format(at)) / dayLength;

export const lastSheet = ({ sheets }: QuizModel): SheetModel | undefined => sheets.at(-1);

/** The sheet that still takes answers. */
export function openSheet(model: QuizModel, rules: QuizRules): SheetModel | undefined {
  const sheet = lastSheet(model);
  return sheet?.end === null && model.now < sheet.deadline + rules.graceSeconds * 1000 ? sheet : undefined;
}

/** A sheet that takes no answer any more is over since its deadline, whoever notices it. */
export function closeWhatIsOver(model: QuizModel, rules: QuizRules): void {
  const sheet = lastSheet(model);
  if (sheet?.end === null && openSheet(model, rules) === undefined) sheet.end = { how: "expired", at: sheet.deadline };
}

/** The published questions, and those found faulty. */
export interface Known {
  readonly questions: readonly Question[];
  readonly faulty: ReadonlySet<string>;
  readonly passPercent: number;
}

/** Right answers and questions that count. */
export function pointsOf(sheet: SheetModel, { questions, faulty }: Known): { right: number; of: number } {
  const counted = sheet.questions.filter(({ question }) => !faulty.has(question));
  const right = counted.filter(({ question }) => {
    const published = questions.find(({ id }) => id === question)?.options ?? [];
    const wanted = published.flatMap(({ text, correct }) => (correct ? [text] : []));
    return [...wanted].sort().join("|") === [...(sheet.answers.get(question) ?? [])].sort().join("|");
  });
  return { right: right.length, of: counted.length };
}

export function hasPassed(sheet: SheetModel, known: Known): boolean {
  const { right, of } = pointsOf(sheet, known);
  return sheet.passKept || (of > 0 && right * 100 >= of * known.passPercent);
}

/** Why the person may not begin now; null when they may. */
export function mayNotBegin(model: QuizModel, rules: QuizRules, known: Known): string | null {
  const finished = model.sheets.filter(({ end }) => end !== null);
  if (finished.some((sheet) => hasPassed(sheet, known))) return "quiz/already-passed";
  if (finished.length < model.sheets.length) return "quiz/attempt-already-running";
  if (finished.length >= rules.attempts + model.reopened) return "quiz/attempts-exhausted";
  const last = Math.max(...finished.map(({ end }) => dayNumber(end?.at ?? 0)));
  return dayNumber(model.now) < last + rules.daysBetweenAttempts ? "quiz/too-soon" : null;
}
