import type { Wording } from "./wording.model.ts";
import { plain } from "./wording.ts";

/** What of a question is compared. */
export type Compared = Pick<Wording, "text" | "options">;

/** A question that says nearly the same, and how nearly, in percent. */
export interface Resemblance<Q> {
  readonly question: Q;
  readonly percent: number;
}

const shingle = 3;

/** What two texts are compared by: every run of three characters of the question and of its options. */
function traitsOf({ text, options }: Compared): ReadonlySet<string> {
  const whole = plain([text, ...options.map((option) => option.text).toSorted()].join(" "));
  return new Set(
    Array.from({ length: Math.max(1, whole.length - shingle + 1) }, (_, n) => whole.slice(n, n + shingle)),
  );
}

interface Known<Q> {
  readonly question: Q;
  readonly traits: ReadonlySet<string>;
}

/**
 * Finds, among known questions, those that a wording may duplicate, the nearest first: the share of traits they have in common
 * (Jaccard), from `percent` on. The order of options and the typography do not count. What shares that much also shares one of
 * the rarest traits, and is not much longer nor shorter: only those few are compared, so that a whole file is.
 */
export function resemblancesAmong<Q>(
  all: readonly (Compared & { readonly question: Q })[],
  percent: number,
): (wording: Compared) => readonly Resemblance<Q>[] {
  const known = all.map((one): Known<Q> => ({ question: one.question, traits: traitsOf(one) }));
  const having = new Map<string, Known<Q>[]>();
  for (const one of known)
    for (const trait of one.traits) {
      const others = having.get(trait);
      if (others === undefined) having.set(trait, [one]);
      else others.push(one);
    }
  return (wording) => {
    const traits = traitsOf(wording);
    const rarest = [...traits]
      .toSorted((a, b) => (having.get(a)?.length ?? 0) - (having.get(b)?.length ?? 0))
      .slice(0, traits.size - Math.ceil((percent * traits.size) / 100) + 1);
    const near = new Set(rarest.flatMap((trait) => having.get(trait) ?? []));
    return known
      .filter((one) => near.has(one) && isOfLength(one.traits.size, traits.size, percent))
      .map((one) => ({ question: one.question, percent: inCommon(traits, one.traits) }))
      .filter((one) => one.percent >= percent)
      .toSorted((one, other) => other.percent - one.percent);
  };
}

/** Whether two sets of such sizes can have so many percent in common. */
const isOfLength = (one: number, other: number, percent: number): boolean =>
  100 * Math.min(one, other) >= percent * Math.max(one, other);

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size;
  return Math.floor((100 * both) / (one.size + other.size - both));
}
