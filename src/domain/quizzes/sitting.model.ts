import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { AttemptHistory } from "./eligibility.ts";

/** Gives one more attempt to a person who has used all of them (R-QCM-5). */
export interface ReopenAttempts extends Act {
  readonly type: "ReopenAttempts";
  readonly reason: TextRef;
}

/** Gives the extra time of the scheme for a disability (R-QCM-5). */
export interface GrantExtraTime extends Act {
  readonly type: "GrantExtraTime";
  readonly reason: TextRef;
}

export type SittingCommand = ReopenAttempts | GrantExtraTime;

export interface AttemptsReopened extends Act {
  readonly type: "AttemptsReopened";
  readonly reason: ContentHash;
}

export interface ExtraTimeGranted extends Act {
  readonly type: "ExtraTimeGranted";
  readonly minutes: number;
  readonly reason: ContentHash;
}

export type SittingEvent = AttemptsReopened | ExtraTimeGranted;

/**
 * What was decided about one person sitting the quiz for one dossier. A stream of its own: each attempt stays one closed sheet, and
 * who added time or an attempt, when and why, is kept where nothing else happens.
 */
export interface SittingState {
  readonly status: "open";
  readonly reopened: number;
  readonly extraMinutes: number;
}

/** The attempts already made; `reopened` in it is what this stream says. */
export interface SittingFacts {
  readonly rules: Pick<QuizRules, "attempts" | "extraTimeMinutes">;
  readonly attempts: AttemptHistory["attempts"];
}

export type SittingRefusal =
  | { readonly code: "quiz/reason-missing" }
  | { readonly code: "quiz/already-passed" }
  | { readonly code: "quiz/attempts-left" }
  | { readonly code: "quiz/extra-time-already-granted" };
