import { type Day, day } from "../../domain/shared/calendar.ts";
import { type ClockRefusal, farthestLeap } from "../../domain/shared/clock.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Clock } from "../ports/ports.ts";

/** A clock that can be set forward, in a demonstration only. */
export interface DemonstrationClock extends Clock {
  /** Sets it to the first moment of a day; null when it is done. */
  advance(to: Day): Promise<ClockRefusal | null>;
}

/** Sets the business date forward, so that what is due later can be seen; exists only in a demonstration. */
export const advanceClock =
  (clock: DemonstrationClock | null): UseCase<{ readonly to: string }, { id: string; today: string }> =>
  async ({ today }, { to }) => {
    if (clock === null) return refused({ code: "access/not-found" });
    const until = farthestLeap(today);
    if (to > until) return refused({ code: "clock/too-far", until });
    const refusal = await clock.advance(day(to));
    return refusal === null ? done({ id: "clock", today: to }) : refused(refusal);
  };
