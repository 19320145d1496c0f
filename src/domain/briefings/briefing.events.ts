import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** One person at an information session, with the questions they asked (R-REG-1). */
export interface Attendance {
  readonly personId: string;
  readonly questions: TextRef;
}

/** A text of the scheme as somebody read it: its version, and the hash of its words (R-REG-2). */
export interface ReadDocument {
  readonly document: string;
  readonly version: string;
  readonly hash: ContentHash;
}

/** What can have happened to the step of the regulations; the stream is named `briefing-<dossier>`. */
export type BriefingEvent =
  | (Fact & {
      readonly type: "SessionHeld";
      readonly organisationId: string;
      readonly sessionId: string;
      readonly kind: string;
      readonly heldOn: Day;
      readonly attendance: readonly Attendance[];
    })
  | (Fact & ReadDocument & { readonly type: "DocumentAcknowledged"; readonly organisationId: string })
  | (Fact & {
      readonly type: "BriefingCompleted";
      /** Those who had to attend and to acknowledge. */
      readonly people: readonly string[];
    });
