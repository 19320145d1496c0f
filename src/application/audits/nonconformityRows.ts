import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import type { ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { handOn } from "../../domain/audits/nonconformity.hand.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Rows } from "../ports/events.ts";
import { numbered } from "../stream.ts";

/** The nonconformities of an audit once it is closed: before, what is written may still be taken back. */
export function nonconformityRows(id: string, state: ScheduledAudit): Rows {
  if (!("closedAt" in state)) return numbered("nonconformities", id, []);
  const due = auditDeadlines(state);
  return numbered(
    "nonconformities",
    id,
    state.nonconformities.map((one) => ({
      ...{ audit_id: id, dossier_id: state.dossierId, organisation_id: state.organisationId },
      ...{ scheme: state.scheme.scheme, indicator: one.indicator, grade: one.grade, status: one.status },
      settled: handOn(one) === null,
      written_on: dayOf(state.closedAt),
      due_on: due.find(({ explanation }) => explanation.nonconformity === one.id)?.dueOn ?? null,
    })),
  );
}
