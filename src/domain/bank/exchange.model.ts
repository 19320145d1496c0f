import type { Difficulty } from "../schemes/questions.model.ts";

/** The formats in which banks of questions travel from one tool to another. */
export const exchangeFormats = ["moodle", "gift", "aiken", "qti22", "qti30"] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export interface ExchangedOption {
  readonly text: string;
  readonly correct: boolean;
}

/** A picture shown after the text of its question. */
export interface ExchangedImage {
  readonly name: string;
  /** What a person who does not see it must know; empty when nobody wrote it. */
  readonly alternative: string;
  readonly mediaType: "image/png" | "image/jpeg" | "image/webp";
  readonly bytes: Uint8Array;
}

/** A question as it travels: plain texts, without the versions, the states nor the history of the bank. */
export interface ExchangedQuestion {
  /** Its identifier where it comes from: `T1-001`. */
  readonly reference: string | null;
  /** A name for lists; the beginning of the text when nobody gave one. */
  readonly title: string;
  readonly text: string;
  readonly kind: "single" | "multiple";
  readonly options: readonly ExchangedOption[];
  /** Empty when there is none. */
  readonly explanation: string;
  readonly theme: string | null;
  readonly difficulty: Difficulty | null;
  /** A question of memory; the others put a case. */
  readonly recall: boolean;
  /** The rule or article that makes the key true. */
  readonly source: string | null;
  readonly images: readonly ExchangedImage[];
}

/** What a format may be unable to say of a question. */
export type CarriedField =
  | "reference"
  | "title"
  | "explanation"
  | "theme"
  | "difficulty"
  | "recall"
  | "source"
  | "images";

/** What was changed in a question that passes all the same. */
export type Alteration =
  | { readonly code: "formatting-removed" }
  | { readonly code: "script-removed" }
  | { readonly code: "markdown-kept-as-text" }
  | { readonly code: "characters-removed" }
  | { readonly code: "spaces-trimmed" }
  | { readonly code: "line-breaks-joined" }
  | { readonly code: "images-dropped"; readonly names: readonly string[] }
  | { readonly code: "media-dropped" }
  | { readonly code: "feedback-dropped" }
  | { readonly code: "weights-dropped" }
  | { readonly code: "labels-dropped"; readonly labels: readonly string[] }
  | { readonly code: "true-false-as-choice" }
  | { readonly code: "encoding-guessed" }
  | { readonly code: "fields-not-carried"; readonly fields: readonly CarriedField[] };

/** Why a question does not pass. */
export type Obstacle =
  | { readonly code: "kind-not-taken"; readonly kind: string }
  | { readonly code: "several-interactions"; readonly count: number }
  | { readonly code: "text-missing" }
  | { readonly code: "too-few-options"; readonly count: number }
  | { readonly code: "too-many-options"; readonly count: number; readonly limit: number }
  | { readonly code: "option-empty"; readonly rank: number }
  | { readonly code: "options-alike"; readonly text: string }
  | { readonly code: "no-right-option" }
  | { readonly code: "several-right-options"; readonly count: number }
  | { readonly code: "several-answers-not-carried" }
  | { readonly code: "reads-otherwise"; readonly text: string }
  | { readonly code: "text-too-long"; readonly length: number; readonly limit: number }
  | { readonly code: "unreadable"; readonly line: number | null }
  | { readonly code: "document-type-declared"; readonly line: number }
  | { readonly code: "file-missing"; readonly name: string };

export type Remark = Alteration | Obstacle;

/** What became of one question of a file: as it was, changed, or left out, and why. */
export interface ItemReport {
  /** From 1, in the order of the file. */
  readonly rank: number;
  readonly title: string;
  readonly outcome: "kept" | "altered" | "refused";
  readonly remarks: readonly Remark[];
}

/** A question of a file, or only its report when it does not pass. */
export interface ReadItem {
  readonly report: ItemReport;
  readonly question: ExchangedQuestion | null;
}

/** Why a whole file is not read. Sizes are in bytes. */
export type ExchangeRefusal =
  | { readonly code: "exchange/empty-file" }
  | { readonly code: "exchange/too-large"; readonly limit: number }
  | { readonly code: "exchange/format-unknown" }
  | { readonly code: "exchange/other-format"; readonly expected: ExchangeFormat; readonly found: ExchangeFormat }
  | { readonly code: "exchange/encoding-unreadable"; readonly declared: string | null }
  | { readonly code: "exchange/malformed"; readonly line: number }
  | { readonly code: "exchange/document-type-declared"; readonly line: number }
  | { readonly code: "exchange/too-deep"; readonly line: number }
  | { readonly code: "exchange/archive-unreadable" }
  | { readonly code: "exchange/archive-without-manifest" }
  | { readonly code: "exchange/archive-too-large"; readonly limit: number }
  | { readonly code: "exchange/archive-too-many-files"; readonly limit: number }
  | { readonly code: "exchange/too-heavy-to-read" }
  | { readonly code: "exchange/no-question" }
  | { readonly code: "exchange/too-many-questions"; readonly limit: number };

export type ExchangeReading =
  | { readonly ok: true; readonly format: ExchangeFormat; readonly items: readonly ReadItem[] }
  | { readonly ok: false; readonly refusal: ExchangeRefusal };

/** The file of a bank in a format, and what became of each question. */
export interface PrintedBank {
  /** With its dot: `.xml`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly reports: readonly ItemReport[];
}
