import type { ExchangedQuestion } from "../../domain/bank/exchange.model.ts";

/** The identifiers given to items whose question has none that QTI takes. */
export const unnamed = /^habilis-question-\d+$/;

/** What an identifier of QTI may be. */
const valid = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** One identifier per item: its reference when it is one and no other question has it. */
export function itemIdentifiers(questions: readonly ExchangedQuestion[]): readonly string[] {
  const taken = new Set<string>();
  return questions.map(({ reference }, n) => {
    const name = reference !== null && valid.test(reference) && !taken.has(reference) ? reference : unnamedOf(n + 1);
    taken.add(name);
    return name;
  });
}

const unnamedOf = (rank: number): string => `habilis-question-${rank}`;
