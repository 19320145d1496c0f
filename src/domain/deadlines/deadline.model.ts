import type { OrganisationRole, StaffRole } from "../access/actor.ts";
import type { Day } from "../shared/calendar.ts";

/** Who must act before a due date: whoever holds a function in the file, or one person. */
export type DeadlineOwner =
  | { readonly kind: "role"; readonly role: StaffRole | OrganisationRole }
  | { readonly kind: "person"; readonly personId: string };

/** What a sentence needs to explain a due date: the starting day, the number of days, the code of a ground… */
export type Explanation = Readonly<Record<string, string | number>>;

/**
 * Something to be done at the latest on a day, as the rules compute it at each event of a stream; a date is never shown
 * without its rule.
 */
export interface Deadline<What extends string = string> {
  readonly rule: `R-${string}`;
  readonly what: What;
  /** First day on which it can be done, and is among the things to do; absent: at once. */
  readonly opensOn?: Day;
  /** Last day on which it is in time, until midnight in Paris. */
  readonly dueOn: Day;
  readonly owner: DeadlineOwner;
  readonly explanation: Explanation;
}

/** What one may do and need not: once its time has run, nothing is late and it is due no more (R-CMP-5). */
export const rights: readonly string[] = ["appeal"];

/** A due date that falls on whoever holds a function. */
export const heldBy = (role: StaffRole | OrganisationRole): DeadlineOwner => ({ kind: "role", role });
