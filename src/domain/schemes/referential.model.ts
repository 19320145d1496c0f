import type { Person } from "./people.model.ts";

/** I initial, S3 surveillance at 3 months, SA annual surveillance, C complementary, R renewal (R-AUD-6). */
export type AuditType = "I" | "S3" | "SA" | "C" | "R";

/** When an indicator applies, on the answers to the preliminary questions and the type of the audit. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "audit-type"; readonly in: readonly AuditType[] }
  | { readonly kind: "at-least"; readonly variable: string; readonly minimum: number }
  | { readonly kind: "equals"; readonly variable: string; readonly value: string }
  | { readonly kind: "contains-any"; readonly variable: string; readonly values: readonly string[] }
  | { readonly kind: "contains-other-than"; readonly variable: string; readonly value: string };

/** What is expected: `always` in every case, completed by `initial` before any session exists and by `active` once some do. */
export interface ExpectedLevel {
  readonly always: string;
  readonly initial: string | null;
  readonly active: string | null;
}

export interface Indicator {
  readonly code: string;
  readonly title: string;
  readonly expected: ExpectedLevel;
  /** What usually proves it. */
  readonly evidence: string;
  readonly condition: Condition;
  /** The condition in words: the reason shown when the indicator does not apply. */
  readonly conditionText: string;
  /** Audits whose default scope holds it; `C` takes those its grounds touch. */
  readonly auditTypes: readonly AuditType[];
  /** 3 essential, 2 important, 1 useful: orders the grid; never summed, never compensated. */
  readonly weight: 1 | 2 | 3;
  /** Where the scheme grades: false means that its nonconformity is always major (R-AUD-7). */
  readonly gradable: boolean;
  /** Minutes proposed for the plan of a one-day remote audit. */
  readonly minutes: number;
}

export interface Criterion {
  readonly code: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
}

/** The quality referential of the habilitation, frozen for an audit when its plan is generated. */
export interface Referential {
  readonly criteria: readonly Criterion[];
  /** When the `active` level replaces the `initial` one. */
  readonly activeLevelWhen: Condition;
}

/** What deserves attention and never is a nonconformity by itself. */
export interface Observation {
  readonly code: string;
  readonly text: string;
}

export type SequenceDuration =
  | { readonly kind: "fixed"; readonly minutes: number }
  | { readonly kind: "indicators" }
  | { readonly kind: "per-trainer"; readonly minutes: number }
  | { readonly kind: "per-file"; readonly minutes: number };

/** A part of the audit session, from which the plan is built (R-AUD-3). */
export interface AuditSequence {
  readonly code: string;
  readonly title: string;
  readonly content: string;
  readonly people: readonly Person[];
  readonly peopleText: string;
  readonly duration: SequenceDuration;
  /** Criteria whose applicable indicators are seen here; without any, a sequence that has criteria is left out. */
  readonly criteria: readonly string[];
  readonly auditTypes: readonly AuditType[];
  /** Whether it remains in a documentary audit. */
  readonly documentary: boolean;
}

/** How many to draw: all up to `allUpTo`, beyond it `minimum`, or the square root rounded up when it is more. */
export interface SamplingRule {
  readonly code: "sites" | "trainers" | "trainee_files" | "communication" | "materials" | "competences";
  readonly label: string;
  readonly allUpTo: number;
  readonly squareRoot: boolean;
  readonly minimum: number;
  /** What the draw must hold when it exists. */
  readonly mustInclude: readonly string[];
}
