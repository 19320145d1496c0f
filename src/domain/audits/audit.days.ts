import type { Day } from "../shared/calendar.ts";
import type { AuditState, AuditStatus, ScheduledAudit } from "./audit.model.ts";
import type { AuditPlan, ClockTime } from "./plan.model.ts";

/** How sure it is that an auditor is taken that day: by dates proposed, agreed, planned hour by hour, or past; `cancelled`: no longer. */
export type DayStanding = "proposed" | "confirmed" | "planned" | "held" | "cancelled";

/** A day on which an auditor is, or may be, at an audit. */
export interface AuditDay {
  readonly day: Day;
  readonly auditor: string;
  readonly standing: DayStanding;
  /** From the first to the last minute of the plan; null while there is none. */
  readonly from: ClockTime | null;
  readonly until: ClockTime | null;
  /** Minutes of audit, the break left out; null while there is no plan. */
  readonly minutes: number | null;
}

const notHeld: readonly AuditStatus[] = [
  ...(["none", "draft", "preliminary_answered", "postponed", "cancelled"] as const),
  ...(["plan_generated", "plan_confirmed", "plan_reviewed", "plan_sent"] as const),
];

/** Whether an audit has been opened: it took place, at least in part. */
export const hasOpened = (status: AuditStatus): boolean => !notHeld.includes(status);

/** The days that an audit takes of its auditor, in order, or took before it was cancelled; none once it is postponed. */
export function auditDays(state: AuditState): readonly AuditDay[] {
  if (state.status === "none") return [];
  if ("plan" in state) {
    const standing = hasOpened(state.status) ? "held" : "planned";
    return state.plan.days.flatMap((day) => {
      const times = timesOn(state.plan, day);
      return teamOf(state).map((auditor) => ({ day, auditor, standing, ...times }));
    });
  }
  return daysBeforePlan(state);
}

/** The auditor, then the colleagues who hold criteria. */
const teamOf = ({ auditor, sharing }: ScheduledAudit): readonly string[] => [
  auditor,
  ...sharing.map((share) => share.auditor),
];

function daysBeforePlan(state: ScheduledAudit): readonly AuditDay[] {
  const { dates } = state;
  const of = (days: readonly Day[], standing: DayStanding): readonly AuditDay[] =>
    [...new Set(days)]
      .toSorted()
      .flatMap((day) =>
        teamOf(state).map((auditor) => ({ day, auditor, standing, from: null, until: null, minutes: null })),
      );
  const called = state.status === "cancelled" ? "cancelled" : null;
  if (dates.status === "proposed") return of(dates.proposals.flat(), called ?? "proposed");
  return dates.status === "confirmed" ? of(dates.days, called ?? "confirmed") : [];
}

function timesOn({ slots }: AuditPlan, day: Day): Pick<AuditDay, "from" | "until" | "minutes"> {
  const own = slots.filter((slot) => slot.day === day).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return { from: null, until: null, minutes: 0 };
  return { from: first.from, until: endOf(last), minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** When a part of the plan ends. */
const endOf = ({ from, minutes }: { readonly from: ClockTime; readonly minutes: number }): ClockTime =>
  Temporal.PlainTime.from(from).add({ minutes }).toString({ smallestUnit: "minute" });
