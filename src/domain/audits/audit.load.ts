import { addDays, addMonths, type Day, day, daysBetween } from "../shared/calendar.ts";
import type { AuditDay } from "./audit.days.ts";

/** A day of an audit that is not cancelled, with the audit it belongs to. */
export type TakenDay = Pick<AuditDay, "auditor" | "day" | "standing" | "minutes"> & { readonly auditId: string };

export type LoadPeriod = "week" | "month";

/** What is entrusted to an auditor over a week or a month. */
export interface Load {
  readonly auditor: string;
  /** First day of the period. */
  readonly from: Day;
  /** Audits with an agreed day in the period. */
  readonly audits: number;
  /** Agreed days. */
  readonly days: number;
  /** Planned minutes; a day whose plan is yet to be made has none. */
  readonly minutes: number;
  /** Agreed days without a plan yet. */
  readonly unplanned: number;
  /** Audits for which dates in the period are only proposed. */
  readonly proposed: number;
}

/** The first day of the week or of the month of a day. */
export function periodOf(on: Day, by: LoadPeriod): Day {
  const date = Temporal.PlainDate.from(on);
  const first = by === "month" ? date.with({ day: 1 }) : date.subtract({ days: date.dayOfWeek - 1 });
  return day(first.toString());
}

/** The days that are asked about, the first and the last included. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** A screen never shows more than a year and a month at a time. */
const longestDays = 400;

export type SpanRefusal =
  | { readonly code: "audit/span-reversed"; readonly from: Day; readonly until: Day }
  | { readonly code: "audit/span-too-long"; readonly days: number };

/** Why the programme is not shown over a span, or null. */
export function refusedSpan({ from, until }: Span): SpanRefusal | null {
  if (until < from) return { code: "audit/span-reversed", from, until };
  return daysBetween(from, until) > longestDays ? { code: "audit/span-too-long", days: longestDays } : null;
}

/** The first day of every period that a span touches. */
export function periodsIn({ from, until }: Span, by: LoadPeriod): readonly Day[] {
  const periods: Day[] = [];
  for (let first = periodOf(from, by); first <= until; first = periodAfter(first, by)) periods.push(first);
  return periods;
}

/** The first day of every month from a day to another. */
export const monthsBetween = (from: Day, until: Day): readonly Day[] => periodsIn({ from, until }, "month");

const periodAfter = (first: Day, by: LoadPeriod): Day => (by === "week" ? addDays(first, 7) : addMonths(first, 1));

/** The load of each auditor, week by week or month by month, in the order of the periods. */
export function loadOf(days: readonly TakenDay[], by: LoadPeriod): readonly Load[] {
  const taken = Map.groupBy(days, ({ auditor, day }) => `${periodOf(day, by)} ${auditor}`);
  return [...taken.values()]
    .flatMap((some) => {
      const [first] = some;
      return first === undefined ? [] : [loadIn(some, { auditor: first.auditor, from: periodOf(first.day, by) })];
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** How a month of an auditor stands against the days that they can hold. */
export type LoadStanding = "free" | "full" | "over";

/** Full when every day they can hold is agreed, over beyond; dates that are only proposed are not counted. */
export function standingOfLoad({ days }: Pick<Load, "days">, daysPerMonth: number): LoadStanding {
  if (days > daysPerMonth) return "over";
  return days === daysPerMonth ? "full" : "free";
}

function loadIn(days: readonly TakenDay[], of: Pick<Load, "auditor" | "from">): Load {
  const agreed = days.filter(({ standing }) => standing !== "proposed");
  const agreedAudits = distinct(agreed);
  const proposed = distinct(days.filter(({ standing }) => standing === "proposed"));
  return {
    ...of,
    audits: agreedAudits.length,
    days: agreed.length,
    minutes: agreed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    unplanned: agreed.filter(({ minutes }) => minutes === null).length,
    proposed: proposed.filter((auditId) => !agreedAudits.includes(auditId)).length,
  };
}

const distinct = (days: readonly TakenDay[]): readonly string[] => [...new Set(days.map(({ auditId }) => auditId))];
