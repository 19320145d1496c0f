import type { Day, Moment } from "../shared/calendar.ts";

/** The quality manager published a version of a scheme, effective from a day. */
export interface SchemePublished {
  readonly type: "SchemePublished";
  readonly by: string;
  readonly at: Moment;
  readonly version: string;
  /** SHA-256 of the whole text of the version. */
  readonly hash: string;
  readonly effectiveOn: Day;
}
