/** A question as it was put to one person: which one, in which version, and its options in the order shown (R-QCM-6). */
export interface PaperItem {
  readonly question: string;
  readonly version: number;
  readonly theme: string;
  readonly kind: "single" | "multiple";
  readonly options: readonly string[];
}

/** The exact paper of one attempt; it never holds the key. */
export interface Paper {
  readonly seed: string;
  readonly items: readonly PaperItem[];
}

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

/** The result of one attempt; `percent` is truncated and only shown, `passed` is decided on the points (R-QCM-1, R-QCM-6). */
export interface Score {
  readonly points: number;
  readonly max: number;
  readonly percent: number;
  readonly passed: boolean;
  readonly themes: readonly ThemeScore[];
}
