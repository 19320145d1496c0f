import type { Day } from "../shared/calendar.ts";

/** A session of training as far as the exam it prepares goes. */
interface Prepared {
  readonly status: string;
  readonly until: Day;
}

/**
 * Whether an exam is planned for an organisation that has declared nothing which prepares it: no session of training, but
 * cancelled ones, ends after its exam before that one and by the day of this one (R-ACT-1).
 */
export function preparedByNothing(
  heldOn: Day,
  { exams, sessions }: { readonly exams: readonly Day[]; readonly sessions: readonly Prepared[] },
): boolean {
  const before = exams
    .filter((day) => day < heldOn)
    .toSorted()
    .at(-1);
  return !sessions.some(
    ({ status, until }) => status !== "cancelled" && until <= heldOn && (before === undefined || until > before),
  );
}
