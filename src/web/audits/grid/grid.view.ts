import type { Audit, Criterion, Indicator } from "../audit.query.ts";
import { type Findings, indicatorsOf } from "./findings.view.ts";

/** How an indicator stands in the list: rated or not, and what its result still asks for. */
export type Mark = "to-rate" | "conforming" | "nonconforming" | "unwritten" | "not_applicable" | "set-aside";

export const markWords: Readonly<Record<Mark, string>> = {
  "to-rate": "À évaluer",
  conforming: "Conforme",
  nonconforming: "Non conforme",
  unwritten: "Non conforme, constat à écrire",
  not_applicable: "Non applicable",
  "set-aside": "Écarté par le plan",
};

/** The nonconformities of an indicator. */
export const pointsOf = ({ nonconformities }: Pick<Audit, "nonconformities">, code: string) =>
  nonconformities.filter(({ indicator }) => indicator === code);

export function markOf(findings: Findings, { code, applies, rating }: Indicator): Mark {
  if (!applies) return "set-aside";
  if (rating === null) return "to-rate";
  return rating === "nonconforming" && pointsOf(findings, code).length === 0 ? "unwritten" : rating;
}

/** The indicators that this audit sees, in order; those set aside are not passed through. */
export const audited = (findings: Pick<Audit, "grid">): readonly Indicator[] =>
  indicatorsOf(findings).filter(({ applies }) => applies);

/** The criteria that have something to see. */
export const auditedCriteria = ({ grid }: Pick<Audit, "grid">): readonly Criterion[] =>
  grid
    .map((criterion) => ({ ...criterion, indicators: criterion.indicators.filter(({ applies }) => applies) }))
    .filter(({ indicators }) => indicators.length > 0);

export const setAside = ({ grid }: Pick<Audit, "grid">): readonly Indicator[] =>
  indicatorsOf({ grid }).filter(({ applies }) => !applies);

/** The criterion of an indicator. */
export const criterionOf = ({ grid }: Pick<Audit, "grid">, code: string): Criterion | undefined =>
  grid.find(({ indicators }) => indicators.some((one) => one.code === code));

/** How far the rating has got. */
export interface Tally {
  readonly applicable: number;
  readonly rated: number;
  readonly conforming: number;
  readonly nonconforming: number;
  readonly notApplicable: number;
}

export function tallyOf(indicators: readonly Indicator[]): Tally {
  const seen = indicators.filter(({ applies }) => applies);
  const of = (rating: Indicator["rating"]) => seen.filter((one) => one.rating === rating).length;
  return {
    applicable: seen.length,
    rated: seen.length - of(null),
    conforming: of("conforming"),
    nonconforming: of("nonconforming"),
    notApplicable: of("not_applicable"),
  };
}

/** The indicator before or after, in the order of the referential; itself at either end. */
export function neighbour(findings: Pick<Audit, "grid">, code: string, by: 1 | -1): string {
  const codes = audited(findings).map((one) => one.code);
  return codes[codes.indexOf(code) + by] ?? code;
}

/** Where to go on: the next indicator of one’s own without a result, from here to the end then from the start; the next one when all are rated. */
export function nextToRate(findings: Pick<Audit, "grid">, code: string): string {
  const seen = audited(findings);
  const mine = new Set(audited({ grid: findings.grid.filter(({ yours }) => yours) }));
  const here = seen.findIndex((one) => one.code === code);
  const round = [...seen.slice(here + 1), ...seen.slice(0, here)];
  return round.find((one) => one.rating === null && mine.has(one))?.code ?? neighbour(findings, code, 1);
}

/** The indicator in focus: the one of the address, else the first without a result. */
export function focusOf(findings: Pick<Audit, "grid">, asked: string | undefined): Indicator | undefined {
  const seen = audited(findings);
  return seen.find(({ code }) => code === asked) ?? seen.find(({ rating }) => rating === null) ?? seen[0];
}

/** Something that keeps the audit from being closed, on one indicator. */
export interface Missing {
  readonly indicator: string;
  readonly title: string;
  readonly what: "rating" | "writing";
}

/** Everything that keeps the audit from being closed (R-AUD-5, R-AUD-7). */
export const missingOf = (findings: Findings): readonly Missing[] =>
  audited(findings).flatMap((one): readonly Missing[] => {
    const mark = markOf(findings, one);
    const about = { indicator: one.code, title: one.title };
    if (mark === "to-rate") return [{ ...about, what: "rating" }];
    return mark === "unwritten" ? [{ ...about, what: "writing" }] : [];
  });
