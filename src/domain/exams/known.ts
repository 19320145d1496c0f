import type { LineProblem, ReadLine } from "./lines.ts";
import { changesIn, type ExamResult, isSame } from "./result.model.ts";

/** A result of the same candidate: already kept, or read earlier in the same file. */
export interface KnownResult {
  readonly result: ExamResult;
  /** The line of the file being read; null when it is already kept. */
  readonly line: number | null;
}

/** What a line brings: a new result, what is already known, a correction of it, or nothing because of what is wrong. */
export type Judged =
  | { readonly outcome: "new"; readonly result: ExamResult }
  | { readonly outcome: "same"; readonly result: ExamResult }
  | { readonly outcome: "correction"; readonly result: ExamResult; readonly changes: readonly (keyof ExamResult)[] }
  | { readonly outcome: "refused"; readonly problems: readonly LineProblem[] };

const refused = (...problems: readonly LineProblem[]): Judged => ({ outcome: "refused", problems });

const isPresented = ({ outcome }: ExamResult): boolean => outcome === "passed" || outcome === "failed";

/**
 * A line beside what is known of its candidate: the same line changes nothing, another one corrects; `holder` is the candidate
 * who has its certificate already, if any (R-RES-1).
 */
export function judged({ result, problems }: ReadLine, known: readonly KnownResult[], holder: string | null): Judged {
  if (result === null) return refused(...problems);
  const { certificate } = result;
  if (certificate !== null && holder !== null && holder !== result.candidate)
    return refused({ code: "certificate-of-another", certificate, candidate: holder });
  const here = known.filter((one) => one.result.session === result.session);
  const twice = here.find(({ line }) => line !== null);
  if (twice !== undefined && twice.line !== null) return refused({ code: "repeated", line: twice.line });
  const elsewhere = known.map((one) => one.result).filter((one) => one.session !== result.session && isPresented(one));
  const [before] = here;
  const earlier = elsewhere.filter(({ juryOn }) => juryOn <= result.juryOn).length;
  const whole = { ...result, sitting: result.sitting ?? before?.result.sitting ?? earlier + 1 };
  const first = elsewhere.find(({ sitting }) => sitting === whole.sitting);
  if (first !== undefined && isPresented(whole)) return refused({ code: "sitting-known", session: first.session });
  if (before === undefined) return { outcome: "new", result: whole };
  if (isSame(before.result, whole)) return { outcome: "same", result: whole };
  return { outcome: "correction", result: whole, changes: changesIn(before.result, whole) };
}
