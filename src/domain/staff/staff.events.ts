import type { StaffRole } from "../access/actor.ts";
import type { Moment } from "../shared/calendar.ts";

/** What can have happened to a person of the certifier, as far as functions go. */
export interface StaffEvent {
  readonly type: "RolesSet";
  readonly by: string;
  readonly at: Moment;
  readonly roles: readonly StaffRole[];
  /** Who invited them, when they took these functions by accepting an invitation. */
  readonly invitedBy: string | null;
}
