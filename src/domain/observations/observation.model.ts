import type { Day } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";

/** Opens a file to an observer until the end of a day; said again with another day, moves that day. */
export interface OpenFile extends Act {
  readonly type: "OpenFile";
  readonly personId: string;
  readonly until: Day;
  readonly reason: ContentHash;
}

/** Closes a file to an observer before its last day. */
export interface CloseFile extends Act {
  readonly type: "CloseFile";
  readonly personId: string;
}

export type ObservationCommand = OpenFile | CloseFile;

/** A file as opened, for the last time, to one observer. */
export interface Opening {
  readonly personId: string;
  readonly openedOn: Day;
  readonly until: Day;
  readonly closed: boolean;
}

export interface ObservationState {
  /** Empty until the file is opened once. */
  readonly organisationId: string;
  readonly openings: readonly Opening[];
}

export interface ObservationFacts {
  readonly organisationId: string;
  readonly isObserver: boolean;
}

export type ObservationRefusal =
  | { readonly code: "observation/not-an-observer" }
  | { readonly code: "observation/day-passed"; readonly until: Day }
  | { readonly code: "observation/already-open"; readonly until: Day }
  | { readonly code: "observation/not-open" };
