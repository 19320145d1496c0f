import type { TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Effects } from "./neutralisation.events.ts";

/** Takes a faulty version of a question out of every score, after having seen whom it moves (R-QCM-7). */
export interface NeutraliseQuestion extends Act {
  readonly type: "NeutraliseQuestion";
  readonly scheme: string;
  readonly question: string;
  readonly version: number;
  readonly reason: TextRef;
  /** Fingerprint of the effects that the person was shown. */
  readonly seen: string;
}

/** What it would change now: as counted, and as fingerprinted. */
export interface NeutralisationFacts {
  readonly effects: Effects;
  readonly fingerprint: string;
  /** Running attempts that have the question. */
  readonly running: number;
}

export interface NeutralisationState {
  readonly status: "counted" | "neutralised";
  readonly neutralised: {
    readonly scheme: string;
    readonly question: string;
    readonly version: number;
    readonly by: string;
    readonly at: Act["at"];
    readonly reason: TextRef;
  } | null;
}

export type NeutralisationRefusal =
  | { readonly code: "quiz/reason-missing" }
  | { readonly code: "quiz/already-neutralised"; readonly question: string }
  | { readonly code: "quiz/nobody-had-it"; readonly question: string }
  | { readonly code: "quiz/effects-changed" };

/** What marking again makes of a result: `kept` when the points fail but the pass had been used. */
export type Crossing = "gains" | "loses" | "kept" | "same";
