import type { Wording } from "./wording.model.ts";
import { plain } from "./wording.ts";

/** A question of the bank that says nearly the same, and how nearly, in percent. */
export interface Resemblance {
  readonly question: string;
  readonly percent: number;
}

const shingle = 3;

/** What two texts are compared by: every run of three characters of the question and of its options. */
function traitsOf({ text, options }: Pick<Wording, "text" | "options">): ReadonlySet<string> {
  const whole = plain([text, ...options.map((option) => option.text).toSorted()].join(" "));
  return new Set(
    Array.from({ length: Math.max(1, whole.length - shingle + 1) }, (_, n) => whole.slice(n, n + shingle)),
  );
}

/**
 * The questions that a wording may duplicate, the nearest first: the share of traits they have in common (Jaccard), from
 * `percent` on. The order of options and the typography do not count.
 */
export function resembling(
  wording: Pick<Wording, "text" | "options">,
  others: readonly (Pick<Wording, "text" | "options"> & { readonly question: string })[],
  percent: number,
): readonly Resemblance[] {
  const traits = traitsOf(wording);
  return others
    .map((other) => ({ question: other.question, percent: inCommon(traits, traitsOf(other)) }))
    .filter((one) => one.percent >= percent)
    .toSorted((one, other) => other.percent - one.percent || (one.question < other.question ? -1 : 1));
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size;
  return Math.floor((100 * both) / (one.size + other.size - both));
}
