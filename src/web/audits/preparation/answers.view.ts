import { longDay } from "../../ui/format.ts";
import type { Audit } from "../audit.query.ts";

export type Preliminary = Audit["preliminary"];
export type Question = Preliminary["questions"][number];
export type Field = Question["fields"][number];
export type Column = Field["columns"][number];
export type Answers = Preliminary["values"];
export type Answer = Answers[string];
type Line = Exclude<Extract<Answer, readonly unknown[]>[number], string>;

const isEmpty = (value: Answer | undefined): boolean =>
  value === undefined || (typeof value !== "number" && value.length === 0);

export const textIn = (value: Answer | undefined): string => (typeof value === "string" ? value : "");
export const numberIn = (value: Answer | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;
/** A number as it is typed; nothing while it is not one. */
export const countIn = (typed: string): number | undefined => {
  const digits = typed.replace(/\D/gu, "");
  return digits === "" ? undefined : Number(digits);
};
export const choicesIn = (value: Answer | undefined): readonly string[] =>
  typeof value === "object" ? value.filter((one) => typeof one === "string") : [];
export const linesIn = (value: Answer | undefined): readonly Line[] =>
  typeof value === "object" ? value.filter((one) => typeof one === "object") : [];

/** The answers with one of them changed; an empty answer is absent. */
export function withAnswer(answers: Answers, variable: string, value: Answer | undefined): Answers {
  const others = Object.entries(answers).filter(([name]) => name !== variable);
  return Object.fromEntries(value === undefined || isEmpty(value) ? others : [...others, [variable, value]]);
}

/** The line of a list with one of its cells changed. */
export function withCell(line: Line, variable: string, value: Answer | undefined): Line {
  const others = Object.entries(line).filter(([name]) => name !== variable);
  if (value === undefined || isEmpty(value)) return Object.fromEntries(others);
  return Object.fromEntries([...others, [variable, typeof value === "object" ? [...choicesIn(value)] : value]]);
}

/** What is still awaited, by the place where it is written: `formateurs.2.statut` in a list. */
export const missingIn = (questions: readonly Question[], answers: Answers): readonly string[] =>
  questions.flatMap(({ fields }) => fields.flatMap((field) => missingField(field, answers[field.variable])));

function missingField(field: Field, value: Answer | undefined): readonly string[] {
  const { variable, kind, columns, required } = field;
  if (isEmpty(value)) return required ? [variable] : [];
  if (kind !== "list") return [];
  return linesIn(value).flatMap((line, index) =>
    columns.filter((one) => one.required && isEmpty(line[one.variable])).map((one) => placeOf(variable, index, one)),
  );
}

/** The name of a cell of a list. */
export const placeOf = (variable: string, index: number, column: Column): string =>
  `${variable}.${index + 1}.${column.variable}`;

/** An answer as it is read; null when there is none. */
export function answerInWords(field: Field | Column, value: Answer | undefined): string | null {
  if (isEmpty(value)) return null;
  const named = (one: string): string => field.options.find((option) => option.value === one)?.label ?? one;
  switch (field.kind) {
    case "count":
      return String(value);
    case "day":
      return longDay(textIn(value));
    case "choice":
      return named(textIn(value));
    case "choices":
      return choicesIn(value).map(named).join(", ");
    case "text":
    case "list":
      return textIn(value);
  }
}

/** The lines of a list, each in words. */
export const linesInWords = (field: Field, value: Answer | undefined): readonly string[] =>
  linesIn(value).map((line) =>
    field.columns
      .map((column) => answerInWords(column, line[column.variable]))
      .filter((words) => words !== null)
      .join(", "),
  );

/** The answers kept on this device, or those given when nothing readable is kept. */
export function keptAnswers(text: string, otherwise: Answers): Answers {
  try {
    return text === "" ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}
