import type { Difficulty, QuestionOption } from "../schemes/questions.model.ts";
import type { ContentHash } from "../shared/content.ts";

/** A question of the bank in the version in use, as far as a draw goes. */
export interface PoolQuestion {
  readonly question: string;
  readonly version: number;
  /** Where its wording is kept. */
  readonly content: ContentHash;
  readonly theme: string;
  readonly kind: "single" | "multiple";
  readonly difficulty: Difficulty;
  readonly options: readonly string[];
}

/** All that a paper is drawn from, besides its seed: kept whole, so that the draw can be done again. */
export interface Pool {
  readonly themes: readonly { readonly code: string; readonly drawn: number }[];
  readonly difficultyMix: Readonly<Record<Difficulty, number>>;
  readonly questions: readonly PoolQuestion[];
}

/** A question as it was put to one person: which one, in which version, and its options in the order shown (R-QCM-6). */
export interface PaperItem {
  readonly question: string;
  readonly version: number;
  /** The wording of that version; null for a paper drawn from the files of a scheme, before there was a bank. */
  readonly content: ContentHash | null;
  readonly theme: string;
  readonly kind: "single" | "multiple";
  readonly options: readonly string[];
}

/** The exact paper of one attempt; it never holds the key. */
export interface Paper {
  readonly seed: string;
  readonly items: readonly PaperItem[];
}

/** What makes a draw one that anybody can do again, and that nobody could have chosen (R-QCM-3). */
export interface Draw {
  /** SHA-256 of the secret, noted before the person began. */
  readonly commitment: string;
  readonly secret: string;
  /** Chosen by the device of the person after the commitment; the seed is the SHA-256 of the secret and of it. */
  readonly nonce: string;
  /** Where the pool is kept. */
  readonly pool: ContentHash;
  /** Questions that had reached their share of the papers, drawn in this order and only where nothing else would do. */
  readonly aside: readonly string[];
  /** Those drawn all the same: the bank did not allow their exposure to be held. */
  readonly over: readonly string[];
}

/** What a question says to who answers it, and which of its options are right. */
export interface PutQuestion {
  readonly text: string;
  readonly options: readonly QuestionOption[];
  /** Absent from papers older than the bank. */
  readonly image?: PutImage | null;
}

/** Hash of a stored picture, with the words that stand for it. */
export interface PutImage {
  readonly file: string;
  readonly alternative: string;
}

/** The wordings of a paper by question, in the very versions that were drawn. */
export type Wordings = ReadonlyMap<string, PutQuestion>;

/** The right options of a question, known to the server only until the end (R-QCM-4). */
export interface KeyItem {
  readonly question: string;
  readonly version: number;
  readonly right: readonly string[];
}

/** Options chosen so far, by question; a question without an answer is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export interface ThemeScore {
  readonly theme: string;
  readonly points: number;
  readonly max: number;
}

/** What one question brought, out of the unit of the score. */
export interface Mark {
  readonly question: string;
  readonly points: number;
}

/** The result of one attempt; `percent` is truncated and only shown, `passed` is decided on the points (R-QCM-1, R-QCM-6). */
export interface Score {
  readonly points: number;
  readonly max: number;
  readonly percent: number;
  readonly passed: boolean;
  readonly themes: readonly ThemeScore[];
  /** Points of one question: 1 when it is all or nothing. */
  readonly unit: number;
  /** Questions whose whole key was given, and questions counted. */
  readonly rightAnswers: number;
  readonly questions: number;
  /** Question by question; empty for what was marked before this was kept. */
  readonly marks: readonly Mark[];
}
