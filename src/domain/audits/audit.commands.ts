import type { StaffRole } from "../access/actor.ts";
import type { AuditType } from "../schemes/referential.model.ts";
import type { ChosenGround } from "../schemes/statedGrounds.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Claim, Occasion, ProposedDays, Rating } from "./audit.events.ts";
import type { Extendable } from "./nonconformity.model.ts";
import type { Attendee, AuditMode, PlanHours, SampleCode } from "./plan.model.ts";

type PreparationCommand =
  | (Act & {
      readonly type: "ScheduleAudit";
      readonly dossierId: string;
      readonly organisationId: string;
      readonly auditor: string;
      readonly auditType: AuditType;
      readonly mode: AuditMode;
      /** Dates proposed at once; may be empty, and proposed later, but when the organisation is not told. */
      readonly proposals: readonly ProposedDays[];
      readonly occasion: Omit<Occasion, "grounds"> & { readonly grounds: readonly ChosenGround[] };
    })
  | (Act & { readonly type: "ProposeDates"; readonly proposals: readonly ProposedDays[] })
  | (Act & { readonly type: "ConfirmDates"; readonly days: ProposedDays })
  | (Act & { readonly type: "AskOtherDates"; readonly reason: TextRef })
  | (Act & { readonly type: "ObjectToAuditor"; readonly reason: TextRef })
  | (Act & { readonly type: "SettleObjection"; readonly upheld: boolean; readonly answer: TextRef })
  | (Act & { readonly type: "ReplaceAuditor"; readonly auditor: string; readonly reason: TextRef })
  | (Act & { readonly type: "ShareCriteria"; readonly auditor: string; readonly criteria: readonly string[] })
  | (Act & { readonly type: "AnswerPreliminaryQuestions"; readonly answers: ContentHash })
  | (Act & { readonly type: "ValidatePreliminaryAnswers" })
  | (Act & { readonly type: "Postpone"; readonly reason: TextRef })
  | (Act & { readonly type: "Cancel"; readonly reason: TextRef });

type PlanCommand =
  | (Act & { readonly type: "GeneratePlan"; readonly hours: PlanHours; readonly people: readonly Attendee[] })
  | (Act & {
      readonly type: "AdjustPlan";
      readonly hours: PlanHours;
      readonly people: readonly Attendee[];
      /** Minutes by code of sequence, for those that change. */
      readonly minutes: Readonly<Record<string, number>>;
      readonly samples: readonly { readonly code: SampleCode; readonly size: number; readonly reason: TextRef }[];
    })
  | (Act & { readonly type: "ReopenIndicator"; readonly indicator: string; readonly reason: TextRef })
  | (Act & { readonly type: "ConfirmPlan" })
  | (Act & { readonly type: "ReviewPlan"; readonly approved: boolean; readonly remarks: TextRef })
  | (Act & { readonly type: "SendPlan" })
  | (Act & {
      readonly type: "AttachEvidence";
      readonly evidence: string;
      readonly indicator: string;
      readonly file: ContentHash;
    })
  | (Act & {
      readonly type: "PreassessEvidence";
      readonly evidence: string;
      readonly sufficient: boolean;
      readonly note: TextRef;
    })
  | (Act & { readonly type: "QuarantineEvidence"; readonly evidence: string; readonly reason: TextRef });

/** What the auditor writes in a nonconformity; `grade` is null where there is nothing to choose. */
export interface Writing {
  readonly finding: TextRef;
  readonly risk: TextRef;
  readonly grade: "minor" | "major" | null;
  readonly gradeReason: TextRef;
}

type OnSiteCommand =
  | (Act & { readonly type: "FlagIndicator"; readonly indicator: string; readonly flagged: boolean })
  | (Act & {
      readonly type: "AttachPhoto";
      readonly id: string;
      readonly indicator: string;
      readonly nonconformity: string | null;
      readonly file: ContentHash;
      readonly caption: TextRef;
    })
  | (Act & { readonly type: "RemovePhoto"; readonly id: string })
  | (Act & {
      readonly type: "RecordSampledFile";
      readonly id: string;
      readonly sample: SampleCode;
      readonly reference: TextRef;
      readonly note: TextRef;
    })
  | (Act & { readonly type: "RemoveSampledFile"; readonly id: string })
  /** Noted again under the same identifier, an incident or a departure is worded anew. */
  | (Act & { readonly type: "NoteIncident"; readonly id: string; readonly what: TextRef })
  | (Act & {
      readonly type: "NoteDeparture";
      readonly id: string;
      readonly sequence: string;
      readonly what: TextRef;
    });

type ConductCommand =
  | (Act & { readonly type: "OpenAudit"; readonly present: readonly Attendee[] })
  | (Act & {
      readonly type: "RateIndicator";
      readonly indicator: string;
      readonly rating: Rating;
      readonly note: TextRef;
    })
  | (Act & Writing & { readonly type: "AddNonconformity"; readonly id: string; readonly indicator: string })
  | (Act & Writing & { readonly type: "EditNonconformity"; readonly id: string })
  | (Act & { readonly type: "RemoveNonconformity"; readonly id: string })
  | OnSiteCommand
  | (Act & {
      readonly type: "CloseAudit";
      readonly present: readonly Attendee[];
      /** Said at the closing meeting, kept with the record; null when there is nothing to say. */
      readonly strengths: TextRef;
      readonly observations: TextRef;
    });

type ReportCommand =
  | (Act & { readonly type: "SignRecord"; readonly party: "auditor" | "organisation" })
  | (Act & {
      readonly type: "SignOnScreen";
      readonly party: "auditor" | "organisation";
      readonly name: TextRef;
      readonly drawing: TextRef;
    })
  | (Act & { readonly type: "RefuseToSign"; readonly reason: TextRef })
  | (Act & { readonly type: "SubmitReport"; readonly report: ContentHash; readonly correction: TextRef })
  | (Act & { readonly type: "ReviewReport"; readonly approved: boolean; readonly remarks: TextRef })
  | (Act & { readonly type: "IssueReport" });

type FollowUpCommand =
  | (Act & {
      readonly type: "ProposeActionPlan";
      readonly id: string;
      readonly cause: TextRef;
      readonly correction: TextRef;
      readonly correctiveAction: TextRef;
      readonly responsible: TextRef;
      readonly dueOn: Day;
    })
  | (Act & { readonly type: "AcceptPlan"; readonly id: string })
  | (Act & { readonly type: "RefusePlan"; readonly id: string; readonly reason: TextRef })
  | (Act & {
      readonly type: "SubmitEvidence";
      readonly id: string;
      readonly evidence: readonly ContentHash[];
      readonly comment: TextRef;
    })
  | (Act & { readonly type: "ClearNonconformity"; readonly id: string; readonly opinion: TextRef })
  | (Act & { readonly type: "RefuseEvidence"; readonly id: string; readonly opinion: TextRef })
  | (Act & { readonly type: "Disagree"; readonly id: string; readonly reason: TextRef })
  | (Act & {
      readonly type: "ExtendDeadline";
      readonly id: string;
      readonly what: Extendable;
      readonly until: Day;
      readonly reason: TextRef;
      /** What the person is at the certifier. */
      readonly functions: readonly StaffRole[];
    })
  | (Act & { readonly type: "FailNonconformity"; readonly id: string });

/** What one may ask of an audit. */
export type AuditCommand = (PreparationCommand | PlanCommand | ConductCommand | ReportCommand | FollowUpCommand) &
  Claim;

export type CommandType = AuditCommand["type"];
export type Command<T extends CommandType> = Extract<AuditCommand, { readonly type: T }>;
