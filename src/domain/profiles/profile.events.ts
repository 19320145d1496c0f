import type { Moment } from "../shared/calendar.ts";

/** Somebody no longer wants a comfort message, by its code in the scheme. */
export interface MessageDeclined {
  readonly type: "MessageDeclined";
  readonly by: string;
  readonly at: Moment;
  readonly code: string;
}

/** They want it again. */
export interface MessageWanted {
  readonly type: "MessageWanted";
  readonly by: string;
  readonly at: Moment;
  readonly code: string;
}

export type ProfileEvent = MessageDeclined | MessageWanted;
