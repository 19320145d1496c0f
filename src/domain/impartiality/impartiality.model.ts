import type { ImpartialityRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { Act } from "../shared/decider.ts";
import type { QualiopiRelation, QualiopiRelationRecorded, RiskAnalysis } from "./impartiality.events.ts";

/** Notes whether the organisation is, was or asks to be a Qualiopi client; a change reopens the analysis (R-IMP-1). */
export interface RecordQualiopiRelation extends Act {
  readonly type: "RecordQualiopiRelation";
  readonly relation: QualiopiRelation;
  readonly source: "declared" | "detected";
}

/** The quality manager approves, or reviews, the analysis of what that relation puts at risk. */
export interface ApproveRiskAnalysis extends Act, RiskAnalysis {
  readonly type: "ApproveRiskAnalysis";
}

export type ImpartialityCommand = RecordQualiopiRelation | ApproveRiskAnalysis;

export interface ApprovedAnalysis extends RiskAnalysis {
  readonly approvedOn: Day;
  readonly approvedBy: string;
  readonly reviewDueOn: Day;
}

interface Recorded {
  readonly relation: QualiopiRelation;
  readonly source: QualiopiRelationRecorded["source"];
}

/** `unknown` until the relation is recorded; `recorded` has no analysis of the present relation, `analysed` has one. */
export type ImpartialityState =
  | { readonly status: "unknown" }
  | (Recorded & { readonly status: "recorded" })
  | (Recorded & { readonly status: "analysed"; readonly analysis: ApprovedAnalysis });

export type ImpartialityFacts = Pick<ImpartialityRules, "riskReviewMonths">;

export type ImpartialityRefusal =
  | { readonly code: "impartiality/relation-unchanged" }
  | { readonly code: "impartiality/end-in-future"; readonly until: Day }
  | { readonly code: "impartiality/end-missing" }
  | { readonly code: "impartiality/no-application" }
  | { readonly code: "impartiality/person-unknown" }
  | { readonly code: "impartiality/relation-not-recorded" }
  | { readonly code: "impartiality/nothing-to-analyse" }
  | { readonly code: "impartiality/reasons-missing" }
  | { readonly code: "impartiality/measures-missing" }
  | { readonly code: "impartiality/contacts-missing" }
  | { readonly code: "impartiality/contact-excluded"; readonly people: readonly string[] };
