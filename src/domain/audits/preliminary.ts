import type {
  AnswerCell,
  AnswerField,
  AnswerValue,
  PreliminaryAnswers,
  PreliminaryQuestion,
} from "../schemes/preliminary.model.ts";
import { isDay } from "../shared/calendar.ts";

/** The variables whose answer is required and absent, or is not one that the question allows (`formateurs.2.statut` in a list). */
export const missingAnswers = (
  questions: readonly PreliminaryQuestion[],
  answers: PreliminaryAnswers,
): readonly string[] =>
  questions
    .flatMap(({ fields }) => fields)
    .flatMap((field) => missingIn(field, answers[field.variable], field.variable));

function missingIn(field: AnswerField, value: AnswerValue | undefined, name: string): readonly string[] {
  if (value === undefined || isEmpty(value)) return field.required ? [name] : [];
  if (field.kind === "list") return missingInLines(field, value, name);
  return isAllowed(field, value) ? [] : [name];
}

const isEmpty = (value: AnswerValue): boolean => typeof value !== "number" && value.length === 0;

function missingInLines(field: AnswerField, value: AnswerValue, name: string): readonly string[] {
  if (typeof value !== "object") return [name];
  return value.flatMap((line, n) =>
    typeof line === "string"
      ? [`${name}.${n + 1}`]
      : field.columns.flatMap((column) =>
          missingIn(column, cellOf(line, column), `${name}.${n + 1}.${column.variable}`),
        ),
  );
}

const cellOf = (line: Readonly<Record<string, AnswerCell>>, { variable }: AnswerField): AnswerCell | undefined =>
  line[variable];

function isAllowed({ kind, options }: AnswerField, value: AnswerValue): boolean {
  const known = (one: unknown): boolean => options.some((option) => option.value === one);
  switch (kind) {
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 0;
    case "text":
      return typeof value === "string";
    case "day":
      return typeof value === "string" && isDay(value);
    case "choice":
      return known(value);
    case "choices":
      return typeof value === "object" && value.every(known);
    case "list":
      return typeof value === "object";
  }
}
