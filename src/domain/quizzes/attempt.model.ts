import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { Moment } from "../shared/calendar.ts";
import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { BeginFacts, MayNotBegin } from "./eligibility.ts";
import type { Shortage } from "./paper.draw.ts";
import type { Answers, Draw, KeyItem, Paper, Pool, Score } from "./paper.model.ts";

/** Begins the quiz of the person who acts. */
export interface StartAttempt extends Act {
  readonly type: "StartAttempt";
  readonly dossierId: string;
  readonly organisationId: string;
}

/** Chooses options of a question, by their places on the screen from 1; the last answer wins, none takes it back. */
export interface AnswerQuestion extends Act {
  readonly type: "AnswerQuestion";
  readonly question: string;
  readonly places: readonly number[];
}

export interface FlagQuestion extends Act {
  readonly type: "FlagQuestion";
  readonly question: string;
  readonly flagged: boolean;
}

/** Notes that the window of the quiz was out of sight, for so many seconds. */
export interface NoteFocusLost extends Act {
  readonly type: "NoteFocusLost";
  readonly seconds: number;
}

export interface SubmitAttempt extends Act {
  readonly type: "SubmitAttempt";
}

/** Closes a paper whose time has run out. */
export interface ExpireAttempt extends Act {
  readonly type: "ExpireAttempt";
}

/** Marks a finished paper again without a question found faulty (R-QCM-7). */
export interface RegradeAttempt extends Act {
  readonly type: "RegradeAttempt";
  readonly question: string;
  readonly reason: TextRef;
}

export type AttemptCommand =
  | StartAttempt
  | AnswerQuestion
  | FlagQuestion
  | NoteFocusLost
  | SubmitAttempt
  | ExpireAttempt
  | RegradeAttempt;

/** What a start is judged on; the pool says which options a question has, never which are right. */
export interface StartFacts extends BeginFacts {
  readonly pool: Pool;
  readonly seed: string;
  readonly draw: Omit<Draw, "over">;
  readonly rules: BeginFacts["rules"] & Pick<QuizRules, "passPercent" | "marking" | "minutes" | "graceSeconds">;
  /** Minutes added for this person (R-QCM-5). */
  readonly extraMinutes: number;
}

/** What a paper is marked by. */
export interface MarkFacts {
  readonly key: readonly KeyItem[];
  /** Questions of the paper found faulty since it was drawn. */
  readonly neutralised: readonly string[];
  /** Whether something was decided on a pass of this paper: it is not withdrawn any more. */
  readonly passUsed: boolean;
}

/** `start` is given for StartAttempt only, `mark` for what marks only; giving them late is a bug. */
export interface AttemptFacts {
  readonly start: StartFacts | null;
  readonly mark: MarkFacts | null;
}

/** What every attempt that began holds. */
export interface Sheet {
  readonly dossierId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly number: number;
  readonly paper: Paper;
  readonly draw: Draw | null;
  readonly startedAt: Moment;
  readonly deadline: Moment;
  /** The deadline and the grace for what was on its way: nothing is taken from then on. */
  readonly closesAt: Moment;
  readonly passPercent: number;
  readonly marking: QuizRules["marking"];
  readonly answers: Answers;
  /** When each answer was given, in order. */
  readonly answeredAt: readonly Moment[];
  readonly focusLosses: readonly FocusLoss[];
}

/** The window was out of sight for so many seconds, until a moment. */
export interface FocusLoss {
  readonly until: Moment;
  readonly seconds: number;
}

export interface NoAttempt {
  readonly status: "none";
}

export interface RunningAttempt extends Sheet {
  readonly status: "running";
  readonly flagged: readonly string[];
}

/** A question taken out of a score, and what the result was before. */
export interface Regrade extends Act {
  readonly question: string;
  readonly reason: TextRef;
  readonly before: Score;
}

/** Handed in by the person, or closed at the deadline. */
export interface FinishedAttempt extends Sheet {
  readonly status: "submitted" | "expired";
  readonly endedAt: Moment;
  /** As it counts: a pass that is kept is a pass, whatever its points. */
  readonly score: Score;
  readonly passKept: boolean;
  /** In the order they were decided. */
  readonly regrades: readonly Regrade[];
}

export type AttemptState = NoAttempt | RunningAttempt | FinishedAttempt;

export type AttemptRefusal =
  | MayNotBegin
  | { readonly code: "quiz/bank-too-small"; readonly shortages: readonly Shortage[] }
  | { readonly code: "quiz/not-now"; readonly status: AttemptState["status"] }
  | { readonly code: "quiz/not-your-attempt" }
  | { readonly code: "quiz/time-is-over"; readonly deadline: Moment }
  | { readonly code: "quiz/time-is-left"; readonly deadline: Moment }
  | { readonly code: "quiz/unknown-question"; readonly question: string }
  | { readonly code: "quiz/unknown-option"; readonly question: string; readonly place: number }
  | { readonly code: "quiz/one-option-only"; readonly question: string }
  | { readonly code: "quiz/reason-missing" }
  | { readonly code: "quiz/already-neutralised"; readonly question: string };
