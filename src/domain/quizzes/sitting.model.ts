import type { NotificationRules, QuizRules } from "../schemes/rulebook.model.ts";
import type { Moment } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { AttemptHistory, BeginFacts, MayNotBegin } from "./eligibility.ts";
import type { Sitter } from "./sitting.events.ts";

/** Opens the quiz to a person who has to sit it. */
export interface OpenSitting extends Act, Sitter {
  readonly type: "OpenSitting";
}

/** Asks for the code that proves who begins; what the paper will be drawn from is fixed with it. */
export interface RequestStartCode extends Act, Sitter {
  readonly type: "RequestStartCode";
  /** SHA-256 of the secret of the draw. */
  readonly commitment: string;
}

/** Begins an attempt, with the code received. */
export interface BeginAttempt extends Act, Sitter {
  readonly type: "BeginAttempt";
  readonly attemptId: string;
  /** Hash of the code as typed. */
  readonly codeHash: string;
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

export type SittingCommand = OpenSitting | RequestStartCode | BeginAttempt | ReopenAttempts | GrantExtraTime;

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
  /** The last code sent, until an attempt begins with it. */
  readonly code: { readonly commitment: string; readonly expiresAt: Moment } | null;
  /** The hashes of every secret fixed, and when. */
  readonly commitments: readonly { readonly commitment: string; readonly at: Moment }[];
  /** Identifiers of the attempts, in order. */
  readonly attempts: readonly string[];
  readonly reopened: number;
  readonly extraMinutes: number;
}

/** What the attempts have become. */
export interface ArrangementFacts {
  readonly rules: Pick<QuizRules, "attempts" | "extraTimeMinutes">;
  readonly attempts: AttemptHistory["attempts"];
}

/** The last code sent to the person, as it is kept. */
export interface StartCode {
  readonly hash: string;
  readonly commitment: string;
}

/** `arrangement` is given for ReopenAttempts and GrantExtraTime, `begin` for RequestStartCode and BeginAttempt, `code` for the latter. */
export interface SittingFacts {
  readonly arrangement?: ArrangementFacts;
  readonly begin?: BeginFacts & { readonly codeMinutes: NotificationRules["codeMinutes"] };
  readonly code?: StartCode | null;
}

export type SittingRefusal =
  | MayNotBegin
  | { readonly code: "quiz/already-open" }
  | { readonly code: "quiz/reason-missing" }
  | { readonly code: "quiz/attempts-left" }
  | { readonly code: "quiz/extra-time-too-late" }
  | { readonly code: "quiz/extra-time-already-granted" }
  | { readonly code: "quiz/no-code-requested" }
  | { readonly code: "quiz/code-expired" }
  | { readonly code: "quiz/code-wrong" };
