import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { SchemeVersion } from "../dossiers/dossier.events.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import type { PreliminaryAnswers, PreliminaryQuestion } from "../schemes/preliminary.model.ts";
import type { AuditType } from "../schemes/referential.model.ts";
import type { AuditRules } from "../schemes/rulebook.model.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { AuditDelays, Grading, Occasion, ProposedDays, Rating } from "./audit.events.ts";
import type { Touched } from "./audit.things.ts";
import type { Nonconformity } from "./nonconformity.model.ts";
import type { OnSite } from "./onSite.model.ts";
import type { Attendee, AuditMode, AuditPlan, PlanRequest, PlanScheme } from "./plan.model.ts";

/** Where the dates stand between the certifier and the organisation (R-AUD-3). */
export type AuditDates =
  | { readonly status: "none" }
  | { readonly status: "proposed"; readonly proposals: readonly ProposedDays[] }
  | { readonly status: "others_asked"; readonly reason: ContentHash }
  | { readonly status: "confirmed"; readonly days: ProposedDays };

/** A reasoned objection to the auditor; once upheld, the auditor has to be replaced (R-AUD-3). */
export interface Objection {
  readonly status: "open" | "upheld" | "rejected";
  readonly reason: ContentHash;
  /** The answer of the quality manager; null while it is open. */
  readonly answer: ContentHash | null;
}

/** What somebody did that counts as evaluating (R-DEC-1). */
export type EvaluationAct = "audit" | "plan_review" | "report_review" | "verification";

export interface Evaluator {
  readonly personId: string;
  readonly act: EvaluationAct;
}

/** A piece filed for an indicator (R-AUD-4). */
export interface Evidence {
  readonly id: string;
  readonly indicator: string;
  readonly file: ContentHash;
  readonly by: string;
  readonly preassessment: { readonly sufficient: boolean; readonly note: ContentHash | null } | null;
  /** Why it was put aside as not belonging here; its trace stays (R-WORK-1). */
  readonly quarantined: ContentHash | null;
}

/** The criteria that one colleague of the auditor audits. */
export interface Share {
  readonly auditor: string;
  readonly criteria: readonly string[];
}

/** What every audit holds from the day it is scheduled. */
export interface Assigned {
  readonly dossierId: string;
  readonly organisationId: string;
  readonly auditType: AuditType;
  readonly mode: AuditMode;
  readonly occasion: Occasion;
  readonly auditor: string;
  /** Everyone who was ever entrusted with this audit or a part of it, the present team included. */
  readonly auditors: readonly string[];
  /** Colleagues to whom criteria are entrusted; the auditor keeps the others, and leads. */
  readonly sharing: readonly Share[];
  readonly scheduledOn: Day;
  /** Day the present auditor was made known, from which an objection is possible. */
  readonly teamKnownOn: Day;
  readonly dates: AuditDates;
  readonly objection: Objection | null;
  readonly delays: AuditDelays;
  readonly evidence: readonly Evidence[];
  readonly evaluators: readonly Evaluator[];
  /** How many events it has had. */
  readonly version: number;
  readonly touched: Touched;
}

/** Before the plan: `draft` until the answers are validated by both, `postponed` until new dates are proposed. */
export interface AuditBeforePlan extends Assigned {
  readonly status: "draft" | "preliminary_answered" | "postponed";
  readonly answers: ContentHash | null;
  readonly answersValidated: boolean;
}

interface WithPlan extends Assigned {
  readonly answers: ContentHash;
  readonly plan: AuditPlan;
  readonly scheme: SchemeVersion;
  readonly grading: Grading;
  readonly unclearedMinors: readonly string[];
}

export interface PlannedAudit extends WithPlan {
  readonly status: "plan_generated" | "plan_confirmed" | "plan_reviewed" | "plan_sent";
  /** Remarks of the reviewer who sent the plan back; null otherwise. */
  readonly sentBack: ContentHash | null;
}

export interface RatedIndicator {
  readonly rating: Rating;
  readonly note: ContentHash | null;
  /** Who gave it this result. */
  readonly by: string;
}

interface WithFindings extends WithPlan, OnSite {
  readonly openedAt: Moment;
  readonly presentAtOpening: readonly Attendee[];
  readonly ratings: Readonly<Record<string, RatedIndicator>>;
  readonly nonconformities: readonly Nonconformity[];
}

/** `opened` after the opening meeting, `in_progress` from the first rating or finding on. */
export interface AuditUnderWay extends WithFindings {
  readonly status: "opened" | "in_progress";
}

export interface Signature {
  readonly by: string;
  readonly at: Moment;
  /** Given on the screen of the auditor: the name typed and what was drawn; null when given from one's own account. */
  readonly onScreen: { readonly name: ContentHash; readonly drawing: ContentHash | null } | null;
}

/** What became of the closing record; a refusal to sign does not prevent anything (R-AUD-5). */
export interface Signatures {
  readonly auditor: Signature | null;
  readonly organisation: Signature | null;
  readonly refusal: { readonly reason: ContentHash; readonly at: Moment } | null;
}

/** A report on its way to being issued. */
export interface ReportDraft {
  readonly status: "submitted" | "approved" | "sent_back";
  readonly report: ContentHash;
  readonly correction: ContentHash | null;
  /** Of the last review; those that sent it back stay with what is submitted again, until it is reviewed. */
  readonly remarks: ContentHash | null;
}

/** An issued report never changes: a correction is a new version (R-AUD-11). */
export interface IssuedReport {
  readonly version: number;
  readonly report: ContentHash;
  readonly correction: ContentHash | null;
  readonly issuedAt: Moment;
}

interface WithRecord extends WithFindings {
  readonly closedAt: Moment;
  readonly presentAtClosing: readonly Attendee[];
  readonly strengths: ContentHash | null;
  readonly observations: ContentHash | null;
  readonly signatures: Signatures;
  readonly reportDraft: ReportDraft | null;
}

export interface ClosedAudit extends WithRecord {
  readonly status: "closed";
}

/** `report_issued` until a first act on a nonconformity, `complete` once R-ORDER-2 holds; it then stays so. */
export interface ReportedAudit extends WithRecord {
  readonly status: "report_issued" | "follow_up" | "complete";
  readonly reports: readonly IssuedReport[];
  /** Day of the first issue, from which the delays of R-AUD-8 run. */
  readonly issuedOn: Day;
}

export interface CancelledAudit extends Assigned {
  readonly status: "cancelled";
  readonly reason: ContentHash;
}

export type AuditState =
  | { readonly status: "none" }
  | AuditBeforePlan
  | PlannedAudit
  | AuditUnderWay
  | ClosedAudit
  | ReportedAudit
  | CancelledAudit;

export type AuditStatus = AuditState["status"];
export type ScheduledAudit = Exclude<AuditState, { readonly status: "none" }>;

/** What PlanGenerated is judged on, beyond the state and the command. */
export interface PlanningFacts {
  readonly scheme: PlanScheme;
  readonly version: SchemeVersion;
  /** The answers as filed, and where they are kept. */
  readonly answers: { readonly hash: ContentHash; readonly values: PreliminaryAnswers };
  readonly completedBy: readonly string[];
  readonly unclearedMinors: readonly string[];
  readonly populations: PlanRequest["populations"];
  readonly seed: string;
}

/** What an audit of an habilitation is scheduled on. */
export interface OccasionFacts {
  /** Whether the habilitation is active or suspended: it has not ended. */
  readonly running: boolean;
  /** Whether another audit of the same type is scheduled for it, or not complete yet. */
  readonly busy: boolean;
  readonly grounds: readonly Ground[];
  /** The indicators of the referential. */
  readonly indicators: readonly string[];
}

/** What somebody is made the auditor on: whether the step is open (R-ORDER), and whether this person may be (R-IMP-3). */
export interface AssignmentFacts {
  readonly open: boolean;
  /** Null for the initial audit, and when an audit is already scheduled. */
  readonly occasion: OccasionFacts | null;
  readonly check: AssignmentCheck;
  /** The criteria of the referential, which can be shared. */
  readonly criteria: readonly string[];
}

/**
 * `assignment` is given for ScheduleAudit, ReplaceAuditor and ShareCriteria only, `preliminary` for AnswerPreliminaryQuestions only, `planning`
 * for GeneratePlan only, `habilitated` for FailNonconformity only.
 */
export interface AuditFacts {
  readonly rules: AuditRules;
  /** Days from the closing to the report (R-APP-9). */
  readonly reportDays: number;
  readonly assignment: AssignmentFacts | null;
  readonly preliminary: {
    readonly questions: readonly PreliminaryQuestion[];
    readonly values: PreliminaryAnswers;
  } | null;
  readonly planning: PlanningFacts | null;
  /** Whether the application has led to an habilitation: there is no application left to refuse (R-AUD-13). */
  readonly habilitated: boolean | null;
}
