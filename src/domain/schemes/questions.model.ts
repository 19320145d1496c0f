export type Difficulty = "facile" | "moyenne" | "difficile";
export type QuestionStatus = "draft" | "in_review" | "active" | "retired";

export interface QuestionOption {
  /** Stable within its question: a, b, c, d. */
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
}

/** What a question says and what makes its key true (R-QCM-3). */
export interface QuestionText {
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
  /** The rule or article that makes the key true. */
  readonly source: string;
}

/** A question as a scheme publishes it. */
export interface Question extends QuestionText {
  /** Never reused for another question: `T1-001`. */
  readonly id: string;
  /** Increased at each change of wording or key. */
  readonly version: number;
  readonly status: QuestionStatus;
}

export interface QuizTheme {
  readonly code: string;
  readonly title: string;
  /** Questions drawn for one paper. */
  readonly drawn: number;
  /** Smallest number of active questions in the bank. */
  readonly minimum: number;
  readonly target: number;
  /** What the person must be able to decide. */
  readonly mustKnow: string;
}

/** How a paper is drawn; its size, time and threshold are in `rulebook.quiz`. */
export interface QuizBlueprint {
  readonly themes: readonly QuizTheme[];
  /** Questions of each difficulty in one paper. */
  readonly difficultyMix: Readonly<Record<Difficulty, number>>;
  /** At most one recall question in this many, per theme of the bank. */
  readonly recallAtMostOneIn: number;
  /** Share of papers a question may appear in, in percent, once the bank has reached its target. */
  readonly exposureLimitPercent: number;
  /** How many of the last papers the share is counted on. */
  readonly exposureWindow: number;
  /** Options of every question. */
  readonly options: number;
  /** From which resemblance, in percent, a question is said to repeat another. */
  readonly resemblancePercent: number;
  /** When a question deserves a look. */
  readonly quality: QualityRules;
  /** When attempts deserve a look. */
  readonly alerts: AlertRules;
  /** Neutral questions to try the screen on, that nothing is kept of. */
  readonly practice: readonly PracticeQuestion[];
}

/** What makes a question one to look at, by how it served; shares and correlations in percent (R-QCM-7). */
export interface QualityRules {
  /** Months over which finished attempts are counted. */
  readonly withinMonths: number;
  /** Uses under which nothing is said: chance explains too much. */
  readonly minimumUses: number;
  /** Share of right answers from which a question tells nothing. */
  readonly easyFrom: number;
  /** Share of right answers under which it is nearly unanswerable. */
  readonly hardUnder: number;
  readonly discriminationUnder: number;
}

/** What makes an attempt one to look at; a person judges, nothing follows by itself (R-QCM-7). */
export interface AlertRules {
  /** Mean seconds a question under which an attempt is said fast. */
  readonly secondsPerQuestion: number;
  /** Questions two papers must have in common to be compared. */
  readonly commonQuestions: number;
  /** Same wrong answers to them from which two papers are said alike. */
  readonly sameMistakes: number;
  /** Days between the ends of two attempts compared. */
  readonly withinDays: number;
}

export interface PracticeQuestion {
  readonly text: string;
  readonly options: readonly string[];
  /** How many to tick, as it is announced with a real question. */
  readonly rightOptions: number;
}
