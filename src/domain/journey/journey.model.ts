import type { OrganisationRole, StaffRole } from "../access/actor.ts";
import type { StepOrder } from "../schemes/rulebook.model.ts";
import type { Day } from "../shared/calendar.ts";

/** Where a dossier stands in the journey (R-ORDER); a pure function of facts, never a second state kept in step. */
export type Stage =
  | "application"
  | "admissibility"
  | "completion"
  | "refusal"
  | "briefing"
  | "audit"
  | "quiz"
  | "review"
  | "decision"
  | "agreement"
  | "active"
  | "refused"
  | "abandoned";

/** Who has something to do: whoever holds a function, one person, or the organisation. */
export type Owner =
  | { readonly kind: "role"; readonly role: StaffRole; readonly orRole?: StaffRole }
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "organisation"; readonly roles: readonly OrganisationRole[] };

/** One thing to do on a dossier: what, by whom, by when and by which rule. */
export interface Task {
  readonly code: TaskCode;
  readonly owner: Owner;
  readonly dueOn: Day | null;
  readonly rule: string;
}

export type TaskCode =
  | "fill-application"
  | "answer-points"
  | "approve-risk-analysis"
  | "assign-manager"
  | "judge-programme"
  | "instruct"
  | "pronounce-refusal"
  | "hold-briefing"
  | "acknowledge"
  | "schedule-audit"
  | AuditTask
  | "sit-quiz"
  | "review-file"
  | "find-judge"
  | "decide"
  | "answer-decision-question"
  | "generate-agreement"
  | "sign-as-organisation"
  | "sign-as-certifier";

/** What an audit asks, as its own stream alone tells. */
export type AuditTask =
  | "confirm-dates"
  | "propose-dates"
  | "settle-objection"
  | "replace-auditor"
  | "answer-preliminary"
  | "validate-preliminary"
  | "generate-plan"
  | "confirm-plan"
  | "review-plan"
  | "send-plan"
  | "conduct-audit"
  | "sign-record-as-auditor"
  | "sign-record-as-organisation"
  | "write-report"
  | "review-report"
  | "issue-report"
  | "propose-action-plan"
  | "judge-action-plan"
  | "submit-evidence"
  | "verify-evidence";

/** The initial audit, as far as the journey goes. */
export interface AuditStep {
  readonly complete: boolean;
  /** Its report is issued and nonconformities are being corrected. */
  readonly corrections: boolean;
  /** A nonconformity was not corrected in time: a refusal is proposed (R-AUD-13). */
  readonly failed: boolean;
  readonly tasks: readonly Task[];
}

/** What is known of each part of a dossier, each computed from its own stream. */
export interface JourneyFacts {
  readonly order: StepOrder;
  readonly quizDuringCorrections: boolean;
  readonly status:
    | "draft"
    | "submitted"
    | "incomplete"
    | "refusal_proposed"
    | "accepted"
    | "refused"
    | "abandoned"
    | "concluded";
  readonly manager: string | null;
  readonly answerBy: Day | null;
  /** Targets of the certifier, displayed (R-APP-9). */
  readonly instructBy: Day | null;
  readonly auditBy: Day | null;
  /** The delay that the scheme leaves to read the regulations and follow the session. */
  readonly briefBy: Day | null;
  readonly programme: "none" | "filed" | "approved" | "changes_requested";
  readonly riskAnalysisDue: boolean;
  readonly briefing: { readonly sessionHeld: boolean; readonly complete: boolean };
  /** Null until an audit is scheduled. */
  readonly audit: AuditStep | null;
  /** `left`: who has yet to pass, among those the scheme names (R-QCM-5). */
  readonly quiz: { readonly passed: boolean; readonly left: readonly string[] };
  readonly decision: {
    readonly status: "waiting" | "reviewed" | "granted" | "refused";
    readonly questionTo: string | null;
    readonly signBy: Day | null;
  };
  readonly agreement: "none" | "generated" | "half-signed" | "concluded" | "lapsed";
}
