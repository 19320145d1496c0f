/** One measured figure: what, how much, and what was aimed at; `ok` is null when nothing was. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string | null;
  readonly ok: boolean | null;
}

/** A figure printed for itself. */
export const figure = (name: string, value: number, unit: string): Figure => ({
  name,
  value,
  unit,
  goal: null,
  ok: null,
});

/** A figure that has to reach a limit. */
export const atLeast = (
  name: string,
  value: number,
  limit: { readonly goal: number; readonly unit: string },
): Figure => ({
  ...{ name, value, unit: limit.unit },
  ...{ goal: `≥ ${round(limit.goal)} ${limit.unit}`, ok: value >= limit.goal },
});

/** A figure that must not pass a limit. */
export const atMost = (
  name: string,
  value: number,
  limit: { readonly goal: number; readonly unit: string },
): Figure => ({
  ...{ name, value, unit: limit.unit },
  ...{ goal: `≤ ${round(limit.goal)} ${limit.unit}`, ok: value <= limit.goal },
});

/** Three significant digits are enough to compare. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** The value under which a share of the measures falls. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
