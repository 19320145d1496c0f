import { addMonths, type Day } from "./calendar.ts";

/** Why the clock of a demonstration was not set forward. */
export type ClockRefusal =
  | { readonly code: "clock/not-a-demonstration" }
  | { readonly code: "clock/only-forward" }
  | { readonly code: "clock/too-far"; readonly until: Day };

/** A leap holds a whole habilitation and its first year of renewal: each working day passed has its own daily pass. */
const farthestMonths = 48;

/** The last day that a demonstration standing on this day can leap to. */
export const farthestLeap = (today: Day): Day => addMonths(today, farthestMonths);
