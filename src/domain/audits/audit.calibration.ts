import type { AuditState } from "./audit.model.ts";

/** Indicators rated, those not applicable left out, and those of them found nonconforming. */
export interface RatedShare {
  readonly rated: number;
  readonly nonconforming: number;
}

/** What somebody concluded on a criterion. */
export interface CriterionRated extends RatedShare {
  readonly auditor: string;
  readonly criterion: string;
}

/** What each auditor concluded on each criterion of an audit, once it is closed: who gave the results, whoever leads. */
export function ratedByCriterion(state: AuditState): readonly CriterionRated[] {
  if (!("closedAt" in state)) return [];
  const { ratings, plan } = state;
  const given = plan.indicators.flatMap(({ code, criterion }) => {
    const found = ratings[code];
    return found === undefined || found.rating === "not_applicable"
      ? []
      : [{ auditor: found.by, criterion, rated: 1, nonconforming: found.rating === "nonconforming" ? 1 : 0 }];
  });
  const together = Map.groupBy(given, ({ auditor, criterion }) => JSON.stringify([criterion, auditor]));
  return [...together.values()].flatMap((some) => {
    const [first] = some;
    return first === undefined ? [] : [{ ...first, ...total(some) }];
  });
}

const total = (some: readonly RatedShare[]): RatedShare => ({
  rated: some.reduce((sum, { rated }) => sum + rated, 0),
  nonconforming: some.reduce((sum, { nonconforming }) => sum + nonconforming, 0),
});

/** The share of nonconformities, in percent, rounded to the nearest; null of nothing. */
export const percentOf = ({ rated, nonconforming }: RatedShare): number | null =>
  rated === 0 ? null : Math.round((100 * nonconforming) / rated);

/** An auditor beside the others on a criterion. */
export interface Compared {
  readonly criterion: string;
  readonly own: RatedShare;
  readonly others: RatedShare;
  /** Whether both have rated enough for their shares to say something. */
  readonly significant: boolean;
}

/** The same over all the criteria together. */
export const comparedOverall = (rows: readonly CriterionRated[], auditor: string, minimum: number): Compared | null =>
  comparedWithOthers(
    rows.map((row) => ({ ...row, criterion: "" })),
    auditor,
    minimum,
  )[0] ?? null;

/** The results of one auditor against those of all the others, criterion by criterion; too few say nothing. */
export function comparedWithOthers(
  rows: readonly CriterionRated[],
  auditor: string,
  minimum: number,
): readonly Compared[] {
  const criteria = [...new Set(rows.map(({ criterion }) => criterion))].toSorted();
  return criteria.map((criterion) => {
    const some = rows.filter((row) => row.criterion === criterion);
    const own = total(some.filter((row) => row.auditor === auditor));
    const others = total(some.filter((row) => row.auditor !== auditor));
    return { criterion, own, others, significant: own.rated >= minimum && others.rated >= minimum };
  });
}
