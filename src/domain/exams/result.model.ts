import type { Day } from "../shared/calendar.ts";

export const examOutcomes = ["passed", "failed", "absent", "withdrawn"] as const;
/** What the jury, or the absence of the candidate, concluded (R-RES-1). */
export type ExamOutcome = (typeof examOutcomes)[number];

/** What became of one candidate at one exam session; known by a reference of the certifier, never by civil status (R-RES-1). */
export interface ExamResult {
  readonly candidate: string;
  /** Named at enrolment; null for a free candidate. */
  readonly organisationId: string | null;
  readonly session: string;
  /** The day of the exam, when it is given. */
  readonly heldOn: Day | null;
  /** The day of the jury, which dates the result (R-RATE-1). */
  readonly juryOn: Day;
  readonly outcome: ExamOutcome;
  /** Those of the scheme that are given, in its order. */
  readonly competences: readonly { readonly code: string; readonly acquired: boolean }[];
  readonly certificate: string | null;
  /** 1 for the first time the candidate is presented. */
  readonly sitting: number;
}

/** What a result weighs in the figures of its organisation: 0 or 1 each. */
export interface Weight {
  readonly presented: number;
  readonly passed: number;
  /** Later sittings are shown apart. */
  readonly presentedAgain: number;
  readonly passedAgain: number;
}

/** In the pass rate count those of an organisation who were presented, for the first time (R-RATE-1). */
export function weightOf({ organisationId, outcome, sitting }: ExamResult): Weight {
  const presented = organisationId !== null && (outcome === "passed" || outcome === "failed");
  const one = (counts: boolean): number => (counts ? 1 : 0);
  const passed = presented && outcome === "passed";
  return {
    ...{ presented: one(presented && sitting === 1), passed: one(passed && sitting === 1) },
    ...{ presentedAgain: one(presented && sitting > 1), passedAgain: one(passed && sitting > 1) },
  };
}

/** Whether two results say the same of the same candidate at the same session. */
export const isSame = (one: ExamResult, other: ExamResult): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = (result: ExamResult): readonly unknown[] => [
  ...[result.candidate, result.organisationId, result.session, result.heldOn, result.juryOn, result.outcome],
  ...[result.competences.map(({ code, acquired }) => [code, acquired]), result.certificate, result.sitting],
];

/** What changes from one result to the other. */
export function changesIn(before: ExamResult, after: ExamResult): readonly (keyof ExamResult)[] {
  const names = ["organisationId", "heldOn", "juryOn", "outcome", "competences", "certificate", "sitting"] as const;
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
