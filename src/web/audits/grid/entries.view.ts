import type { Audit, Indicator, Nonconformity } from "../audit.query.ts";

export type Rating = NonNullable<Indicator["rating"]>;
export type ChosenGrade = "minor" | "major" | null;

/** What the grid reads and writes of an audit. */
export type Findings = Pick<Audit, "grid" | "nonconformities">;

/** A nonconformity as it is written. */
export interface Writing {
  readonly finding: string;
  readonly risk: string;
  readonly grade: ChosenGrade;
  readonly gradeReason: string;
}

/** One thing that the auditor enters, whole enough to be sent later, in order (R-AUD-12). */
export type Entry =
  | { readonly kind: "rate"; readonly indicator: string; readonly rating: Rating; readonly note: string }
  | ({ readonly kind: "write"; readonly indicator: string; readonly id: string } & Writing)
  | { readonly kind: "remove"; readonly indicator: string; readonly id: string }
  | { readonly kind: "reopen"; readonly indicator: string; readonly reason: string };

/** Every indicator, in the order of the referential. */
export const indicatorsOf = ({ grid }: Pick<Audit, "grid">): readonly Indicator[] =>
  grid.flatMap(({ indicators }) => indicators);

export const indicatorOf = (findings: Pick<Audit, "grid">, code: string): Indicator | undefined =>
  indicatorsOf(findings).find((one) => one.code === code);

/** The findings as they will be once what was entered has reached the server. */
export const withEntries = (findings: Findings, entries: readonly Entry[]): Findings =>
  entries.reduce(withEntry, findings);

function withEntry(findings: Findings, entry: Entry): Findings {
  const { nonconformities } = findings;
  switch (entry.kind) {
    case "rate": {
      const note = entry.note === "" ? null : entry.note;
      return withIndicator(findings, entry.indicator, (one) => ({ ...one, rating: entry.rating, note }));
    }
    case "reopen":
      return withIndicator(findings, entry.indicator, (one) => ({ ...one, applies: true, reason: null }));
    case "remove":
      return { ...findings, nonconformities: nonconformities.filter(({ id }) => id !== entry.id) };
    case "write": {
      const before = nonconformities.find(({ id }) => id === entry.id);
      const written = writtenAs(entry, before ?? blank(findings, entry));
      return {
        ...findings,
        nonconformities:
          before === undefined
            ? [...nonconformities, written]
            : nonconformities.map((one) => (one.id === entry.id ? written : one)),
      };
    }
  }
}

const withIndicator = (findings: Findings, code: string, change: (one: Indicator) => Indicator): Findings => ({
  ...findings,
  grid: findings.grid.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((one) => (one.code === code ? change(one) : one)),
  })),
});

const writtenAs = ({ finding, risk, grade, gradeReason }: Writing, before: Nonconformity): Nonconformity => ({
  ...{ ...before, finding, risk, gradeReason: gradeReason === "" ? null : gradeReason },
  grade: grade ?? before.grade,
});

const blank = (findings: Findings, { id, indicator }: { id: string; indicator: string }): Nonconformity => ({
  ...{ id, indicator, indicatorTitle: indicatorOf(findings, indicator)?.title ?? "", grade: "binary" },
  ...{ gradeReason: null, finding: "", risk: "", status: "open", plan: null, planRefused: null, evidence: [] },
  ...{
    comment: null,
    submittedAt: null,
    opinion: null,
    settledAt: null,
    consequence: null,
    disagreements: [],
    deadlines: [],
    can: [],
  },
});

/** What an entry changes, as it stands: two readings that give the same text agree about it. */
export function standingOf(findings: Findings, entry: Entry): string {
  const indicator = indicatorOf(findings, entry.indicator);
  if (entry.kind === "reopen") return JSON.stringify([indicator?.applies ?? false]);
  if (entry.kind === "rate") return JSON.stringify([indicator?.rating ?? null, indicator?.note ?? ""]);
  const written = findings.nonconformities.find(({ id }) => id === entry.id);
  return JSON.stringify(written === undefined ? null : [written.finding, written.risk, written.gradeReason ?? ""]);
}

/** Whether two entries say the same thing again: the second then takes the place of the first while it has not left. */
export function sameThing(a: Entry, b: Entry): boolean {
  if ("id" in a || "id" in b) return "id" in a && "id" in b && a.id === b.id;
  return a.kind === b.kind && a.indicator === b.indicator;
}
