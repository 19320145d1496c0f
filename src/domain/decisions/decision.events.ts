import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { AppealRoute, StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** `admissibility`: on an application not accepted, to refuse it; `grant`: on a complete file, to grant or refuse. */
export type DecisionKind = "admissibility" | "grant";
export type DecisionOutcome = "grant" | "refuse";

/** A point of the review that precedes the decision (R-AUD-10, R-ORDER-2, R-QCM-2). */
export type ReviewItem =
  | "plan-respected"
  | "report-consistent"
  | "indicators-rated"
  | "signatures-present"
  | "audit-complete"
  | "quiz-passed"
  | "nda-valid"
  | "siren-valid"
  | "qualiopi-valid";

/** `pending`: asked for and not given yet, as a declaration of activity being registered. */
export interface CheckedItem {
  readonly item: ReviewItem;
  readonly result: "ok" | "not-ok" | "pending";
}

export interface ReviewRecorded extends Fact {
  readonly type: "ReviewRecorded";
  readonly items: readonly CheckedItem[];
  readonly proposal: DecisionOutcome;
  readonly opinion: TextRef;
}

export interface QuestionAsked extends Fact {
  readonly type: "QuestionAsked";
  readonly questionId: string;
  readonly to: string;
  readonly text: ContentHash;
}

export interface QuestionAnswered extends Fact {
  readonly type: "QuestionAnswered";
  readonly questionId: string;
  readonly text: ContentHash;
}

export interface QuestionWithdrawn extends Fact {
  readonly type: "QuestionWithdrawn";
  readonly questionId: string;
}

export interface DeciderAbstained extends Fact {
  readonly type: "DeciderAbstained";
  readonly reason: ContentHash;
}

/** The decision maker does not follow a proposed refusal: the instruction of the application goes on. */
export interface RefusalDeclined extends Fact {
  readonly type: "RefusalDeclined";
  readonly reason: ContentHash;
}

export interface DecisionTaken extends Fact {
  readonly type: "DecisionTaken";
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
  readonly grounds: readonly StatedGround[];
  readonly appeal: AppealRoute | null;
  /** SHA-256 of all that was considered (R-DEC-2). */
  readonly snapshotHash: string;
  /** Last day to sign the agreement (R-AGR-2); null for a refusal. */
  readonly signBy: Day | null;
  /** First day of a new application (R-APP-8); null for a grant. */
  readonly reapplyFrom: Day | null;
  /** Why this person could decide (R-IMP-3). */
  readonly check: AssignmentCheck;
}

export interface DecisionNotified extends Fact {
  readonly type: "DecisionNotified";
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  /** Number of the registered letter; null for an e-mail. */
  readonly reference: string | null;
  /** Last day to appeal; null when the decision is not appealable. */
  readonly appealUntil: Day | null;
}

/** An upheld appeal annuls the refusal: the file waits again for its review and its decision (R-CMP-5). */
export interface DecisionReopened extends Fact {
  readonly type: "DecisionReopened";
  readonly appealId: string;
}

/** An upheld appeal takes away the points that a favourable decision asked to follow: the decision itself stands (R-CMP-5). */
export interface PointsAnnulled extends Fact {
  readonly type: "PointsAnnulled";
  readonly appealId: string;
}

/** How an organisation was told; only a registered letter proves the date (R-NOT-1). */
export type NotificationChannel = "email" | "registered-letter";

/** What can have happened on the way to a decision; the stream is named `decision-<dossier>`. */
export type DecisionEvent =
  | ReviewRecorded
  | QuestionAsked
  | QuestionAnswered
  | QuestionWithdrawn
  | DeciderAbstained
  | RefusalDeclined
  | DecisionTaken
  | DecisionNotified
  | DecisionReopened
  | PointsAnnulled;
