import { addDays, addMonths, type Day } from "../shared/calendar.ts";
import type { PublicPeriod, Standing } from "./register.model.ts";

/** Where an habilitation stands on a day, from its periods; null before the first one. */
export function standingOn(periods: readonly PublicPeriod[], on: Day): Standing | null {
  const period = periods.find(({ from, until }) => from <= on && (until === null || on < until));
  if (period === undefined) return null;
  const { status, from, reviewFrom } = period;
  return { status, since: from, awaitsDecision: reviewFrom !== null && reviewFrom <= on };
}

/** The periods that have begun: what is to come is nobody’s history. */
export const begunOn = (periods: readonly PublicPeriod[], on: Day): readonly PublicPeriod[] =>
  periods.filter(({ from }) => from <= on);

/** Whether an habilitation is still listed: up to its end, then some months; afterwards it is found by its number only (R-PUB-1). */
export const isListed = (endedOn: Day, today: Day, listedMonthsAfterEnd: number): boolean =>
  addMonths(endedOn, listedMonthsAfterEnd) > today;

/** The earliest end that is still listed on a day: those before it are found by number only. */
export function earliestListedEnd(today: Day, listedMonthsAfterEnd: number): Day {
  let end = addMonths(today, -listedMonthsAfterEnd);
  while (!isListed(end, today, listedMonthsAfterEnd)) end = addDays(end, 1);
  return end;
}
