import type { Person } from "../schemes/people.model.ts";
import type { PreliminaryAnswers } from "../schemes/preliminary.model.ts";
import type { AuditType, SamplingRule } from "../schemes/referential.model.ts";
import type { Scheme } from "../schemes/scheme.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";

/** How the audit is held (R-AUD-6). */
export type AuditMode = "on_site" | "remote" | "documentary";

/** A time of the day in Paris, `09:30`. */
export type ClockTime = string;

/** Somebody met during the audit, by function; the name is a content, so that it can be erased. */
export interface Attendee {
  readonly role: Person | "other";
  readonly name: ContentHash;
}

/** When a day of audit starts, and its break. */
export interface PlanHours {
  readonly startsAt: ClockTime;
  readonly breakAt: ClockTime;
  readonly breakMinutes: number;
}

/** A part of a sequence, held without interruption. */
export interface PlanSlot {
  readonly sequence: string;
  readonly day: Day;
  readonly from: ClockTime;
  readonly minutes: number;
}

export interface PlannedSequence {
  readonly code: string;
  readonly minutes: number;
  /** A meeting of fixed length is not cut by the break or by the end of the day. */
  readonly divisible: boolean;
  /** Indicators seen in it. */
  readonly indicators: readonly string[];
}

/** An indicator that applies, with what the rules of grading need of it. */
export interface PlannedIndicator {
  readonly code: string;
  readonly criterion: string;
  readonly gradable: boolean;
}

/** An indicator set aside: outside the scope of this type of audit, or not concerned according to an answer. */
export interface SetAsideIndicator extends PlannedIndicator {
  readonly because: { readonly kind: "out-of-scope" } | { readonly kind: "not-applicable"; readonly reason: string };
}

/** Something that can be drawn; its traits are those of the requirements of the sampling rule (`mustInclude`) that it meets. */
export interface Sampled {
  readonly reference: string;
  readonly traits: readonly string[];
}

export type SampleCode = SamplingRule["code"];

/** A sample: drawn from what is known, or only counted when it will be drawn on the spot (`population` null). */
export interface PlannedSample {
  readonly code: SampleCode;
  readonly population: readonly Sampled[] | null;
  readonly mustInclude: readonly string[];
  readonly size: number;
  readonly drawn: readonly string[];
  /** Why the auditor raised it; null when it is the size of the scheme. */
  readonly raised: ContentHash | null;
}

/** The plan of an audit (R-AUD-3): what is seen, when, with whom, on which sample. */
export interface AuditPlan {
  readonly days: readonly Day[];
  readonly hours: PlanHours;
  readonly dayMinutes: number;
  readonly people: readonly Attendee[];
  readonly sequences: readonly PlannedSequence[];
  readonly slots: readonly PlanSlot[];
  readonly indicators: readonly PlannedIndicator[];
  readonly setAside: readonly SetAsideIndicator[];
  readonly samples: readonly PlannedSample[];
  readonly seed: string;
}

/** The parts of a scheme that a plan is built from. */
export type PlanScheme = Pick<Scheme, "referential" | "auditSequences" | "sampling">;

/** Everything a plan depends on. */
export interface PlanRequest {
  readonly auditType: AuditType;
  readonly mode: AuditMode;
  readonly days: readonly Day[];
  readonly hours: PlanHours;
  readonly dayMinutes: number;
  readonly people: readonly Attendee[];
  readonly answers: PreliminaryAnswers;
  /** Indicators added to the default scope: earlier nonconformities and observations, declared changes, grounds. */
  readonly completedBy: readonly string[];
  /** What samples are drawn from; a sample without one is drawn on the spot. */
  readonly populations: Readonly<Partial<Record<SampleCode, readonly Sampled[]>>>;
  readonly seed: string;
}

export type PlanOutcome =
  | { readonly kind: "planned"; readonly plan: AuditPlan }
  | { readonly kind: "unanswered"; readonly variables: readonly string[] }
  | { readonly kind: "nothing-to-audit" }
  | { readonly kind: "too-long"; readonly minutesLeft: number };
