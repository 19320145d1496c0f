import { addDays, type Day } from "../shared/calendar.ts";

/** How long ago a file under way was submitted; the last band has no end. */
export const ageBands = ["month", "quarter", "half-year", "older"] as const;
export type AgeBand = (typeof ageBands)[number];

/** The last age, in days, of each band that has one: about one, three and six months. */
const lastDays: readonly (readonly [AgeBand, number])[] = [
  ["month", 30],
  ["quarter", 91],
  ["half-year", 182],
];

/** The age of a file; null until it is submitted. */
export function ageOf(submittedOn: Day | null, today: Day): AgeBand | null {
  if (submittedOn === null) return null;
  return lastDays.find(([, days]) => submittedOn >= addDays(today, -days))?.[0] ?? "older";
}
