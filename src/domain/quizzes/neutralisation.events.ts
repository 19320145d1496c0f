import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";

/** A version of a question was found faulty: it counts in no score any more, past or running (R-QCM-7). */
export interface QuestionNeutralised extends Act {
  readonly type: "QuestionNeutralised";
  readonly scheme: string;
  readonly question: string;
  readonly version: number;
  readonly reason: ContentHash;
  /** What it changed, as it was shown before it was decided. */
  readonly effects: Effects;
}

/** How many finished attempts were marked again, and what became of them. */
export interface Effects {
  readonly attempts: number;
  readonly gains: number;
  readonly losses: number;
  readonly kept: number;
}

export type NeutralisationEvent = QuestionNeutralised;
