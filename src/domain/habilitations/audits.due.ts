import type { SurveillanceType } from "../schemes/surveillance.model.ts";
import { addDays, type Day, daysBetween } from "../shared/calendar.ts";
import type { Milestone, MilestoneKind } from "./calendar.ts";

/** An audit that the calendar of an habilitation asks for: when somebody is to schedule it, and which audit answers it. */
export interface AuditAsked {
  readonly auditType: SurveillanceType;
  /** The day of the surveillance, give or take its window; for a renewal the last day of the habilitation. */
  readonly dueOn: Day;
  /** First day of its window; of the opening, for a renewal. */
  readonly from: Day;
  /** First day of the window of the next one of its type, which is then asked instead; null for the last one. */
  readonly until: Day | null;
  /** Whether it is scheduled as long before these days as the certifier gives itself to hold an audit (R-APP-9). */
  readonly led: boolean;
  /** An audit of its type between these days, both included, answers it: it is nearer to it than to another; null without limit. */
  readonly answeredFrom: Day | null;
  readonly answeredUntil: Day | null;
}

type Point = Pick<AuditAsked, "auditType" | "dueOn" | "from" | "led">;

const typeOf: Partial<Record<MilestoneKind, SurveillanceType>> = {
  "first-surveillance": "S3",
  "annual-surveillance": "SA",
  renewal: "R",
  expiry: "R",
};

/**
 * The audits that a calendar asks for, past and to come: a surveillance before its window, a renewal from its opening
 * (R-SUR-1, R-SUR-6, R-REN-1, R-APP-9). One that is late stays until the next one of its type begins.
 */
export function auditsAsked(milestones: readonly Milestone[]): readonly AuditAsked[] {
  const byType = Map.groupBy(milestones.flatMap(pointOf), ({ auditType }) => auditType);
  return [...byType.values()].flatMap((own) =>
    own.map((point, rank) => {
      const [before, after] = [own[rank - 1], own[rank + 1]];
      return {
        ...{ ...point, until: after?.from ?? null },
        answeredFrom: before === undefined ? null : addDays(halfway(before, point), 1),
        answeredUntil: after === undefined ? null : halfway(point, after),
      };
    }),
  );
}

function pointOf(
  { kind, dueOn, opensOn }: Milestone,
  rank: number,
  milestones: readonly Milestone[],
): readonly Point[] {
  const auditType = typeOf[kind];
  if (auditType === undefined) return [];
  if (auditType !== "R") return [{ auditType, dueOn, from: opensOn, led: true }];
  const opening = milestones.slice(0, rank).findLast((one) => one.kind === "renewal-opening");
  return [{ auditType, dueOn: addDays(dueOn, -1), from: opening?.dueOn ?? dueOn, led: false }];
}

/** The last day that is not nearer to the second than to the first. */
const halfway = (one: Point, other: Point): Day =>
  addDays(one.dueOn, Math.floor(daysBetween(one.dueOn, other.dueOn) / 2));
