import type { ExchangedQuestion, PrintedBank, Remark } from "../../domain/bank/exchange.model.ts";
import { titleOf } from "../../domain/bank/exchange.settle.ts";
import { aikenAnswer, aikenOption } from "./aiken.read.ts";
import { printable } from "./printable.ts";

/** A bank as Aiken, which says only a wording, options and one right answer. */
export function printAiken(questions: readonly ExchangedQuestion[]): PrintedBank {
  const { printed, reports } = printable(questions, {
    cannotCarry: ["title", "reference", "theme", "difficulty", "recall", "explanation", "source", "images"],
    adapt: onOneLine,
  });
  const bytes = new TextEncoder().encode(`${printed.map(printedQuestion).join("\n\n")}\n`);
  return { ending: ".aiken.txt", mediaType: "text/plain", bytes, reports };
}

const letterOf = (rank: number): string => String.fromCharCode("A".charCodeAt(0) + rank);

function printedQuestion({ text, options }: ExchangedQuestion): string {
  const lines = options.map((option, n) => `${letterOf(n)}. ${option.text}`);
  return [text, ...lines, `ANSWER: ${letterOf(options.findIndex(({ correct }) => correct))}`].join("\n");
}

/** Each text of Aiken is one line, and nothing escapes a line that reads as an option or as the answer. */
function onOneLine(question: ExchangedQuestion): {
  readonly question: ExchangedQuestion;
  readonly remarks: readonly Remark[];
} {
  const joined = (text: string): string => text.replace(/[ \t]*\n\s*/g, " ");
  const text = joined(question.text);
  const options = question.options.map((option) => ({ ...option, text: joined(option.text) }));
  const broken = text !== question.text || options.some((option, n) => option.text !== question.options[n]?.text);
  return {
    question: { ...question, text, options },
    remarks: [
      ...(question.kind === "multiple" ? [{ code: "several-answers-not-carried" } as const] : []),
      ...(aikenOption.test(text) || aikenAnswer.test(text)
        ? [{ code: "reads-otherwise", text: titleOf(text) } as const]
        : []),
      ...(broken ? [{ code: "line-breaks-joined" } as const] : []),
    ],
  };
}
