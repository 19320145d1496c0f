import { rateTenths, type Tally, together, wilson } from "./rate.ts";
import { type Step, stepsOf, type Window } from "./window.ts";

/** A month or a quarter, and what it counts. */
export interface TrendPoint extends Tally {
  readonly name: string;
  /** In tenths of a percent; null when nobody was presented. */
  readonly tenths: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** The counts of civil months put together by month or by quarter, the empty ones included. */
export const trendOf = (
  months: readonly (Tally & { readonly month: string })[],
  window: Window,
  step: Step,
): readonly TrendPoint[] =>
  stepsOf(window, step).map(({ name, from, until }) => {
    const within = months.filter(({ month }) => from.slice(0, 7) <= month && month <= until.slice(0, 7));
    const tally = together(within);
    return { name, ...tally, tenths: rateTenths(tally), interval: wilson(tally) };
  });
