import type { Moment } from "../shared/calendar.ts";

/** Somebody made a secret address for the calendar of their due dates; it takes the place of the former one. */
export interface FeedOpened {
  readonly type: "FeedOpened";
  readonly by: string;
  readonly at: Moment;
  /** SHA-256 of the secret: the secret itself is kept nowhere. */
  readonly secretHash: string;
}

/** The address no longer answers. */
export interface FeedClosed {
  readonly type: "FeedClosed";
  readonly by: string;
  readonly at: Moment;
}

export type FeedEvent = FeedOpened | FeedClosed;
