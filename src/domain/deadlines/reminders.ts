import { type Day, daysBetween } from "../shared/calendar.ts";

/** Something due that one may be reminded of. */
interface Due {
  readonly dueOn: Day;
  /** First day on which it can be done: nobody is reminded of it before. */
  readonly opensOn?: Day;
}

interface Reminding {
  /** Days from the due date, those before it negative, on which one is reminded. */
  readonly schedule: readonly number[];
  /** The day whose reminders are sent. */
  readonly day: Day;
  /** The day it is: a later one when days are caught up. */
  readonly today: Day;
}

/**
 * Whether a due date is reminded of on a day. After a long stop the days are caught up in their order: a reminder that a later one
 * has overtaken meanwhile is left out, so that nobody reads on the same morning that a week is left, then that it is over.
 */
export function isReminded({ dueOn, opensOn }: Due, { schedule, day, today }: Reminding): boolean {
  const days = daysBetween(dueOn, day);
  const overtaken = schedule.some((later) => later > days && later <= daysBetween(dueOn, today));
  const open = opensOn === undefined || opensOn <= day;
  return schedule.includes(days) && open && !overtaken;
}
