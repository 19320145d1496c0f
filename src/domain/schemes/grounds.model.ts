export type GroundFamily =
  | "grant"
  | "refusal"
  | "closure"
  | "suspension"
  | "lift"
  | "withdrawal"
  | "end"
  | "scope"
  | "renewal"
  | "complementary_audit"
  | "appeal";

/** What a decision does; a ground says which acts may rest on it. */
export type DecisionAct =
  | "grant"
  | "refuse_application"
  | "refuse_habilitation"
  | "refuse_renewal"
  | "close"
  | "suspend"
  | "lift"
  | "refuse_lift"
  | "withdraw"
  | "end"
  /** What ends of itself on its day: nobody decides it. */
  | "expire"
  | "extend_scope"
  | "reduce_scope"
  | "renew"
  | "prolong"
  | "order_audit"
  | "decline_audit"
  | "uphold_appeal"
  | "uphold_appeal_partly"
  | "reject_appeal"
  | "dismiss_appeal";

/** A coded reason a decision rests on; the text shown is its label followed by the detail written for the case (R-DEC-3). */
export interface Ground {
  readonly code: string;
  readonly family: GroundFamily;
  readonly label: string;
  /** What the detail written for the case must state. */
  readonly detailRequired: string;
  readonly acts: readonly DecisionAct[];
  /** `limited`: on what `appealNote` says only; `external`: not before the certifier, the letter names the outside route. */
  readonly appealable: "yes" | "no" | "limited" | "external";
  readonly appealNote: string | null;
  /** A withdrawal on it needs no prior suspension; grievances and observations are needed all the same (R-WIT-1). */
  readonly seriousInfringement: boolean;
}
