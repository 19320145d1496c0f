import type { Difficulty, QuestionOption } from "../schemes/questions.model.ts";

/** What a question says: its text, its options, why the key is right, and where it stands in the scheme (R-QCM-3). */
export interface Wording {
  /** Code of a theme of the blueprint. */
  readonly theme: string;
  /** `single` has exactly one right option, `multiple` at least one. */
  readonly kind: "single" | "multiple";
  readonly difficulty: Difficulty;
  /** A question of memory; the others put a case. */
  readonly recall: boolean;
  readonly text: string;
  readonly options: readonly QuestionOption[];
  readonly explanation: string;
  /** The rule or the article that makes the key true. */
  readonly source: string;
  /** Hash of a stored image, with the words that stand for it; null when the text is enough. */
  readonly image: { readonly file: string; readonly alternative: string } | null;
}

/** What is wrong with a wording, one thing at a time, in the order of its fields. */
export type WordingFault =
  | { readonly fault: "unknown-theme"; readonly theme: string }
  | { readonly fault: "text-missing" | "explanation-missing" | "source-missing" | "alternative-missing" }
  | { readonly fault: "option-count"; readonly given: number; readonly wanted: number }
  | { readonly fault: "option-empty"; readonly rank: number }
  | { readonly fault: "options-alike"; readonly ranks: readonly number[] }
  | { readonly fault: "no-right-option" }
  | { readonly fault: "several-right-options"; readonly right: number };

export interface WordingRules {
  readonly themes: readonly string[];
  /** Options of every question. */
  readonly options: number;
}
