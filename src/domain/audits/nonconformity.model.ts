import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

/** `binary` unless the scheme grades (R-AUD-7). */
export type Grade = "binary" | "minor" | "major";

/** What the organisation will do: cause, correction, corrective action, who, and by when (R-AUD-9). */
export interface ActionPlan {
  readonly cause: ContentHash;
  readonly correction: ContentHash;
  readonly correctiveAction: ContentHash;
  readonly responsible: ContentHash;
  readonly dueOn: Day;
}

/** A nonconformity as it was written: a factual finding plus the risk (R-AUD-7). */
export interface WrittenNonconformity {
  readonly id: string;
  readonly indicator: string;
  readonly finding: ContentHash;
  readonly risk: ContentHash;
  readonly grade: Grade;
  /** Why the auditor chose this grade; null when there was no choice. */
  readonly gradeReason: ContentHash | null;
}

/** What the organisation is given a delay for. */
export type Extendable = "action_plan" | "correction_evidence";

/** More time, given with a reason. */
export interface Extension {
  readonly what: Extendable;
  readonly until: Day;
  readonly reason: ContentHash;
}

interface Followed extends WrittenNonconformity {
  /** Reasoned disagreements of the organisation, in order. */
  readonly disagreements: readonly ContentHash[];
  /** Whether the auditor has ever accepted an action plan for it (R-ORDER-2). */
  readonly planAccepted: boolean;
  readonly extensions: readonly Extension[];
  /** The day on which a minor one, not corrected in time, became major; null for any other (R-AUD-8). */
  readonly escalatedOn: Day | null;
}

interface WithEvidence extends Followed {
  readonly plan: ActionPlan;
  readonly evidence: readonly ContentHash[];
  readonly comment: ContentHash | null;
  readonly submittedAt: Moment;
}

/** The life of a nonconformity (R-AUD-9). */
export type Nonconformity =
  | (Followed & { readonly status: "open" })
  | (Followed & { readonly status: "plan_proposed" | "plan_accepted"; readonly plan: ActionPlan })
  | (Followed & { readonly status: "plan_refused"; readonly plan: ActionPlan; readonly reason: ContentHash })
  | (WithEvidence & { readonly status: "evidence_submitted" })
  | (WithEvidence & { readonly status: "evidence_refused"; readonly opinion: ContentHash })
  | (WithEvidence & { readonly status: "cleared"; readonly opinion: ContentHash; readonly clearedAt: Moment })
  | (Followed & { readonly status: "failed"; readonly failedAt: Moment; readonly consequence: FailureConsequence });

export type NonconformityStatus = Nonconformity["status"];

/** What a nonconformity failed at its deadline leads to (R-AUD-13). */
export type FailureConsequence = "refusal_proposed" | "sanction_procedure" | "decision_before_expiry";
