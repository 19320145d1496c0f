import type { Question, QuizBlueprint } from "../schemes/questions.model.ts";
import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { Moment } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { AttemptHistory, NotYet } from "./eligibility.ts";
import type { Shortage } from "./paper.draw.ts";
import type { Answers, KeyItem, Paper, Score } from "./paper.model.ts";

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

export interface SubmitAttempt extends Act {
  readonly type: "SubmitAttempt";
}

/** Closes a paper whose time has run out. */
export interface ExpireAttempt extends Act {
  readonly type: "ExpireAttempt";
}

export type AttemptCommand = StartAttempt | AnswerQuestion | FlagQuestion | SubmitAttempt | ExpireAttempt;

/** What a start is judged on; the bank may hold the key, the paper drawn from it never does. */
export interface StartFacts {
  /** Whether the step of the quiz is open for the dossier (R-ORDER). */
  readonly open: boolean;
  /** Whether the person is one of those who sit it (R-QCM-5). */
  readonly sitter: boolean;
  readonly bank: readonly Question[];
  readonly blueprint: QuizBlueprint;
  readonly rules: Pick<QuizRules, "passPercent" | "minutes" | "attempts" | "daysBetweenAttempts" | "sits">;
  readonly history: AttemptHistory;
  /** Minutes added for this person (R-QCM-5). */
  readonly extraMinutes: number;
  readonly seed: string;
}

/** `start` is given for StartAttempt only, `key` for SubmitAttempt and ExpireAttempt only; giving them late is a bug. */
export interface AttemptFacts {
  readonly start: StartFacts | null;
  readonly key: readonly KeyItem[] | null;
}

/** What every attempt that began holds. */
export interface Sheet {
  readonly dossierId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly number: number;
  readonly paper: Paper;
  readonly startedAt: Moment;
  readonly deadline: Moment;
  readonly passPercent: number;
  readonly answers: Answers;
}

export interface NoAttempt {
  readonly status: "none";
}

export interface RunningAttempt extends Sheet {
  readonly status: "running";
  readonly flagged: readonly string[];
}

/** Handed in by the person, or closed at the deadline. */
export interface FinishedAttempt extends Sheet {
  readonly status: "submitted" | "expired";
  readonly endedAt: Moment;
  readonly score: Score;
}

export type AttemptState = NoAttempt | RunningAttempt | FinishedAttempt;

export type AttemptRefusal =
  | NotYet
  | { readonly code: "quiz/not-open" }
  | { readonly code: "quiz/not-a-sitter"; readonly roles: QuizRules["sits"] }
  | { readonly code: "quiz/bank-too-small"; readonly shortages: readonly Shortage[] }
  | { readonly code: "quiz/not-now"; readonly status: AttemptState["status"] }
  | { readonly code: "quiz/not-your-attempt" }
  | { readonly code: "quiz/time-is-over"; readonly deadline: Moment }
  | { readonly code: "quiz/time-is-left"; readonly deadline: Moment }
  | { readonly code: "quiz/unknown-question"; readonly question: string }
  | { readonly code: "quiz/unknown-option"; readonly question: string; readonly place: number }
  | { readonly code: "quiz/one-option-only"; readonly question: string };
