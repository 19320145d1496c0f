import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { SchemeVersion } from "../dossiers/dossier.events.ts";
import type { AuditType } from "../schemes/referential.model.ts";
import type { ApplicationRules, AuditRules } from "../schemes/rulebook.model.ts";
import type { StatedGround } from "../schemes/statedGrounds.ts";
import type { Day, Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { ActionPlan, Extension, FailureConsequence, Grade, WrittenNonconformity } from "./nonconformity.model.ts";
import type { Departure, Incident, Photo, SampledFile } from "./onSite.model.ts";
import type { Attendee, AuditMode, AuditPlan } from "./plan.model.ts";

/** Consecutive or separate days on which one audit would be held. */
export type ProposedDays = readonly Day[];

export type Rating = "conforming" | "nonconforming" | "not_applicable";

/** How the scheme grades, frozen with the plan: minors that make a major, or null when it does not grade (R-AUD-7, R-AUD-8). */
export interface Grading {
  readonly minorsPerMajor: number | null;
}

/** The delays of the scheme, frozen with the audit: what is due, and when, follows from its stream alone (R-AUD-2, R-AUD-3, R-AUD-8, R-APP-9). */
export type AuditDelays = Pick<ApplicationRules, "reportDays"> &
  Pick<
    AuditRules,
    "preliminaryDays" | "planNoticeDays" | "actionPlanDays" | "evidenceMonths" | "minorMonths" | "verificationMonths"
  >;

/** What an audit is held for: the application, or the life of an habilitation (R-AUD-6). */
export interface Occasion {
  /** Null for the initial audit. */
  readonly habilitationId: string | null;
  /** Why a complementary audit is ordered; empty for the others (R-SUR-5). */
  readonly grounds: readonly StatedGround[];
  /** Indicators seen beyond the default scope of the type: what the grounds touch, what has changed. */
  readonly indicators: readonly string[];
  /** Whether the organisation is told before it is held; only a complementary audit may not be. */
  readonly announced: boolean;
}

type PreparationEvent =
  | (Act & {
      readonly type: "AuditScheduled";
      readonly dossierId: string;
      readonly organisationId: string;
      readonly auditor: string;
      readonly auditType: AuditType;
      readonly mode: AuditMode;
      readonly proposals: readonly ProposedDays[];
      readonly delays: AuditDelays;
      readonly occasion: Occasion;
      /** Why this auditor could be assigned (R-IMP-3). */
      readonly check: AssignmentCheck;
    })
  | (Act & { readonly type: "DatesProposed"; readonly proposals: readonly ProposedDays[] })
  | (Act & { readonly type: "DatesConfirmed"; readonly days: ProposedDays })
  | (Act & { readonly type: "OtherDatesAsked"; readonly reason: ContentHash })
  | (Act & { readonly type: "AuditorObjectedTo"; readonly auditor: string; readonly reason: ContentHash })
  | (Act & { readonly type: "ObjectionSettled"; readonly upheld: boolean; readonly answer: ContentHash })
  | (Act & {
      readonly type: "AuditorReplaced";
      readonly auditor: string;
      readonly reason: ContentHash;
      readonly check: AssignmentCheck;
    })
  | (Act & {
      readonly type: "CriteriaShared";
      readonly auditor: string;
      /** The criteria that this colleague audits from now on; none when they leave the team. */
      readonly criteria: readonly string[];
      readonly check: AssignmentCheck;
    })
  | (Act & { readonly type: "PreliminaryAnswersFiled"; readonly answers: ContentHash })
  | (Act & { readonly type: "PreliminaryAnswersValidated" })
  | (Act & { readonly type: "AuditPostponed"; readonly reason: ContentHash })
  | (Act & { readonly type: "AuditCancelled"; readonly reason: ContentHash });

/** What becomes of the plan, and of the pieces filed for the audit. */
export type PlanEvent =
  | (Act & {
      readonly type: "PlanGenerated";
      readonly plan: AuditPlan;
      readonly scheme: SchemeVersion;
      readonly grading: Grading;
      /** Indicators with a minor nonconformity that the previous audit left uncleared (R-AUD-8). */
      readonly unclearedMinors: readonly string[];
    })
  | (Act & { readonly type: "PlanAdjusted"; readonly plan: AuditPlan })
  | (Act & { readonly type: "IndicatorReopened"; readonly indicator: string; readonly reason: ContentHash })
  | (Act & { readonly type: "PlanConfirmed" })
  | (Act & { readonly type: "PlanReviewed"; readonly approved: boolean; readonly remarks: ContentHash | null })
  | (Act & { readonly type: "PlanSent" })
  | (Act & {
      readonly type: "EvidenceAttached";
      readonly evidence: string;
      readonly indicator: string;
      readonly file: ContentHash;
    })
  | (Act & {
      readonly type: "EvidencePreassessed";
      readonly evidence: string;
      readonly sufficient: boolean;
      readonly note: ContentHash | null;
    })
  | (Act & { readonly type: "EvidenceQuarantined"; readonly evidence: string; readonly reason: ContentHash });

/** What is kept on the spot beside ratings and nonconformities (R-AUD-5). */
export type OnSiteEvent =
  | (Act & { readonly type: "IndicatorFlagged"; readonly indicator: string; readonly flagged: boolean })
  | (Act & { readonly type: "PhotoAttached"; readonly photo: Photo })
  | (Act & { readonly type: "PhotoRemoved"; readonly id: string })
  | (Act & { readonly type: "SampledFileRecorded"; readonly file: SampledFile })
  | (Act & { readonly type: "SampledFileRemoved"; readonly id: string })
  | (Act & { readonly type: "IncidentNoted"; readonly incident: Incident })
  | (Act & { readonly type: "DepartureNoted"; readonly departure: Departure });

/** What happens during the audit itself. */
export type ConductEvent =
  | (Act & { readonly type: "AuditOpened"; readonly present: readonly Attendee[] })
  | (Act & {
      readonly type: "IndicatorRated";
      readonly indicator: string;
      readonly rating: Rating;
      readonly note: ContentHash | null;
    })
  | (Act & { readonly type: "NonconformityAdded"; readonly nonconformity: WrittenNonconformity })
  | (Act & {
      readonly type: "NonconformityEdited";
      readonly id: string;
      readonly finding: ContentHash;
      readonly risk: ContentHash;
      readonly grade: Grade;
      readonly gradeReason: ContentHash | null;
    })
  | (Act & { readonly type: "NonconformityRemoved"; readonly id: string })
  | OnSiteEvent
  | (Act & {
      readonly type: "AuditClosed";
      readonly present: readonly Attendee[];
      readonly strengths: ContentHash | null;
      readonly observations: ContentHash | null;
    });

/** What becomes of the closing record and of the report. */
export type ReportEvent =
  | (Act & { readonly type: "RecordSigned"; readonly party: "auditor" | "organisation" })
  | (Act & {
      readonly type: "RecordSignedOnScreen";
      readonly party: "auditor" | "organisation";
      /** The name of who signed, and what they drew on the screen of the auditor. */
      readonly name: ContentHash;
      readonly drawing: ContentHash | null;
    })
  | (Act & { readonly type: "SigningRefused"; readonly reason: ContentHash })
  | (Act & {
      readonly type: "ReportSubmitted";
      readonly report: ContentHash;
      /** Why an issued report is corrected; null for the first version (R-AUD-11). */
      readonly correction: ContentHash | null;
    })
  | (Act & { readonly type: "ReportReviewed"; readonly approved: boolean; readonly remarks: ContentHash | null })
  | (Act & {
      readonly type: "ReportIssued";
      readonly version: number;
      readonly report: ContentHash;
      readonly correction: ContentHash | null;
    });

/** What becomes of a nonconformity once the report is issued, or the closing meeting held. */
export type FollowUpEvent =
  | (Act & { readonly type: "ActionPlanProposed"; readonly id: string; readonly plan: ActionPlan })
  | (Act & { readonly type: "ActionPlanAccepted"; readonly id: string })
  | (Act & { readonly type: "ActionPlanRefused"; readonly id: string; readonly reason: ContentHash })
  | (Act & {
      readonly type: "CorrectionSubmitted";
      readonly id: string;
      readonly evidence: readonly ContentHash[];
      readonly comment: ContentHash | null;
    })
  | (Act & { readonly type: "NonconformityCleared"; readonly id: string; readonly opinion: ContentHash })
  | (Act & { readonly type: "CorrectionRefused"; readonly id: string; readonly opinion: ContentHash })
  | (Act & { readonly type: "DisagreementRecorded"; readonly id: string; readonly reason: ContentHash })
  | (Act & { readonly type: "DeadlineExtended"; readonly id: string } & Extension)
  | (Act & { readonly type: "NonconformityEscalated"; readonly id: string })
  | (Act & { readonly type: "NonconformityFailed"; readonly id: string; readonly consequence: FailureConsequence });

/** What an act entered on a device says of itself; no rule reads it, the time of an act is that of its arrival (R-AUD-12). */
export interface Claim {
  readonly claimedAt?: Moment;
}

/** What can have happened to an audit; a free text is only known by its hash. */
export type AuditEvent = (PreparationEvent | PlanEvent | ConductEvent | ReportEvent | FollowUpEvent) & Claim;
