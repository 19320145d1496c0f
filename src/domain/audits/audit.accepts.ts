import type { AuditCommand, Command, CommandType } from "./audit.commands.ts";
import type { AuditStatus } from "./audit.model.ts";

const dates = ["ProposeDates", "ConfirmDates", "AskOtherDates"] as const;
const team = ["ObjectToAuditor", "SettleObjection", "ReplaceAuditor", "ShareCriteria"] as const;
const evidence = ["AttachEvidence", "PreassessEvidence", "QuarantineEvidence"] as const;
const stop = ["Postpone", "Cancel"] as const;
const findings = ["AddNonconformity", "EditNonconformity", "RemoveNonconformity"] as const;
const onSite = [
  ...(["FlagIndicator", "AttachPhoto", "RemovePhoto", "RecordSampledFile", "RemoveSampledFile"] as const),
  ...(["NoteIncident", "NoteDeparture"] as const),
] as const;
const report = ["SubmitReport", "ReviewReport", "IssueReport"] as const;
const conduct = ["RateIndicator", "ReopenIndicator", ...findings, ...onSite, ...evidence, "CloseAudit"] as const;
const corrections = [
  ...(["ProposeActionPlan", "AcceptPlan", "RefusePlan", "SubmitEvidence"] as const),
  ...(["ClearNonconformity", "RefuseEvidence", "Disagree", "ExtendDeadline", "FailNonconformity"] as const),
] as const;

/** What each status of an audit accepts; anything else is refused with the status. */
export const auditAccepts = {
  none: ["ScheduleAudit"],
  draft: [...dates, ...team, "AnswerPreliminaryQuestions", "ValidatePreliminaryAnswers", ...stop],
  preliminary_answered: [...dates, ...team, "AnswerPreliminaryQuestions", "GeneratePlan", ...stop],
  plan_generated: ["GeneratePlan", "AdjustPlan", "ReopenIndicator", "ConfirmPlan", ...team, ...evidence, ...stop],
  plan_confirmed: ["ReviewPlan", ...team, ...evidence, ...stop],
  plan_reviewed: ["SendPlan", ...team, ...evidence, ...stop],
  plan_sent: ["OpenAudit", ...team, ...evidence, ...stop],
  opened: [...conduct, "ReplaceAuditor", "ShareCriteria", "Cancel"],
  in_progress: [...conduct, "ReplaceAuditor", "ShareCriteria", "Cancel"],
  closed: ["SignRecord", "SignOnScreen", "RefuseToSign", ...report, "Disagree", "ReplaceAuditor"],
  report_issued: [...corrections, ...report, "ReplaceAuditor"],
  follow_up: [...corrections, ...report, "ReplaceAuditor"],
  complete: [...corrections, ...report, "ReplaceAuditor"],
  postponed: ["ProposeDates", ...team, "Cancel"],
  cancelled: ["ScheduleAudit"],
} as const satisfies Record<AuditStatus, readonly CommandType[]>;

/** The commands that a status, or one of several, accepts. */
export type AcceptedIn<S extends AuditStatus> = Command<(typeof auditAccepts)[S][number]>;

/** Whether a status accepts a command at all. */
export function isAccepted<S extends AuditStatus>(status: S, command: AuditCommand): command is AcceptedIn<S> {
  const accepted: readonly CommandType[] = auditAccepts[status];
  return accepted.includes(command.type);
}

/** Commands on the team, the postponement or the end of an audit. */
export type TeamOrStop = Command<(typeof team)[number] | (typeof stop)[number]>;
/** Commands on the pieces filed for an audit. */
export type EvidenceCommand = Command<(typeof evidence)[number]>;
/** Commands on what is kept on the spot beside ratings and nonconformities. */
export type OnSiteCommand = Command<(typeof onSite)[number]>;
/** Commands on the report. */
export type ReportCommand = Command<(typeof report)[number]>;
