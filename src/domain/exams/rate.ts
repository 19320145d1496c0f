import type { ResultRules } from "../schemes/rulebookLife.model.ts";

/** Candidates at their first sitting: those presented, and those of them who passed (R-RATE-1). */
export interface Tally {
  readonly passed: number;
  readonly presented: number;
}

export const nobody: Tally = { passed: 0, presented: 0 };

export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, { passed, presented }) => ({ passed: sum.passed + passed, presented: sum.presented + presented }),
    nobody,
  );

/** Where a rate stands beside the threshold of the scheme; under the minimum sample it says nothing (R-RATE-1). */
export type RateStanding = "no-result" | "not-significant" | "below" | "reached";

/** Compared in integers: 7 of 10 reaches 70 %, 699 of 1,000 does not (R-SUR-5, R-RATE-1). */
export const isBelow = ({ passed, presented }: Tally, percent: number): boolean => 100 * passed < percent * presented;

export function rateStanding(
  tally: Tally,
  { passRatePercent, minimumSample }: Pick<ResultRules, "passRatePercent" | "minimumSample">,
): RateStanding {
  if (tally.presented === 0) return "no-result";
  if (tally.presented < minimumSample) return "not-significant";
  return isBelow(tally, passRatePercent) ? "below" : "reached";
}

/** The rate in tenths of a percent, truncated: 699 of 1,000 shows 69.9, never rounded up to the threshold; null of nobody. */
export const rateTenths = ({ passed, presented }: Tally): number | null =>
  presented === 0 ? null : Math.floor((1000 * passed) / presented);

/** 97.5th percentile of the normal distribution: an interval at 95 %. */
const z = 1.959964;

/** What a rate can be believed to be at 95 %, in tenths of a percent, widened to the tenth (Wilson's score interval); null of nobody. */
export function wilson({ passed, presented }: Tally): { readonly low: number; readonly high: number } | null {
  if (presented === 0) return null;
  const share = passed / presented;
  const square = (z * z) / presented;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / presented + square / (4 * presented));
  const low = Math.max(0, Math.floor(1000 * (middle - half)));
  const high = Math.min(1000, Math.ceil(1000 * (middle + half)));
  return { low: passed === 0 ? 0 : low, high: passed === presented ? 1000 : high };
}
