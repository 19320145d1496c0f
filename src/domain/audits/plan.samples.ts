import type { AnswerValue, PreliminaryAnswers } from "../schemes/preliminary.model.ts";
import type { SamplingRule } from "../schemes/referential.model.ts";
import { sampleSize } from "../schemes/sampling.ts";
import type { ContentHash } from "../shared/content.ts";
import { lotsOf, shuffled } from "../shared/draw.ts";
import type { PlannedSample, PlanRequest, SampleCode, Sampled } from "./plan.model.ts";

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

/** What samples can be drawn from as soon as the answers are known: sites and trainers by their line in the answers, competences by code. */
export const knownPopulations = (
  answers: PreliminaryAnswers,
  competences: readonly string[],
): PlanRequest["populations"] => ({
  ...linesOf("sites", answers.sites),
  ...linesOf("trainers", answers.formateurs),
  competences: competences.map((reference) => ({ reference, traits: [] })),
});

/** The lines of a list by their number, from 1; nothing when there is none, so that the sample is drawn on the spot. */
function linesOf(code: SampleCode, value: AnswerValue | undefined): PlanRequest["populations"] {
  if (typeof value !== "object" || value.length === 0) return {};
  return { [code]: value.map((_, n) => ({ reference: String(n + 1), traits: [] })) };
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

type SizeRule = Pick<SamplingRule, "allUpTo" | "squareRoot" | "minimum">;

/**
 * What is drawn out of a list that is only known on the spot: places in the list, from 1, in its order. The seed of the plan
 * decides, so that anybody with the same list finds the same places; a sample that was raised is never smaller than that.
 */
export function placesDrawn(
  rule: SizeRule,
  { available, size }: { readonly available: number; readonly size: number },
  seed: string,
): readonly number[] {
  const places = Array.from({ length: available }, (_, index) => index + 1);
  const many = Math.min(available, Math.max(sampleSize(rule, available), size));
  return shuffled(places, lotsOf(seed))
    .slice(0, many)
    .toSorted((a, b) => a - b);
}

/** The first of an order drawn by lot, those that must be there moved to the front. */
function drawnFrom(sample: Omit<PlannedSample, "drawn">, seed: string): readonly string[] {
  const order = shuffled(sample.population ?? [], lotsOf(seed));
  const required = sample.mustInclude.flatMap((trait) => order.find(({ traits }) => traits.includes(trait)) ?? []);
  const ranked = [...new Set([...required, ...order])];
  return ranked.slice(0, sample.size).map(({ reference }) => reference);
}
