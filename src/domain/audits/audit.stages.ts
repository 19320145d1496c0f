import type {
  Assigned,
  AuditBeforePlan,
  AuditUnderWay,
  ClosedAudit,
  PlannedAudit,
  ReportedAudit,
  ScheduledAudit,
} from "./audit.model.ts";

export const isBeforePlan = (state: ScheduledAudit): state is AuditBeforePlan => "answersValidated" in state;

export const isPlanned = (state: ScheduledAudit): state is PlannedAudit => "sentBack" in state;

export const isUnderWay = (state: ScheduledAudit): state is AuditUnderWay =>
  state.status === "opened" || state.status === "in_progress";

/** Closed, whether its report is issued or not. */
export const isClosed = (state: ScheduledAudit): state is ClosedAudit | ReportedAudit => "signatures" in state;

/** Whether a nonconformity of it was not corrected in time (R-AUD-13). */
export const isFailed = (state: ScheduledAudit): boolean =>
  isClosed(state) && state.nonconformities.some(({ status }) => status === "failed");

/** Whether there is still something to do on an audit that stands so. */
export const isUnfinished = (status: ScheduledAudit["status"]): boolean =>
  status !== "complete" && status !== "cancelled";

/** Whether the organisation is not to know of it: it was not announced, and has not been opened. */
export const isHidden = (state: ScheduledAudit): boolean => !state.occasion.announced && !("openedAt" in state);

/** What an audit holds whatever its status. */
export function assignedOf(state: ScheduledAudit): Assigned {
  const { dossierId, organisationId, auditType, mode, occasion, auditor, auditors, sharing, scheduledOn } = state;
  const { teamKnownOn, dates, objection, delays, evidence, evaluators, version, touched } = state;
  return {
    ...{ dossierId, organisationId, auditType, mode, occasion, auditor, auditors, sharing, scheduledOn },
    ...{ teamKnownOn, dates, objection, delays, evidence, evaluators, version, touched },
  };
}
