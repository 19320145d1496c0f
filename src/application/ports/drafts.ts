import type { Moment } from "../../domain/shared/calendar.ts";

/** What somebody types and has not filed: a versioned text, no event. */
export interface Draft<T> {
  readonly version: number;
  readonly body: T;
  readonly savedAt: Moment;
}

/** A draft as it is saved over the version it was typed on. */
export interface SavedDraft<T> {
  readonly id: string;
  readonly version: number;
  readonly body: T;
  readonly by: string;
  readonly at: Moment;
}
