import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

/** Whether an organisation is a client of the certifier for its own Qualiopi certification (R-IMP-1). */
export type QualiopiRelation =
  | { readonly kind: "never" }
  /** `until`: the last day it was. */
  | { readonly kind: "former"; readonly until: Day }
  | { readonly kind: "current" }
  | { readonly kind: "requested" };

export type RiskOutcome = "acceptable" | "acceptable-with-measures" | "unacceptable";

/** What the quality manager approved, and who is kept out of the file or named to the organisation (R-IMP-1). */
export interface RiskAnalysis {
  readonly outcome: RiskOutcome;
  /** The analysis itself, as written. */
  readonly reasons: TextRef;
  /** Each measure as written: an open list. */
  readonly measures: readonly ContentHash[];
  /** Independent contacts named to the organisation. */
  readonly contacts: readonly string[];
  /** People who act on its Qualiopi file, and so never on this one. */
  readonly excluded: readonly string[];
}

export interface QualiopiRelationRecorded extends Fact {
  readonly type: "QualiopiRelationRecorded";
  readonly relation: QualiopiRelation;
  /** Said by the organisation, or found by comparing SIREN numbers. */
  readonly source: "declared" | "detected";
}

export interface RiskAnalysisApproved extends Fact, RiskAnalysis {
  readonly type: "RiskAnalysisApproved";
  /** Day by which it is reviewed. */
  readonly reviewDueOn: Day;
}

/** What makes a risk for impartiality with one organisation; the stream is named `impartiality-<organisation>`. */
export type ImpartialityEvent = QualiopiRelationRecorded | RiskAnalysisApproved;
