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

/** How many questions are told, and looked at, before that is enough: a file made to be slow is not. */
export interface Enough {
  readonly found: number;
  readonly compared: number;
}

/** Which questions a wording may duplicate, the nearest first, of those asked about. */
export type Resembling<Q> = (wording: Compared, isAsked?: (question: Q) => boolean) => readonly Resemblance<Q>[];

/**
 * Finds, among known questions, those that a wording may duplicate: the share of traits they have in common (Jaccard), from
 * `percent` on. The order of options and the typography do not count. What shares that much also shares one of the rarest traits,
 * and is not much longer nor shorter: only those few are compared, from the rarest trait on, and no more of them than `most` says.
 */
export function resemblancesAmong<Q>(
  all: readonly (Compared & { readonly question: Q })[],
  percent: number,
  most: Enough = { found: Number.POSITIVE_INFINITY, compared: Number.POSITIVE_INFINITY },
): Resembling<Q> {
  const having = new Map<string, Known<Q>[]>();
  for (const one of all) {
    const known = { question: one.question, traits: traitsOf(one) };
    for (const trait of known.traits) {
      const others = having.get(trait);
      if (others === undefined) having.set(trait, [known]);
      else others.push(known);
    }
  }
  return (wording, isAsked = () => true) => {
    const traits = traitsOf(wording);
    const rarest = [...traits]
      .toSorted((a, b) => (having.get(a)?.length ?? 0) - (having.get(b)?.length ?? 0))
      .slice(0, traits.size - Math.ceil((percent * traits.size) / 100) + 1);
    const found: Resemblance<Q>[] = [];
    let compared = 0;
    for (const one of eachOnce(rarest.values().flatMap((trait) => having.get(trait) ?? []))) {
      compared += 1;
      if (found.length === most.found || compared > most.compared) break;
      if (!isOfLength(one.traits.size, traits.size, percent) || !isAsked(one.question)) continue;
      const share = inCommon(traits, one.traits);
      if (share >= percent) found.push({ question: one.question, percent: share });
    }
    return found.toSorted((one, other) => other.percent - one.percent);
  };
}

function* eachOnce<T>(things: Iterable<T>): Generator<T> {
  const seen = new Set<T>();
  for (const thing of things) {
    if (!seen.has(thing)) yield thing;
    seen.add(thing);
  }
}

/** Whether two sets of such sizes can have so many percent in common. */
const isOfLength = (one: number, other: number, percent: number): boolean =>
  100 * Math.min(one, other) >= percent * Math.max(one, other);

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size;
  return Math.floor((100 * both) / (one.size + other.size - both));
}
