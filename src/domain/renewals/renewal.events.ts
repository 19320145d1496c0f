import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { NotificationChannel } from "../decisions/decision.events.ts";
import type { AppealRoute, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** What is done about a point: nothing asked, confirmed or changed, or given afresh whatever is known (R-REN-1). */
export type PointAsked = "nothing" | "confirmation" | "afresh";

/** A point that the renewal checks, and what is asked of the organisation for it. */
export interface RenewalPoint {
  readonly code: string;
  readonly asked: PointAsked;
  /** Whether it is about the Qualiopi certificate, whose last day is asked once the known one does not reach the next term. */
  readonly qualiopi: boolean;
}

export interface RenewalOpened extends Fact {
  readonly type: "RenewalOpened";
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  /** The expiry of the term, at which the next one begins. */
  readonly expiresOn: Day;
  /** Last day on which a complete file is decided before the expiry (R-REN-3). */
  readonly fileBy: Day;
  /** Whether the scheme asks for an audit besides the file. */
  readonly audited: boolean;
  readonly points: readonly RenewalPoint[];
  /** The statements sworn again, by their codes. */
  readonly statements: readonly string[];
}

export interface RenewalFiled extends Fact {
  readonly type: "RenewalFiled";
  readonly content: ContentHash;
  /** The last day of the Qualiopi certificate given with it; null when the known one reaches the next term. */
  readonly qualiopiUntil: Day | null;
  /** The day from which the file counts as complete. */
  readonly completeOn: Day;
  readonly inTime: boolean;
  /** Last day of the time that the certifier gives itself to verify it. */
  readonly examineBy: Day;
}

/** A point sent back, with what is asked (R-APP-5). */
export interface ReturnedPoint {
  readonly code: string;
  readonly text: ContentHash;
}

export interface RenewalReturned extends Fact {
  readonly type: "RenewalReturned";
  readonly points: readonly ReturnedPoint[];
  readonly answerBy: Day;
}

export type RenewalPointResult = "conforming" | "observation" | "gap" | "not-applicable";

export interface RenewalPointRated extends Fact {
  readonly type: "RenewalPointRated";
  readonly point: string;
  readonly result: RenewalPointResult;
  /** Null only for a conforming point. */
  readonly note: ContentHash | null;
}

export type RenewalOutcome = "renew" | "refuse";

/** Whoever verified the file proposes; the report of the cycle is kept as it was that day. */
export interface RenewalExamined extends Fact {
  readonly type: "RenewalExamined";
  readonly proposal: RenewalOutcome;
  readonly opinion: ContentHash;
  readonly cycle: ContentHash;
}

export interface RenewalDecided extends Fact {
  readonly type: "RenewalDecided";
  readonly outcome: RenewalOutcome;
  readonly grounds: readonly StatedGround[];
  readonly appeal: AppealRoute | null;
  /** SHA-256 of all that was considered (R-DEC-2). */
  readonly snapshotHash: string;
  /** Last day to sign the agreement; null for a refusal. */
  readonly signBy: Day | null;
  readonly check: AssignmentCheck;
}

export interface RenewalDecisionNotified extends Fact {
  readonly type: "RenewalDecisionNotified";
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
  readonly appealUntil: Day | null;
}

/** An upheld appeal annuls the refusal: the file waits again for its decision (R-CMP-5). */
export interface RenewalReopened extends Fact {
  readonly type: "RenewalReopened";
  readonly appealId: string;
}

/** The certifier is late on a file complete in time: one extension, which an amendment then carries (R-REN-3). */
export interface ExtensionDecided extends Fact {
  readonly type: "ExtensionDecided";
  readonly grounds: readonly StatedGround[];
  /** First day on which the habilitation would have expired instead. */
  readonly until: Day;
  readonly check: AssignmentCheck;
}

/** The amendment of the extension is signed by both. */
export interface ExtensionConcluded extends Fact {
  readonly type: "ExtensionConcluded";
  readonly until: Day;
}

/** The agreement is signed by both, and the next term is open. */
export interface RenewalConcluded extends Fact {
  readonly type: "RenewalConcluded";
  readonly from: Day;
  readonly expiresOn: Day;
}

/** The habilitation ended before it was renewed. */
export interface RenewalClosed extends Fact {
  readonly type: "RenewalClosed";
  readonly endedOn: Day;
}

/** What can have happened to the renewal of a term; the stream is named `renewal-<habilitation>_R_<expiry>`. */
export type RenewalEvent =
  | RenewalOpened
  | RenewalFiled
  | RenewalReturned
  | RenewalPointRated
  | RenewalExamined
  | RenewalDecided
  | RenewalDecisionNotified
  | RenewalReopened
  | ExtensionDecided
  | ExtensionConcluded
  | RenewalConcluded
  | RenewalClosed;
