import type { AuditPlan, ClockTime, PlanHours, PlannedSequence, PlanSlot } from "./plan.model.ts";

/** Where the timetable has got to: `day` is a place among the days of the audit, `clock` minutes since midnight. */
interface Cursor {
  readonly day: number;
  readonly clock: number;
  readonly worked: number;
  readonly paused: boolean;
}

type Timetable = Pick<AuditPlan, "days" | "hours" | "dayMinutes">;

interface Filled {
  readonly slots: readonly PlanSlot[];
  readonly cursor: Cursor;
  /** Minutes that no day had room for. */
  readonly minutesLeft: number;
}

const minutesOf = (time: ClockTime): number => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
};

const timeOf = (minutes: number): ClockTime =>
  Temporal.PlainTime.from("00:00").add({ minutes }).toString({ smallestUnit: "minute" });

const morning = (day: number, { startsAt, breakAt }: PlanHours): Cursor => ({
  day,
  clock: minutesOf(startsAt),
  worked: 0,
  paused: startsAt >= breakAt,
});

/** The sequences one after the other, cut by the break and by the end of each day; a meeting of fixed length is moved rather than cut. */
export function scheduled(
  sequences: readonly PlannedSequence[],
  timetable: Timetable,
): { readonly slots: readonly PlanSlot[]; readonly minutesLeft: number } {
  const start: Filled = { slots: [], cursor: morning(0, timetable.hours), minutesLeft: 0 };
  return sequences.reduce((filled, sequence) => placed(filled, sequence, timetable), start);
}

function placed(filled: Filled, sequence: PlannedSequence, timetable: Timetable): Filled {
  let { slots, cursor } = filled;
  let left = sequence.minutes;
  while (left > 0) {
    const day = timetable.days[cursor.day];
    if (day === undefined) return { slots, cursor, minutesLeft: filled.minutesLeft + left };
    const room = roomAt(cursor, timetable);
    if (room === 0 || (!sequence.divisible && room < left && !widest(cursor))) {
      cursor = moved(cursor, timetable);
      continue;
    }
    const minutes = Math.min(room, left);
    slots = [...slots, { sequence: sequence.code, day, from: timeOf(cursor.clock), minutes }];
    cursor = { ...cursor, clock: cursor.clock + minutes, worked: cursor.worked + minutes };
    left -= minutes;
  }
  return { slots, cursor, minutesLeft: filled.minutesLeft };
}

/** Minutes before the break or the end of the day, whichever comes first. */
function roomAt(cursor: Cursor, { hours, dayMinutes }: Timetable): number {
  const today = dayMinutes - cursor.worked;
  return cursor.paused ? today : Math.max(0, Math.min(today, minutesOf(hours.breakAt) - cursor.clock));
}

/** Whether nothing larger than what is left of this day can be found: a meeting that does not fit is then cut all the same. */
const widest = ({ paused, worked }: Cursor): boolean => paused && worked === 0;

/** After the break when it is still to come, otherwise the next day. */
function moved(cursor: Cursor, { hours, dayMinutes }: Timetable): Cursor {
  if (cursor.paused || cursor.worked >= dayMinutes) return morning(cursor.day + 1, hours);
  return { ...cursor, clock: minutesOf(hours.breakAt) + hours.breakMinutes, paused: true };
}
