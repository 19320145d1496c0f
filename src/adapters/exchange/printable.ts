import type { CarriedField, ExchangedQuestion, ItemReport, Remark } from "../../domain/bank/exchange.model.ts";
import { settle, titleOf } from "../../domain/bank/exchange.settle.ts";

/** What a format does to questions: what it has no place for, and what it changes or refuses of one. */
export interface FormatTraits {
  readonly cannotCarry: readonly CarriedField[];
  readonly adapt?: (question: ExchangedQuestion) => {
    readonly question: ExchangedQuestion;
    readonly remarks: readonly Remark[];
  };
}

/** The questions that a format takes, as it takes them, and the report of each. */
export function printable(
  questions: readonly ExchangedQuestion[],
  { cannotCarry, adapt = unchanged }: FormatTraits,
): { readonly printed: readonly ExchangedQuestion[]; readonly reports: readonly ItemReport[] } {
  const items = questions.map((asked, n) => {
    const settled = settle(n + 1, asked, trimmed(asked));
    if (settled.question === null) return settled;
    const { question, remarks } = adapt(settled.question);
    const fields = cannotCarry.filter((field) => isSaid(asked, field));
    const lost: readonly Remark[] = fields.length === 0 ? [] : [{ code: "fields-not-carried", fields }];
    return settle(n + 1, question, [...settled.report.remarks, ...remarks, ...lost]);
  });
  return {
    printed: items.flatMap(({ question }) => (question === null ? [] : [question])),
    reports: items.map(({ report }) => report),
  };
}

const unchanged = (question: ExchangedQuestion) => ({ question, remarks: [] });

/** Whether there is something to lose. */
function isSaid(question: ExchangedQuestion, field: CarriedField): boolean {
  switch (field) {
    case "title":
      return question.title !== titleOf(question.text);
    case "images":
      return question.images.length > 0;
    case "recall":
      return question.recall;
    default:
      return question[field] !== null && question[field] !== "";
  }
}

/** Formats keep no space around a text. */
function trimmed({ title, text, explanation, options }: ExchangedQuestion): readonly Remark[] {
  const texts = [title, text, explanation, ...options.map((option) => option.text)];
  return texts.some((each) => each !== each.trim()) ? [{ code: "spaces-trimmed" }] : [];
}
