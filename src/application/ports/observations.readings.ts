import type { Moment } from "../../domain/shared/calendar.ts";

/** Something that an observer read of a file. */
export interface ObserverAccess {
  readonly personId: string;
  readonly dossierId: string;
  readonly at: Moment;
  /** The address of what was read. */
  readonly path: string;
}

export interface ObservationReadings {
  /** Keeps for good that an observer read something. */
  note(access: ObserverAccess): Promise<void>;
  /** What observers read of a file, the latest first. */
  accesses(dossierId: string, limit: number): Promise<readonly ObserverAccess[]>;
}
