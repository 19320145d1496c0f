import type { Pool } from "pg";
import type { Clock } from "../../application/ports/ports.ts";
import { type Day, isDay, type Moment, startOf } from "../../domain/shared/calendar.ts";
import type { ClockRefusal } from "../../domain/shared/clock.ts";
import { asMoment } from "../../domain/shared/ids.ts";

/** The clock of the process: the real time, ahead of it in a demonstration that was set forward. */
export interface BusinessClock extends Clock {
  /** Sets the clock forward to the first moment of a day, or to a moment; null when it is done. */
  advance(to: Day | Moment): Promise<ClockRefusal | null>;
}

/** How long the lead over real time is remembered; another process sees a clock set forward at the latest after that. */
const rememberedMs = 1000;

export function businessClock(pool: Pool, realNow: () => number = () => Temporal.Now.instant().epochMilliseconds) {
  let known = { aheadMs: 0, until: Number.NEGATIVE_INFINITY };
  const keep = (seconds: number): number => {
    known = { aheadMs: seconds * 1000, until: realNow() + rememberedMs };
    return known.aheadMs;
  };
  const ahead = async (): Promise<number> =>
    realNow() < known.until ? known.aheadMs : keep((await read(pool)).clock_ahead_seconds);
  const clock: BusinessClock = {
    now: async () => momentAt((await ahead()) + realNow()),
    async advance(to) {
      const target = Temporal.Instant.from(isDay(to) ? startOf(to) : to).epochMilliseconds;
      const seconds = Math.ceil((target - realNow()) / 1000);
      const { rows } = await pool.query<{ clock_ahead_seconds: string }>(setForward, [seconds]);
      if (rows[0] !== undefined) {
        keep(Number(rows[0].clock_ahead_seconds));
        return null;
      }
      const { demonstration } = await read(pool);
      return { code: demonstration ? "clock/only-forward" : "clock/not-a-demonstration" };
    },
  };
  return clock;
}

const setForward = `update installation set clock_ahead_seconds = $1
  where demonstration and clock_ahead_seconds <= $1 returning clock_ahead_seconds`;

async function read(pool: Pool): Promise<{ readonly clock_ahead_seconds: number; readonly demonstration: boolean }> {
  const { rows } = await pool.query<{ clock_ahead_seconds: string; demonstration: boolean }>({
    name: "clock-read",
    text: "select clock_ahead_seconds, demonstration from installation",
  });
  return {
    clock_ahead_seconds: Number(rows[0]?.clock_ahead_seconds ?? 0),
    demonstration: rows[0]?.demonstration ?? false,
  };
}

const momentAt = (epochMilliseconds: number): Moment => asMoment(new Date(epochMilliseconds).toISOString());
