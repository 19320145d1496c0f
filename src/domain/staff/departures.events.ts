import type { Moment } from "../shared/calendar.ts";

/** Somebody no longer administers Habilis. */
export interface AdministratorLeft {
  readonly type: "AdministratorLeft";
  readonly by: string;
  readonly at: Moment;
  readonly personId: string;
}
