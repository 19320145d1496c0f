import { addDays, addMonths, type Day, dayOf, type Moment } from "../shared/calendar.ts";
import { nextWorkingDay } from "./workingDays.ts";

/**
 * The last day of a delay in days: it starts the day after the fact, includes its last day, and moves to the next worked
 * day when it would end on a Saturday, a Sunday or a public holiday (R-DATE-1, R-NOT-1).
 */
export const lastDayOfDelay = (fact: Day, days: number): Day => nextWorkingDay(addDays(fact, days));

/** The last day of a period of N months from a day: from 10/01, three months end on 09/04 (R-DATE-1). */
export const lastDayOfPeriod = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

/** Whether a delay has run: its last day, included until midnight in Paris, is over (R-DATE-1). */
export const hasRun = (lastDay: Day, at: Moment): boolean => dayOf(at) > lastDay;
