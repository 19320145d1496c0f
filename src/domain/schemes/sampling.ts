import type { SamplingRule } from "./referential.model.ts";

/** How many to draw out of `available`; never more than there are. */
export function sampleSize(rule: Pick<SamplingRule, "allUpTo" | "squareRoot" | "minimum">, available: number): number {
  if (available <= rule.allUpTo) return available;
  const size = rule.squareRoot ? Math.max(rule.minimum, Math.ceil(Math.sqrt(available))) : rule.minimum;
  return Math.min(size, available);
}
