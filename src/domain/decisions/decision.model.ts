import type { DeciderRefusal } from "../access/impartiality.deciders.ts";
import type { AssignmentFacts, PersonStanding } from "../access/impartiality.model.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { ApplicationRules, DecisionRules } from "../schemes/rulebook.model.ts";
import type { ChosenGround, GroundsRefusal } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  CheckedItem,
  DecisionKind,
  DecisionNotified,
  DecisionOutcome,
  DecisionTaken,
  NotificationChannel,
  ReviewItem,
  ReviewRecorded,
} from "./decision.events.ts";

/** Points of the review that a person judges; the product knows the others. */
export type JudgedItem = Extract<ReviewItem, "plan-respected" | "report-consistent">;

/** Reviews the complete file before the decision, and proposes (R-AUD-10). */
export interface RecordReview extends Act {
  readonly type: "RecordReview";
  readonly judged: readonly { readonly item: JudgedItem; readonly result: "ok" | "not-ok" }[];
  readonly proposal: DecisionOutcome;
  readonly opinion: TextRef;
}

export interface AskQuestion extends Act {
  readonly type: "AskQuestion";
  readonly questionId: string;
  /** Who is asked. */
  readonly to: string;
  readonly text: TextRef;
}

export interface AnswerQuestion extends Act {
  readonly type: "AnswerQuestion";
  readonly questionId: string;
  readonly text: TextRef;
}

/** Gives up waiting for an answer. */
export interface WithdrawQuestion extends Act {
  readonly type: "WithdrawQuestion";
  readonly questionId: string;
}

/** Leaves the decision to others; final for this file. */
export interface Abstain extends Act {
  readonly type: "Abstain";
  readonly reason: TextRef;
}

/** Does not pronounce the refusal that the account manager proposes (R-APP-3). */
export interface DeclineRefusal extends Act {
  readonly type: "DeclineRefusal";
  readonly reason: TextRef;
}

export interface TakeDecision extends Act {
  readonly type: "TakeDecision";
  readonly kind: DecisionKind;
  readonly outcome: DecisionOutcome;
  readonly grounds: readonly ChosenGround[];
}

/** Notes when the organisation was told, which starts the delay of appeal (R-NOT-1). */
export interface RecordNotification extends Act {
  readonly type: "RecordNotification";
  /** Day of the first presentation of the letter, or of the e-mail. */
  readonly notifiedOn: Day;
  readonly channel: NotificationChannel;
  readonly reference: string | null;
}

/** Annuls a refusal on an upheld appeal (R-CMP-5). */
export interface ReopenDecision extends Act {
  readonly type: "ReopenDecision";
  readonly appealId: string;
}

/** A favourable decision that has lapsed unsigned is taken again: the closure that followed is annulled on appeal. */
export interface ReopenLapsed extends Act {
  readonly type: "ReopenLapsed";
  readonly appealId: string;
}

/** The points that a favourable decision asked to follow are annulled on appeal; the decision stands. */
export interface AnnulPoints extends Act {
  readonly type: "AnnulPoints";
  readonly appealId: string;
}

export type DecisionCommand =
  | RecordReview
  | AskQuestion
  | AnswerQuestion
  | WithdrawQuestion
  | Abstain
  | DeclineRefusal
  | TakeDecision
  | RecordNotification
  | ReopenDecision
  | ReopenLapsed
  | AnnulPoints;

/** What decisions are judged on. */
export interface DecisionFacts {
  /** Who acts. */
  readonly person: PersonStanding;
  readonly file: AssignmentFacts;
  /** Whether the account manager proposes a refusal of the application (R-APP-3). */
  readonly refusalProposed: boolean;
  /** Every point of the review that the product knows, as of the day of the act. */
  readonly known: readonly CheckedItem[];
  readonly grounds: readonly Ground[];
  readonly rules: DecisionRules & Pick<ApplicationRules, "reapplicationDelayMonths">;
  readonly snapshotHash: string;
}

export interface Question {
  readonly questionId: string;
  readonly askedBy: string;
  readonly to: string;
  readonly status: "open" | "answered" | "withdrawn";
}

interface Procedure {
  readonly questions: readonly Question[];
  /** Who abstained. */
  readonly abstained: readonly string[];
}

/** No review yet: only a proposed refusal can be decided. */
export interface Waiting extends Procedure {
  readonly status: "waiting";
}

export interface Reviewed extends Procedure {
  readonly status: "reviewed";
  readonly review: ReviewRecorded;
}

interface Concluded extends Procedure {
  readonly decision: DecisionTaken;
  readonly notification: DecisionNotified | null;
}

export interface Granted extends Concluded {
  readonly status: "granted";
  /** Since when the points to follow are no more, an appeal against them being upheld; null while they stand. */
  readonly pointsAnnulledOn: Day | null;
}

export interface Refused extends Concluded {
  readonly status: "refused";
}

export type Decided = Granted | Refused;

export type DecisionState = Waiting | Reviewed | Decided;

export type DecisionRefusal =
  | DeciderRefusal
  | GroundsRefusal
  | { readonly code: "decision/not-now"; readonly status: DecisionState["status"] }
  | { readonly code: "decision/review-item-missing"; readonly items: readonly ReviewItem[] }
  | { readonly code: "decision/nda-pending" }
  | { readonly code: "decision/not-ready"; readonly items: readonly ReviewItem[] }
  | { readonly code: "decision/review-missing" }
  | { readonly code: "decision/reason-missing" }
  | { readonly code: "decision/no-refusal-proposed" }
  | { readonly code: "decision/nothing-to-grant" }
  | { readonly code: "decision/question-empty" }
  | { readonly code: "decision/question-unknown" }
  | { readonly code: "decision/question-closed" }
  | { readonly code: "decision/question-open"; readonly questions: readonly string[] }
  | { readonly code: "decision/already-notified"; readonly on: Day }
  | { readonly code: "decision/notification-date-wrong"; readonly from: Day; readonly until: Day }
  | { readonly code: "decision/channel-without-proof" };
