import { type Day, dayOf, type Moment, startOf } from "../../domain/shared/calendar.ts";
import type { DailyPasses, Made } from "../ports/log.ts";
import { type Means, type Tools, toolsFor } from "./tools.ts";

/** What is looked at once a day: what falls due, what must be reminded. */
export interface DailyTask {
  readonly name: string;
  /** May be asked twice for the same day; `tools.at` is then, too, within that day. */
  run(day: Day, tools: Tools): Promise<void>;
}

interface Passing {
  readonly passes: DailyPasses;
  readonly tasks: readonly DailyTask[];
  readonly means: Means;
}

/**
 * Runs the tasks of the next business day not done yet, the days in order and none left out, even after the clock jumped;
 * true when there was one. When a task fails the others of its day are run, then this throws: the day is run again later.
 */
export async function dailyPass({ passes, tasks, means }: Passing): Promise<boolean> {
  const now = await means.ports.clock.now();
  const failures: unknown[] = [];
  const passed = await passes.next(dayOf(now), async (day) => {
    const made: Made[] = [];
    for (const task of tasks)
      await run(task, day, { means, now }).then(
        (given) => made.push(given),
        (error: unknown) => failures.push(error),
      );
    return { made, whole: failures.length === 0 };
  });
  if (failures.length > 0) throw new AggregateError(failures, "A daily task failed; its day will be run again.");
  return passed;
}

async function run(
  task: DailyTask,
  day: Day,
  { means, now }: { readonly means: Means; readonly now: Moment },
): Promise<Made> {
  const at = dayOf(now) === day ? now : startOf(day);
  const { tools, made } = toolsFor(means, `${task.name} ${day}`, at);
  await task.run(day, tools);
  return made;
}
