import type { Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

/** A message in the thread of a dossier. */
export interface ThreadEvent {
  readonly type: "MessagePosted";
  readonly by: string;
  readonly at: Moment;
  readonly dossierId: string;
  readonly organisationId: string;
  readonly text: ContentHash;
  readonly internal: boolean;
  readonly byStaff: boolean;
  readonly attachments: readonly string[];
}
