import type { Impediment } from "../access/impartiality.model.ts";
import type { AuditType } from "../schemes/referential.model.ts";
import type { AuditRules } from "../schemes/rulebook.model.ts";
import type { GroundsRefusal } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import { type Decision, refuse } from "../shared/decider.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AuditStatus } from "./audit.model.ts";
import type { NonconformityStatus } from "./nonconformity.model.ts";
import type { SampleCode } from "./plan.model.ts";

/** A text, or a field, that has to be filled in. */
export type MissingText =
  | "reason"
  | "answer"
  | "remarks"
  | "note"
  | "finding"
  | "risk"
  | "grade"
  | "grade_reason"
  | "cause"
  | "correction"
  | "corrective_action"
  | "responsible"
  | "opinion"
  | "reference"
  | "what"
  | "name";

/** Why an act on an audit is not accepted. */
export type AuditRefusal =
  | { readonly code: "audit/not-now"; readonly status: AuditStatus }
  | { readonly code: "audit/step-not-open" }
  | GroundsRefusal
  | { readonly code: "audit/habilitation-not-running" }
  | { readonly code: "audit/already-under-way"; readonly auditType: AuditType }
  | { readonly code: "audit/scope-missing" }
  | { readonly code: "audit/must-be-announced" }
  | { readonly code: "audit/auditor-not-eligible"; readonly reasons: readonly Impediment[] }
  | { readonly code: "audit/not-the-auditor" }
  /** `auditor` is the identifier of who holds the criterion; `name` is added to be said. */
  | {
      readonly code: "audit/criterion-of-another";
      readonly criterion: string;
      readonly auditor: string;
      readonly name?: string;
    }
  | { readonly code: "audit/criterion-unknown"; readonly criterion: string }
  | { readonly code: "audit/not-in-the-team" }
  | { readonly code: "audit/text-missing"; readonly texts: readonly MissingText[] }
  | { readonly code: "audit/no-date-proposed" }
  | { readonly code: "audit/date-in-the-past"; readonly day: Day }
  | { readonly code: "audit/date-not-proposed" }
  | { readonly code: "audit/dates-not-confirmed" }
  | { readonly code: "audit/objection-too-late"; readonly lastDay: Day }
  | { readonly code: "audit/objection-already-made" }
  | { readonly code: "audit/no-objection" }
  | { readonly code: "audit/objection-pending" }
  | { readonly code: "audit/already-the-auditor" }
  | { readonly code: "audit/auditor-reviewed-this-audit" }
  | { readonly code: "audit/preliminary-incomplete"; readonly variables: readonly string[] }
  | { readonly code: "audit/no-preliminary-answers" }
  | { readonly code: "audit/answers-not-those-validated" }
  | { readonly code: "audit/nothing-to-audit" }
  | { readonly code: "audit/plan-too-long"; readonly minutesLeft: number }
  | { readonly code: "audit/sequence-unknown"; readonly sequence: string }
  | { readonly code: "audit/minutes-not-positive"; readonly sequence: string }
  | { readonly code: "audit/sample-unknown"; readonly sample: SampleCode }
  | { readonly code: "audit/sample-lowered"; readonly sample: SampleCode; readonly minimum: number }
  | { readonly code: "audit/reviewer-is-auditor" }
  | { readonly code: "audit/plan-sent-too-late"; readonly lastDay: Day }
  | { readonly code: "audit/before-the-day"; readonly day: Day }
  | { readonly code: "audit/nobody-present" }
  | { readonly code: "audit/indicator-unknown"; readonly indicator: string }
  | { readonly code: "audit/indicator-set-aside"; readonly indicator: string }
  | { readonly code: "audit/indicator-already-applies"; readonly indicator: string }
  | { readonly code: "audit/photo-already-attached"; readonly id: string }
  | { readonly code: "audit/photo-unknown"; readonly id: string }
  | { readonly code: "audit/sampled-file-already-recorded"; readonly id: string }
  | { readonly code: "audit/sampled-file-unknown"; readonly id: string }
  | { readonly code: "audit/evidence-unknown"; readonly evidence: string }
  | { readonly code: "audit/evidence-already-filed"; readonly evidence: string }
  | { readonly code: "audit/evidence-quarantined"; readonly evidence: string }
  | { readonly code: "audit/nonconformity-already-written"; readonly id: string }
  | { readonly code: "audit/nonconformity-unknown"; readonly id: string }
  | { readonly code: "audit/rating-contradicts-nonconformity"; readonly indicator: string }
  | { readonly code: "audit/scheme-does-not-grade" }
  | { readonly code: "audit/always-major"; readonly indicator: string }
  | { readonly code: "audit/minor-becomes-major"; readonly indicator: string }
  | { readonly code: "audit/indicators-not-rated"; readonly indicators: readonly string[] }
  | { readonly code: "audit/nonconformity-not-written"; readonly indicators: readonly string[] }
  | { readonly code: "audit/already-signed" }
  | { readonly code: "audit/auditor-signs-for-organisation" }
  | { readonly code: "audit/record-not-signed"; readonly parties: readonly ("auditor" | "organisation")[] }
  | { readonly code: "audit/no-report-to-review" }
  | { readonly code: "audit/report-not-approved" }
  | { readonly code: "audit/nonconformity-not-now"; readonly id: string; readonly status: NonconformityStatus }
  | { readonly code: "audit/deadline-over"; readonly lastDay: Day }
  | { readonly code: "audit/deadline-not-over"; readonly lastDay: Day }
  | { readonly code: "audit/due-after-deadline"; readonly lastDay: Day }
  | { readonly code: "audit/deadline-not-running"; readonly id: string }
  | { readonly code: "audit/deadline-not-later"; readonly lastDay: Day }
  | { readonly code: "audit/not-extended-by-you"; readonly by: AuditRules["extendedBy"] }
  | { readonly code: "audit/no-evidence" };

/** Why a request about an audit goes no further than the people, the pieces and the texts it names. */
export type AuditRequestRefusal =
  | { readonly code: "audit/not-an-auditor" }
  | { readonly code: "audit/reviewer-not-eligible"; readonly reasons: readonly Impediment[] }
  | { readonly code: "audit/piece-unknown" }
  | { readonly code: "audit/changed-since-entered" }
  | { readonly code: "audit/referential-not-open" };

export type Decided = Decision<AuditEvent, AuditRefusal>;

/** Something to be written is not. */
export const textMissing = (...texts: readonly MissingText[]): Decided => refuse({ code: "audit/text-missing", texts });

/** Only the auditor of this audit does this. */
export const notTheAuditor: Decided = refuse({ code: "audit/not-the-auditor" });
