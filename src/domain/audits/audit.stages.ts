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

/** What an audit holds whatever its status. */
export function assignedOf(state: ScheduledAudit): Assigned {
  const { dossierId, organisationId, auditType, mode, auditor, auditors, sharing, scheduledOn } = state;
  const { teamKnownOn, dates, objection, delays, evidence, evaluators, version, touched } = state;
  return {
    ...{ dossierId, organisationId, auditType, mode, auditor, auditors, sharing, scheduledOn },
    ...{ teamKnownOn, dates, objection, delays, evidence, evaluators, version, touched },
  };
}
