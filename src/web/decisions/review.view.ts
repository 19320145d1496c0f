import type { JudgedItem } from "../../domain/decisions/decision.model.ts";
import type { Outcome } from "./decision.query.ts";
import { grantImpossible, type ReviewLine } from "./decision.view.ts";

export type Judgement = "ok" | "not-ok";

const judgedItems = ["plan-respected", "report-consistent"] as const satisfies readonly JudgedItem[];

/** Whether a point of the review is judged by reading, where the product knows the others. */
export const isJudged = (item: string): item is JudgedItem => judgedItems.some((judged) => judged === item);

/** The points with what the reviewer has judged so far. */
export const withJudgement = (
  lines: readonly ReviewLine[],
  judgements: ReadonlyMap<string, Judgement>,
): readonly ReviewLine[] =>
  lines.map((line) => (isJudged(line.item) ? { ...line, result: judgements.get(line.item) ?? null } : line));

/** The judgements as the server takes them. */
export const judgedFields = (judgements: ReadonlyMap<string, Judgement>) =>
  judgedItems.flatMap((item) => {
    const result = judgements.get(item);
    return result === undefined ? [] : [{ item, result }];
  });

interface Form {
  readonly lines: readonly ReviewLine[];
  readonly proposal: Outcome | undefined;
  readonly opinion: string;
}

/** Why the review cannot be recorded yet, or nothing. */
export function reviewMissing({ lines, proposal, opinion }: Form): string | undefined {
  if (lines.some(({ result }) => result === null)) return "Jugez les points que la lecture seule permet de juger.";
  if (proposal === undefined) return "Choisissez ce que vous proposez.";
  if (proposal === "grant") return grantImpossible(lines);
  return opinion.trim() === "" ? "Écrivez les raisons du refus que vous proposez." : undefined;
}
