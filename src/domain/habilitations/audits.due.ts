import type { AuditType } from "../schemes/referential.model.ts";
import type { SurveillanceType } from "../schemes/surveillance.model.ts";
import { addDays, type Day, daysBetween } from "../shared/calendar.ts";
import type { Milestone, MilestoneKind } from "./calendar.ts";

/** An audit that the calendar of an habilitation asks for, and that nobody has scheduled. */
export interface AuditDue {
  readonly auditType: SurveillanceType;
  /** The day of the surveillance, give or take its window; for a renewal the last day of the habilitation. */
  readonly dueOn: Day;
}

/** An audit of the habilitation, on its first day, or on the day it was scheduled while it has none. */
export interface AuditHeld {
  readonly auditType: AuditType;
  readonly on: Day;
}

/** A meeting point that an audit answers, from the day on which it is to be scheduled. */
interface Asked extends AuditDue {
  readonly from: Day;
}

const typeOf: Partial<Record<MilestoneKind, SurveillanceType>> = {
  "first-surveillance": "S3",
  "annual-surveillance": "SA",
  renewal: "R",
  expiry: "R",
};

/**
 * The audits to schedule on a day: a surveillance as long before its window opens as the certifier gives itself to hold an audit,
 * a renewal from its opening (R-SUR-1, R-SUR-6, R-REN-1, R-APP-9). One that is late stays until the next one of its type begins.
 */
export function auditsDue(
  milestones: readonly Milestone[],
  held: readonly AuditHeld[],
  { today, leadDays }: { readonly today: Day; readonly leadDays: number },
): readonly AuditDue[] {
  const asked = askedBy(milestones, leadDays);
  const types = [...new Set(asked.map(({ auditType }) => auditType))];
  return types.flatMap((auditType) => {
    const own = asked.filter((one) => one.auditType === auditType);
    const last = own.findLast(({ from }) => from <= today);
    if (last === undefined) return [];
    const answered = held.some((audit) => audit.auditType === auditType && nearest(own, audit.on) === last);
    return answered ? [] : [{ auditType, dueOn: last.dueOn }];
  });
}

function askedBy(milestones: readonly Milestone[], leadDays: number): readonly Asked[] {
  return milestones.flatMap(({ kind, dueOn, opensOn }, rank): readonly Asked[] => {
    const auditType = typeOf[kind];
    if (auditType === undefined) return [];
    if (auditType !== "R") return [{ auditType, dueOn, from: addDays(opensOn, -leadDays) }];
    const opening = milestones.slice(0, rank).findLast((one) => one.kind === "renewal-opening");
    return [{ auditType, dueOn: addDays(dueOn, -1), from: opening?.dueOn ?? dueOn }];
  });
}

const nearest = (asked: readonly Asked[], on: Day): Asked | undefined =>
  asked.toSorted((a, b) => Math.abs(daysBetween(a.dueOn, on)) - Math.abs(daysBetween(b.dueOn, on)))[0];
