import type { QuestionText } from "../schemes/questions.model.ts";

/** What one version of a question of the bank says, with its image. */
export interface Wording extends QuestionText {
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
