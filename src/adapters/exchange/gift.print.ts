import type { ExchangedOption, ExchangedQuestion, PrintedBank } from "../../domain/bank/exchange.model.ts";
import { withCategories } from "./category.ts";
import { giftEscaped, labelEscaped } from "./gift.escape.ts";
import { labelsOf } from "./labels.ts";
import { printable } from "./printable.ts";
import { percentOf } from "./weights.ts";

/** A bank as GIFT: the theme is the category, the explanation the feedback to everybody, the rest are labels in a comment. */
export function printGift(questions: readonly ExchangedQuestion[]): PrintedBank {
  const { printed, reports } = printable(questions, { cannotCarry: ["images"] });
  const blocks = withCategories(printed).flatMap(({ question, category }) => [
    ...(category === null ? [] : [`$CATEGORY: ${category}`]),
    printedQuestion(question),
  ]);
  const bytes = new TextEncoder().encode(`${blocks.join("\n\n")}\n`);
  return { ending: ".gift.txt", mediaType: "text/plain", bytes, reports };
}

function printedQuestion(question: ExchangedQuestion): string {
  const { reference, title, text, options, explanation } = question;
  const labels = [
    ...(reference === null ? [] : [`[id:${labelEscaped(reference)}]`]),
    ...labelsOf(question).map((label) => `[tag:${labelEscaped(label)}]`),
  ];
  return [
    ...(labels.length === 0 ? [] : [`// ${labels.join(" ")}`]),
    `::${giftEscaped(title)}::[plain]${giftEscaped(text)}{`,
    ...options.map((option) => `\t${weighed(option, question)}${plain(option.text)}`),
    ...(explanation === "" ? [] : [`\t####${plain(explanation)}`]),
    "}",
  ].join("\n");
}

/** A wrong answer says its weight when its text begins as one. */
function weighed(option: ExchangedOption, question: ExchangedQuestion): string {
  if (question.kind === "multiple") return `~%${percentOf(option, question)}%`;
  if (option.correct) return "=";
  return option.text.startsWith("%") ? "~%0%" : "~";
}

/** Everything is plain; a text that begins as the name of a format says so once more. */
const plain = (text: string): string =>
  /^\[(html|moodle|plain|markdown)\]/.test(text) ? `[plain]${giftEscaped(text)}` : giftEscaped(text);
