import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { AttemptHistory } from "./eligibility.ts";
import type { Sitter } from "./sitting.events.ts";

/** Opens the quiz to a person who has to sit it. */
export interface OpenSitting extends Act, Sitter {
  readonly type: "OpenSitting";
}

/** Notes that the person begins an attempt. */
export interface BeginAttempt extends Act, Sitter {
  readonly type: "BeginAttempt";
  readonly attemptId: string;
}

/** Gives one more attempt to a person who has used all of them (R-QCM-5). */
export interface ReopenAttempts extends Act, Sitter {
  readonly type: "ReopenAttempts";
  readonly reason: TextRef;
}

/** Gives the extra time of the scheme for a disability (R-QCM-5). */
export interface GrantExtraTime extends Act, Sitter {
  readonly type: "GrantExtraTime";
  readonly reason: TextRef;
}

export type SittingCommand = OpenSitting | BeginAttempt | ReopenAttempts | GrantExtraTime;

/**
 * One person sitting the quiz for one dossier: which attempts, and what was decided about them. A stream of its own: each attempt
 * stays one closed sheet, and who added time or an attempt, when and why, is kept where no answer is.
 */
export interface SittingState {
  readonly status: "open";
  /** Null until something happened. */
  readonly sitter: Sitter | null;
  /** Whether the person has been told that the quiz is open. */
  readonly told: boolean;
  /** Identifiers of the attempts, in order. */
  readonly attempts: readonly string[];
  readonly reopened: number;
  readonly extraMinutes: number;
}

/** What the attempts have become; given for ReopenAttempts and GrantExtraTime only. */
export interface SittingFacts {
  readonly rules: Pick<QuizRules, "attempts" | "extraTimeMinutes">;
  readonly attempts: AttemptHistory["attempts"];
}

export type SittingRefusal =
  | { readonly code: "quiz/already-open" }
  | { readonly code: "quiz/reason-missing" }
  | { readonly code: "quiz/already-passed" }
  | { readonly code: "quiz/attempts-left" }
  | { readonly code: "quiz/extra-time-already-granted" };
