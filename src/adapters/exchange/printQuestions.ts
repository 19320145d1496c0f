import type { ExchangedQuestion, ExchangeFormat, PrintedBank } from "../../domain/bank/exchange.model.ts";
import { printAiken } from "./aiken.print.ts";
import { printGift } from "./gift.print.ts";
import { printMoodle } from "./moodle.print.ts";
import { printPackage } from "./package.print.ts";
import { qti22, qti30 } from "./qti.dialects.ts";

/** A bank in a format, with the report of what it could not say of each question. */
export async function printQuestions(
  questions: readonly ExchangedQuestion[],
  format: ExchangeFormat,
): Promise<PrintedBank> {
  switch (format) {
    case "moodle":
      return printMoodle(questions);
    case "gift":
      return printGift(questions);
    case "aiken":
      return printAiken(questions);
    case "qti22":
      return printPackage(qti22, questions);
    case "qti30":
      return printPackage(qti30, questions);
  }
}
