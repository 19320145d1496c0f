import { ratedByCriterion } from "../../domain/audits/audit.calibration.ts";
import { auditDays } from "../../domain/audits/audit.days.ts";
import type { ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import type { Rows } from "../ports/events.ts";
import { numbered } from "../stream.ts";

/** What an audit gives to the programme: the days it takes of its team, and what each concluded once it is closed. */
export const programmeRows = (id: string, state: ScheduledAudit): readonly Rows[] => [
  numbered(
    "audit_days",
    id,
    auditDays(state).map(({ auditor, day, standing, from, until, minutes }) => ({
      ...{ audit_id: id, auditor, day, standing, from_time: from, until_time: until, minutes },
    })),
  ),
  numbered(
    "audit_ratings",
    id,
    "closedAt" in state
      ? ratedByCriterion(state).map((rated) => ({
          ...{ audit_id: id, scheme: state.scheme.scheme, ...rated, closed_on: dayOf(state.closedAt) },
        }))
      : [],
  ),
];
