import type { Moment } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { Paper, Score } from "./paper.model.ts";

/** Somebody began a quiz: the exact paper as shown, and the moment it closes (R-QCM-4, R-QCM-6). */
export interface AttemptStarted extends Act {
  readonly type: "AttemptStarted";
  readonly dossierId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly number: number;
  readonly paper: Paper;
  readonly deadline: Moment;
  readonly passPercent: number;
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

export type AttemptEvent = AttemptStarted | QuestionAnswered | QuestionFlagged | AttemptSubmitted | AttemptExpired;
