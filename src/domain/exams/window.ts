import { lastDayOfPeriod } from "../deadlines/delays.ts";
import { addDays, addMonths, type Day } from "../shared/calendar.ts";

/** A stretch of days, both included. */
export interface Window {
  readonly from: Day;
  readonly until: Day;
}

/** The rolling months that end on a day, by the date of the jury: 12 months to 14/04/2026 start on 15/04/2025 (R-RATE-1). */
export const rollingWindow = (on: Day, months: number): Window => ({
  from: addDays(addMonths(on, -months), 1),
  until: on,
});

/** The same length just before, to compare with. */
export const windowBefore = ({ from }: Window, months: number): Window => rollingWindow(addDays(from, -1), months);

/** Months or quarters of a window, the last one ending with it: « 2026-04 », « 2026-T2 ». */
export type Step = "month" | "quarter";

/** The civil months or quarters that a window touches, in order. */
export function stepsOf({ from, until }: Window, step: Step): readonly (Window & { readonly name: string })[] {
  const length = step === "month" ? 1 : 3;
  const steps: (Window & { name: string })[] = [];
  for (let start = firstOf(from, length); start <= until; start = addMonths(start, length))
    steps.push({ name: nameOf(start, step), from: start, until: lastDayOfPeriod(start, length) });
  return steps;
}

function firstOf(on: Day, length: number): Day {
  const month = Number(on.slice(5, 7));
  return addMonths(addDays(on, 1 - Number(on.slice(8))), -((month - 1) % length));
}

const nameOf = (start: Day, step: Step): string =>
  step === "month" ? start.slice(0, 7) : `${start.slice(0, 4)}-T${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
