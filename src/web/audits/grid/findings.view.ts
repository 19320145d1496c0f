import type { Audit, Indicator } from "../audit.query.ts";

export type Rating = NonNullable<Indicator["rating"]>;
export type ChosenGrade = "minor" | "major" | null;

/** What the grid reads of an audit. */
export type Findings = Pick<Audit, "grid" | "nonconformities">;

/** A nonconformity as it is written. */
export interface Writing {
  readonly finding: string;
  readonly risk: string;
  readonly grade: ChosenGrade;
  readonly gradeReason: string;
}

/** Every indicator, in the order of the referential. */
export const indicatorsOf = ({ grid }: Pick<Audit, "grid">): readonly Indicator[] =>
  grid.flatMap(({ indicators }) => indicators);

export const indicatorOf = (findings: Pick<Audit, "grid">, code: string): Indicator | undefined =>
  indicatorsOf(findings).find((one) => one.code === code);
