import type { Day, Moment } from "../shared/calendar.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** Changes of the list sent to France compétences, by the key of each (R-LIST-1). */
export interface ListChangesReported extends Fact {
  readonly type: "ListChangesReported";
  readonly keys: readonly string[];
  readonly reportedOn: Day;
  /** What the teleprocedure gives back; null when it gives nothing. */
  readonly reference: string | null;
}

/** Changes that France compétences shows, or has acknowledged. */
export interface ListChangesConfirmed extends Fact {
  readonly type: "ListChangesConfirmed";
  readonly keys: readonly string[];
  readonly confirmedOn: Day;
}

/** What can have happened to the changes of one habilitation; the stream is named `listing-<habilitationId>`. */
export type ListingEvent = ListChangesReported | ListChangesConfirmed;
