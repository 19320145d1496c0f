import type { Difficulty } from "../schemes/questions.model.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Wording, WordingFault, WordingRules } from "./wording.model.ts";

/** A wording, as the command carries it and as the contents keep it. */
export interface Worded {
  readonly wording: Wording;
  readonly content: ContentHash;
}

/** Proposes a new question of the bank of a scheme. */
export interface DraftQuestion extends Act, Worded {
  readonly type: "DraftQuestion";
  readonly scheme: string;
}

/** Writes the next version of a question, or corrects the one being written. */
export interface ReviseQuestion extends Act, Worded {
  readonly type: "ReviseQuestion";
}

/** Gives the version being written to somebody else to check. */
export interface SubmitQuestion extends Act {
  readonly type: "SubmitQuestion";
}

/** Gives a version back to its author, with what is to be changed. */
export interface ReturnQuestion extends Act {
  readonly type: "ReturnQuestion";
  readonly reason: TextRef;
}

/** Puts a checked version to use; by somebody who did not write it (R-QCM-3). */
export interface ApproveQuestion extends Act {
  readonly type: "ApproveQuestion";
}

/** Takes a question out of the next papers until it is settled. */
export interface SuspendQuestion extends Act {
  readonly type: "SuspendQuestion";
  readonly reason: TextRef;
}

export interface ReinstateQuestion extends Act {
  readonly type: "ReinstateQuestion";
  readonly reason: TextRef;
}

/** Takes a question out of the bank for good; its papers remain as they were. */
export interface RetireQuestion extends Act {
  readonly type: "RetireQuestion";
  readonly reason: TextRef;
}

/** Takes into the bank a version that a scheme publishes, already checked where the scheme is written. */
export interface AdoptQuestion extends Act, Worded {
  readonly type: "AdoptQuestion";
  readonly scheme: string;
  readonly version: number;
  readonly active: boolean;
}

export type QuestionCommand =
  | DraftQuestion
  | ReviseQuestion
  | SubmitQuestion
  | ReturnQuestion
  | ApproveQuestion
  | SuspendQuestion
  | ReinstateQuestion
  | RetireQuestion
  | AdoptQuestion;

/** What a wording is judged by; given for the commands that carry one. */
export interface QuestionFacts {
  readonly rules: WordingRules;
}

/** One version of a question: where its wording is kept, and what papers are drawn and marked by. */
export interface QuestionVersion {
  readonly version: number;
  readonly content: ContentHash;
  readonly theme: string;
  readonly kind: Wording["kind"];
  readonly difficulty: Difficulty;
  readonly options: readonly string[];
  /** Identifiers of the right options; they never leave the server before the end of an attempt (R-QCM-4). */
  readonly right: readonly string[];
  /** Null for what a scheme published. */
  readonly author: string | null;
}

/** Something done to a question, as its page tells it. */
export interface QuestionAct extends Act {
  readonly act: "drafted" | "submitted" | "returned" | "approved" | "suspended" | "reinstated" | "retired" | "adopted";
  readonly version: number | null;
  readonly reason: TextRef;
}

export interface NoQuestion {
  readonly status: "none";
}

/**
 * `draft`: being written; `in_review`: waiting for somebody else; `active`: drawn in papers; `suspended`: kept out of them;
 * `retired`: for good. An active question may have its next version in writing or in review.
 */
export interface KnownQuestion {
  readonly status: "draft" | "in_review" | "active" | "suspended" | "retired";
  readonly scheme: string;
  /** The version in use, or the last that was. */
  readonly used: QuestionVersion | null;
  /** The version being written or checked. */
  readonly next: (QuestionVersion & { readonly submitted: boolean }) | null;
  /** In the order it happened. */
  readonly history: readonly QuestionAct[];
}

export type QuestionState = NoQuestion | KnownQuestion;

export type QuestionRefusal =
  | { readonly code: "bank/already-exists" }
  | { readonly code: "bank/not-now"; readonly status: QuestionState["status"] }
  | { readonly code: "bank/wording-faults"; readonly faults: readonly WordingFault[] }
  | { readonly code: "bank/nothing-changed" }
  | { readonly code: "bank/under-review" }
  | { readonly code: "bank/nothing-to-check" }
  | { readonly code: "bank/author-approves" }
  | { readonly code: "bank/reason-missing" }
  | { readonly code: "bank/version-known"; readonly version: number };
