import type { QualiopiRelation, RiskOutcome } from "../impartiality/impartiality.events.ts";
import type { Authorisation, AuthorisedFunction, Link, LinkKind } from "../impartiality/person.events.ts";
import type { ImpartialityRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";

/** Taking part in the evaluation of a file, in the sense of R-DEC-1. */
export type EvaluationAct =
  | "admissibility"
  | "programme-check"
  | "audit"
  | "correction-verification"
  | "plan-review"
  | "report-review"
  | "surveillance"
  | "renewal";

/** Somebody who took part in the evaluation of a file, and how. */
export interface Evaluation {
  readonly personId: string;
  readonly act: EvaluationAct;
}

/** What somebody is asked to do on a file; `file_reviewer` reviews it before the decision, `reviewer` reviews plan and report. */
export type AssignedRole =
  | "account_manager"
  | "programme_checker"
  | "auditor"
  | "reviewer"
  | "file_reviewer"
  | "decision_maker"
  | "signatory";

/** What is known of a person when they are proposed: what they declared, what they are authorised to do. */
export interface PersonStanding {
  readonly personId: string;
  readonly links: readonly Link[];
  readonly authorisations: readonly Authorisation[];
}

/** What is known of the file on which somebody is proposed. */
export interface AssignmentFacts {
  /** The organisation of the file. */
  readonly siren: string;
  readonly scheme: string;
  /** Null when nobody recorded it yet. */
  readonly qualiopi: QualiopiRelation | null;
  /** The approved analysis of the present relation, null when there is none. */
  readonly analysis: {
    readonly outcome: RiskOutcome;
    readonly excluded: readonly string[];
    readonly reviewDueOn: Day;
  } | null;
  /** Everybody who took part in the evaluation of this file. */
  readonly evaluations: readonly Evaluation[];
  readonly rules: Pick<ImpartialityRules, "linkMonths" | "qualiopiMonths">;
}

/** Why somebody cannot be assigned. */
export type Impediment =
  | { readonly code: "took-part-in-evaluation"; readonly acts: readonly EvaluationAct[] }
  | { readonly code: "link-declared"; readonly kind: LinkKind; readonly from: Day; readonly until: Day | null }
  | { readonly code: "excluded-by-risk-analysis" }
  | { readonly code: "qualiopi-relation-unknown" }
  | { readonly code: "risk-analysis-missing"; readonly relation: QualiopiRelation["kind"] }
  | { readonly code: "risk-unacceptable" }
  /** `since`: the first day without it, null when it was never given or has not begun. */
  | { readonly code: "not-authorised"; readonly function: AuthorisedFunction; readonly since: Day | null }
  | { readonly code: "abstained" };

/** What is shown and does not prevent the assignment. */
export type Notice =
  | { readonly code: "expired-link"; readonly kind: LinkKind; readonly until: Day }
  | { readonly code: "risk-analysis-review-due"; readonly dueOn: Day };

/** Why a person is eligible or not, on a day; kept with the assignment (R-IMP-3). */
export interface AssignmentCheck {
  readonly personId: string;
  readonly role: AssignedRole;
  readonly on: Day;
  readonly eligible: boolean;
  readonly reasons: readonly Impediment[];
  readonly notices: readonly Notice[];
}

/** What is looked at before somebody is assigned: their right, their links, the other file of the organisation, their acts on this one. */
export const assignmentPoints = ["authorisation", "links", "other-file", "evaluation"] as const;
export type AssignmentPoint = (typeof assignmentPoints)[number];
