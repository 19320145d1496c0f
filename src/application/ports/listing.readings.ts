import type { ListChange } from "../../domain/habilitations/list.changes.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** A change of the list, with what became of its report. */
export interface ListChangeRow {
  readonly habilitationId: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly scheme: string;
  readonly establishments: readonly string[];
  readonly key: string;
  readonly kind: ListChange["kind"];
  readonly on: Day;
  readonly reportedOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly reference: string | null;
}

/** An establishment of an habilitation, with its status on a day. */
export interface ListedEstablishment {
  readonly siret: string;
  readonly organisationName: string;
  readonly habilitationId: string;
  readonly number: string;
  readonly status: string;
}

export interface ListingReadings {
  /** The changes that took place by a day, the last first; those confirmed before another day left out. */
  changes(until: Day, confirmedFrom: Day): Promise<readonly ListChangeRow[]>;
  /** Those that took place by a day and are not declared yet, the first first. */
  waiting(until: Day): Promise<readonly ListChangeRow[]>;
  /** Every establishment ever habilitated for a scheme. */
  establishments(scheme: string, on: Day): Promise<readonly ListedEstablishment[]>;
}
