import type { Day, Moment } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { Attendance, ReadDocument } from "./briefing.events.ts";

export interface HeldSession {
  readonly sessionId: string;
  readonly kind: string;
  readonly heldOn: Day;
  readonly attendance: readonly Attendance[];
  readonly recordedBy: string;
}

export interface Acknowledgement extends ReadDocument {
  readonly personId: string;
  readonly at: Moment;
}

/** `complete` is final: who joins the organisation afterwards reads and attends without closing the next step again. */
export interface BriefingState {
  readonly status: "open" | "complete";
  /** Empty until something happened. */
  readonly organisationId: string;
  readonly sessions: readonly HeldSession[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly completedOn: Day | null;
}

/** Records that an information session took place, with who was there and what they asked (R-REG-1). */
export interface HoldSession extends Act {
  readonly type: "HoldSession";
  readonly sessionId: string;
  readonly kind: string;
  readonly heldOn: Day;
  readonly attendance: readonly Attendance[];
}

/** A person says that they have read a text, exactly that one (R-REG-2). */
export interface AcknowledgeDocument extends Act, ReadDocument {
  readonly type: "AcknowledgeDocument";
}

/** Looks again at what is left to do after the people of the organisation changed. */
export interface ReviewBriefing extends Act {
  readonly type: "ReviewBriefing";
}

export type BriefingCommand = HoldSession | AcknowledgeDocument | ReviewBriefing;

/** What the step is about: the organisation and its people, the texts and the kinds of session of the scheme version. */
export interface BriefingFacts {
  readonly organisationId: string;
  /** Null unless the application has been accepted (R-APP-3). */
  readonly acceptedOn: Day | null;
  readonly members: readonly string[];
  /** Those who must attend and acknowledge: legal representatives and referents. */
  readonly required: readonly string[];
  readonly documents: readonly ReadDocument[];
  /** The texts of later versions that a running habilitation is to acknowledge too (R-REG-3). */
  readonly newDocuments: readonly ReadDocument[];
  readonly kinds: readonly string[];
}

export type BriefingRefusal =
  | { readonly code: "briefing/not-open" }
  | { readonly code: "briefing/kind-unknown"; readonly kind: string }
  | { readonly code: "briefing/nobody-attended" }
  | { readonly code: "briefing/attendee-unknown"; readonly people: readonly string[] }
  | { readonly code: "briefing/held-in-future"; readonly heldOn: Day }
  | { readonly code: "briefing/held-before-acceptance"; readonly acceptedOn: Day }
  | { readonly code: "briefing/document-unknown"; readonly document: string }
  | { readonly code: "briefing/document-changed"; readonly document: string; readonly version: string }
  | { readonly code: "briefing/already-acknowledged"; readonly document: string };
