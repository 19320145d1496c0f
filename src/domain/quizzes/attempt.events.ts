import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Draw, Paper, Score } from "./paper.model.ts";

/** Somebody began a quiz: the exact paper as shown, how it was drawn, and the moment it closes (R-QCM-4, R-QCM-6). */
export interface AttemptStarted extends Act {
  readonly type: "AttemptStarted";
  readonly dossierId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly number: number;
  readonly paper: Paper;
  /** Null for a paper drawn before draws could be proven. */
  readonly draw: Draw | null;
  readonly deadline: Moment;
  /** Seconds after the deadline during which what was on its way is still taken. */
  readonly graceSeconds: number;
  readonly passPercent: number;
  readonly marking: QuizRules["marking"];
}

/** The options now chosen for a question; an empty list takes the answer back. */
export interface QuestionAnswered extends Act {
  readonly type: "QuestionAnswered";
  readonly question: string;
  readonly options: readonly string[];
}

/** The person put a mark on a question to come back to it, or took it off. */
export interface QuestionFlagged extends Act {
  readonly type: "QuestionFlagged";
  readonly question: string;
  readonly flagged: boolean;
}

/** The window of the quiz was out of sight for so long, and is back: an information, never a verdict. */
export interface FocusLost extends Act {
  readonly type: "FocusLost";
  readonly seconds: number;
}

/** The person handed the paper in. */
export interface AttemptSubmitted extends Act {
  readonly type: "AttemptSubmitted";
  readonly score: Score;
}

/** Time ran out: the paper was marked as it stood. Dated at the deadline, whenever it is noted. */
export interface AttemptExpired extends Act {
  readonly type: "AttemptExpired";
  readonly score: Score;
}

/** A faulty question was taken out of the score, for everybody who had it (R-QCM-7). */
export interface AttemptRegraded extends Act {
  readonly type: "AttemptRegraded";
  readonly question: string;
  readonly reason: ContentHash;
  readonly score: Score;
  /** Whether the pass stands although the score is now under the threshold: it had been used. */
  readonly passKept: boolean;
}

export type AttemptEvent =
  | AttemptStarted
  | QuestionAnswered
  | QuestionFlagged
  | FocusLost
  | AttemptSubmitted
  | AttemptExpired
  | AttemptRegraded;
