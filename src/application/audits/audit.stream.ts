import type { AuditCommand } from "../../domain/audits/audit.commands.ts";
import { auditDecider } from "../../domain/audits/audit.decide.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { AuditFacts, AuditState, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { isFailed, isHidden } from "../../domain/audits/audit.stages.ts";
import { auditTasks } from "../../domain/audits/audit.tasks.ts";
import type { Task } from "../../domain/journey/journey.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";
import { nonconformityRows } from "./nonconformityRows.ts";
import { programmeRows } from "./programmeRows.ts";

/** The stream of an audit; the initial one has the identifier of its dossier. */
export const auditStream: Stream<AuditCommand, AuditState, AuditEvent, AuditRefusal, AuditFacts> = {
  name: "audit",
  decider: auditDecider,
  readings(id, state) {
    if (state.status === "none") return [];
    const { dossierId, organisationId } = state;
    return [
      single("audits", { ...columnsOf(state), id }),
      story("audit", id, { dossierId, organisationId }),
      ...programmeRows(id, state),
      nonconformityRows(id, state),
    ];
  },
};

function columnsOf(state: ScheduledAudit) {
  const tasks: readonly Task[] = auditTasks(state);
  return {
    dossier_id: state.dossierId,
    organisation_id: state.organisationId,
    audit_type: state.auditType,
    mode: state.mode,
    status: state.status,
    auditor: state.auditor,
    habilitation_id: state.occasion.habilitationId,
    hidden: isHidden(state),
    scheduled_on: state.scheduledOn,
    audit_on: heldOn(state),
    complete: state.status === "complete",
    corrections: state.status === "report_issued" || state.status === "follow_up",
    failed: isFailed(state),
    closed_on: "closedAt" in state ? dayOf(state.closedAt) : null,
    issued_on: "issuedOn" in state ? state.issuedOn : null,
    open_nonconformities: openNonconformities(state),
    tasks,
  };
}

/** The first day of the audit, once agreed. */
function heldOn(state: ScheduledAudit): Day | null {
  const days = "plan" in state ? state.plan.days : state.dates.status === "confirmed" ? state.dates.days : [];
  return days[0] ?? null;
}

const openNonconformities = (state: ScheduledAudit): number =>
  "nonconformities" in state ? state.nonconformities.filter(({ status }) => status !== "cleared").length : 0;
