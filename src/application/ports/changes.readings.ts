import type { ChangeKind } from "../../domain/changes/change.events.ts";
import type { ChangeStatus } from "../../domain/changes/change.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** A declared change as lists show it. */
export interface ChangeLine {
  readonly id: string;
  readonly habilitationId: string;
  readonly habilitationNumber: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: ChangeKind;
  readonly status: Exclude<ChangeStatus, "none">;
  readonly happenedOn: Day;
  readonly declaredOn: Day;
  readonly late: boolean;
  readonly reviewDueOn: Day;
}

export interface ChangeFilter {
  /** Empty: of any habilitation. */
  readonly habilitation: string;
  readonly open: boolean;
  /** Only those of these organisations; absent for the staff. */
  readonly organisations?: readonly string[];
}

export interface ChangeReadings {
  /** Those that wait first, the nearest due first; then the last declared. */
  list(filter: ChangeFilter): Promise<readonly ChangeLine[]>;
}
