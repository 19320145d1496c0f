import type { Indicator } from "./referential.model.ts";
import type { Scheme } from "./scheme.model.ts";

/** Something of a scheme that has a code, as its two versions call it. */
export interface CodedChange {
  readonly code: string;
  readonly title: string;
  readonly change: "added" | "removed" | "changed";
}

/** What changed of an indicator that both versions have. */
export type IndicatorPart =
  | "title"
  | "expected"
  | "evidence"
  | "condition"
  | "auditTypes"
  | "weight"
  | "gradable"
  | "minutes";

export interface IndicatorChange extends CodedChange {
  /** Empty when it is added or removed. */
  readonly parts: readonly IndicatorPart[];
}

/** A number of the rulebook, by its dotted path; `null` where a version has none. */
export interface NumberChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a version of a scheme changes of another. */
export interface SchemeChanges {
  readonly indicators: readonly IndicatorChange[];
  readonly numbers: readonly NumberChange[];
  readonly documents: readonly CodedChange[];
  readonly questions: readonly CodedChange[];
  readonly prerequisites: readonly CodedChange[];
  /** Texts to be read and acknowledged again when they change (R-REG-3). */
  readonly regulations: readonly CodedChange[];
  readonly grounds: readonly CodedChange[];
}

const parts: readonly IndicatorPart[] = [
  ...(["title", "expected", "evidence", "condition", "auditTypes", "weight", "gradable", "minutes"] as const),
];

/** Everything that the later version adds, removes or changes, by code. */
export function changesBetween(before: Scheme, after: Scheme): SchemeChanges {
  return {
    indicators: indicatorChanges(indicatorsOf(before), indicatorsOf(after)),
    numbers: numberChanges(before, after),
    documents: coded(before.documents, after.documents, ({ label }) => label),
    questions: coded(before.preliminaryQuestions, after.preliminaryQuestions, ({ text }) => text),
    prerequisites: coded(before.prerequisites, after.prerequisites, ({ title }) => title),
    regulations: coded(before.regulations, after.regulations, ({ title }) => title),
    grounds: coded(before.grounds, after.grounds, ({ label }) => label),
  };
}

const indicatorsOf = ({ referential }: Scheme): readonly Indicator[] =>
  referential.criteria.flatMap(({ indicators }) => indicators);

const indicatorChanges = (before: readonly Indicator[], after: readonly Indicator[]): readonly IndicatorChange[] =>
  coded(before, after, ({ title }) => title).map((change) => {
    const [was, is] = [before, after].map((some) => some.find(({ code }) => code === change.code));
    const changed = was === undefined || is === undefined ? [] : parts.filter((part) => !same(was[part], is[part]));
    return { ...change, parts: changed };
  });

function coded<T extends { readonly code: string }>(
  before: readonly T[],
  after: readonly T[],
  titleOf: (one: T) => string,
): readonly CodedChange[] {
  const had = new Map(before.map((one) => [one.code, one]));
  const has = new Map(after.map((one) => [one.code, one]));
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((code): readonly CodedChange[] => {
    const [was, is] = [had.get(code), has.get(code)];
    if (is === undefined) return was === undefined ? [] : [{ code, title: titleOf(was), change: "removed" }];
    if (was === undefined) return [{ code, title: titleOf(is), change: "added" }];
    return same(was, is) ? [] : [{ code, title: titleOf(is), change: "changed" }];
  });
}

function numberChanges(before: Scheme, after: Scheme): readonly NumberChange[] {
  const [was, is] = [flat(before.rulebook), flat(after.rulebook)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((one) => one.before !== one.after);
}

/** Every number of a rulebook by its dotted path. */
const flat = (rules: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rules).flatMap(([section, values]: [string, object]) =>
      Object.entries(values).map(([name, value]): [string, string] => [`${section}.${name}`, JSON.stringify(value)]),
    ),
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
