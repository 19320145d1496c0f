import type { ExchangedOption, ExchangedQuestion } from "../../domain/bank/exchange.model.ts";

/**
 * What an option is worth, in percent, as Moodle and GIFT say the key of a question: with several right options each is
 * worth its part, rounded as Moodle writes it, and a wrong one takes everything away, so that ticking everything earns nothing.
 */
export function percentOf(
  { correct }: ExchangedOption,
  { kind, options }: Pick<ExchangedQuestion, "kind" | "options">,
): string {
  if (kind === "single") return correct ? "100" : "0";
  const right = options.filter((option) => option.correct).length;
  return correct ? String(Number((100 / right).toFixed(5))) : "-100";
}
