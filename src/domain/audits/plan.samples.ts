import type { SamplingRule } from "../schemes/referential.model.ts";
import { sampleSize } from "../schemes/sampling.ts";
import type { ContentHash } from "../shared/content.ts";
import { lotsOf, shuffled } from "../shared/draw.ts";
import type { PlannedSample, PlanRequest, Sampled } from "./plan.model.ts";

/** The samples of a plan, each drawn with the seed kept with it. */
export const samplesOf = (
  rules: readonly SamplingRule[],
  { populations, seed }: Pick<PlanRequest, "populations" | "seed">,
): readonly PlannedSample[] => rules.map((rule) => sampleOf(rule, populations[rule.code] ?? null, seed));

function sampleOf(rule: SamplingRule, population: readonly Sampled[] | null, seed: string): PlannedSample {
  const size = population === null ? rule.minimum : sampleSize(rule, population.length);
  const sample = { code: rule.code, population, mustInclude: rule.mustInclude, size, raised: null };
  return { ...sample, drawn: drawnFrom(sample, seed) };
}

/** A larger sample: what was drawn stays, the same lot says what is added. */
export function raisedSample(
  sample: PlannedSample,
  to: { size: number; reason: ContentHash },
  seed: string,
): PlannedSample {
  const raised = { ...sample, size: to.size, raised: to.reason };
  return { ...raised, drawn: drawnFrom(raised, seed) };
}

/** The first of an order drawn by lot, those that must be there moved to the front. */
function drawnFrom(sample: Omit<PlannedSample, "drawn">, seed: string): readonly string[] {
  const order = shuffled(sample.population ?? [], lotsOf(seed));
  const required = sample.mustInclude.flatMap((trait) => order.find(({ traits }) => traits.includes(trait)) ?? []);
  const ranked = [...new Set([...required, ...order])];
  return ranked.slice(0, sample.size).map(({ reference }) => reference);
}
