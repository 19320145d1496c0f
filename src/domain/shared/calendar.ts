/**
 * Days and moments of the process. A `Day` is a civil date of Europe/Paris, a `Moment` an instant of the time line;
 * both are ISO 8601 texts, so that an event is plain JSON, and their brands keep them from being mixed.
 * Arithmetic goes through Temporal. Conventions: R-DATE-1, R-SUR-3.
 */
import { asDay, asMoment, type Day, type Moment } from "./ids.ts";

export type { Day, Moment };

const zone = "Europe/Paris";

/** Reads a civil date; throws a RangeError on anything that is not one. */
export const day = (text: string): Day => asDay(Temporal.PlainDate.from(text, { overflow: "reject" }).toString());

/** Reads an instant; throws a RangeError on anything that is not one. */
export const moment = (text: string): Moment =>
  asMoment(Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }));

/** Whether a text is a civil date written year-month-day. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The civil date it is in Paris at a moment. */
export const dayOf = (at: Moment): Day =>
  asDay(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString());

/** The first moment of a civil date in Paris. */
export const startOf = (on: Day): Moment =>
  moment(Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().toString());

export const addDays = (on: Day, days: number): Day => asDay(Temporal.PlainDate.from(on).add({ days }).toString());

/** N months later, clamped to the end of the month (R-SUR-3): always compute from the initial date so that it does not drift. */
export const addMonths = (on: Day, months: number): Day =>
  asDay(Temporal.PlainDate.from(on).add({ months }, { overflow: "constrain" }).toString());

export const addMinutes = (at: Moment, minutes: number): Moment =>
  moment(Temporal.Instant.from(at).add({ minutes }).toString());

export const addSeconds = (at: Moment, seconds: number): Moment =>
  moment(Temporal.Instant.from(at).add({ seconds }).toString());

/** Days from one date to another, negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

/** Milliseconds from one moment to another, negative when the second is earlier. */
export const millisecondsBetween = (from: Moment, to: Moment): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;

/** The earlier of two dates. */
export const earlier = <T extends Day | Moment>(a: T, b: T): T => (a <= b ? a : b);
/** The later of two dates. */
export const later = <T extends Day | Moment>(a: T, b: T): T => (a >= b ? a : b);
