const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** N days later, or earlier; a day goes in and out as `2026-04-14`. */
export function addDays(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return written(date);
}

/** N months later, clamped to the end of the month (R-SUR-3). */
export function addMonths(day: string, months: number): string {
  const date = at(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return written(date);
}

/** The last day of a period of N months from a day: from 10/01, three months end on 09/04 (R-DATE-1). */
export const lastDayOfPeriod = (from: string, months: number): string => addDays(addMonths(from, months), -1);
