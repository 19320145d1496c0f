import { type Day, isDay } from "./calendar.ts";

/** Reads « 14/04/2026 », « 14.4.26 » or « 2026-04-14 »; undefined when there is no such day. */
export function readDay(typed: string): Day | undefined {
  const written = isoOf(typed.trim());
  return isDay(written) ? written : undefined;
}

function isoOf(typed: string): string {
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(typed);
  if (french === null) return typed;
  const [, day = "", month = "", year = ""] = french;
  return `${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
