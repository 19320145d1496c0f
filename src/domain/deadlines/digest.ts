import { addDays, type Day } from "../shared/calendar.ts";
import { isWorkingDay } from "./workingDays.ts";

/** Something to do, as the summary of a day sorts it. */
export interface DigestItem {
  readonly dueOn: Day | null;
  /** Last day on which it changed hands, opened or moved; null when that is not known. */
  readonly movedOn: Day | null;
}

/** What a day brings to a person; each thing is said once, the most pressing way. */
export interface Digest<T extends DigestItem> {
  readonly late: readonly T[];
  readonly today: readonly T[];
  /** New or moved since the summary before. */
  readonly fresh: readonly T[];
}

/** The working day before: nothing that happened since, a week-end included, is left out. */
export function workingDayBefore(day: Day): Day {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
}

/**
 * What is to be said of a day; null when there is nothing to say, or nobody works (scheme-content.md, M-957). What was counted and not
 * read may be new: it is enough to say something.
 */
export function digestOf<T extends DigestItem>(items: readonly T[], day: Day, counted = 0): Digest<T> | null {
  if (!isWorkingDay(day)) return null;
  const since = workingDayBefore(day);
  const late = items.filter(({ dueOn }) => dueOn !== null && dueOn < day);
  const today = items.filter(({ dueOn }) => dueOn === day);
  const fresh = items.filter(
    ({ dueOn, movedOn }) => (dueOn === null || dueOn > day) && movedOn !== null && movedOn >= since,
  );
  return late.length + today.length + fresh.length + counted === 0 ? null : { late, today, fresh };
}
