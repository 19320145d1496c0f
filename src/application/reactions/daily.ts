import { type Day, dayOf, type Moment, startOf } from "../../domain/shared/calendar.ts";
import type { DailyPasses, Made, Reached, Stretch } from "../ports/log.ts";
import type { Schemes } from "../ports/schemes.ts";
import { type Means, type Tools, toolsFor } from "./tools.ts";

/** What is looked at once a day: what falls due, what must be reminded. */
export interface DailyTask {
  readonly name: string;
  /**
   * Goes on after the place given, as far as one page; gives the place it has come to, or nothing once it is over. May be asked
   * twice for the same page of the same day; `tools.at` is then, too, within that day.
   */
  run(day: Day, tools: Tools, after: string | null): Promise<string | null> | Promise<void>;
}

interface Passing {
  readonly passes: DailyPasses;
  readonly tasks: readonly DailyTask[];
  readonly means: Means;
}

/** Mails and documents after which what was made is stored, before anything else is done. */
const most = 500;

/**
 * Runs the tasks of the next business day not done yet, the days in order and none left out, even after the clock jumped; true
 * when there was one. It goes on page by page, each stored with what it gave: what is stopped begins again at its page. When a
 * task fails the others of its day are run, then this throws: that task is run again later.
 */
export async function dailyPass({ passes, tasks, means }: Passing): Promise<boolean> {
  const now = await means.ports.clock.now();
  const failures = new Map<string, unknown>();
  const act = (day: Day, reached: readonly Reached[]) => stretch(tasks, { day, reached, means, now, failures });
  let day: Awaited<ReturnType<DailyPasses["next"]>>;
  do day = await passes.next(dayOf(now), act);
  while (day === "goes-on");
  if (failures.size > 0)
    throw new AggregateError(failures.values(), "A daily task failed; it will be run again for its day.");
  return day === "whole";
}

interface Running {
  readonly day: Day;
  readonly reached: readonly Reached[];
  readonly means: Means;
  readonly now: Moment;
  /** Why tasks failed, by their names: they are not run again in this pass. */
  readonly failures: Map<string, unknown>;
}

/** The tasks that are left, up to the first one that is not over after its page. */
async function stretch(tasks: readonly DailyTask[], asked: Running): Promise<Stretch> {
  const { failures } = asked;
  const running = { ...asked, means: knowingSchemes(asked.means) };
  const known = new Map(running.reached.map(({ task, after }) => [task, after]));
  const made: Made[] = [];
  const reached: Reached[] = [];
  for (const task of tasks) {
    if (failures.has(task.name) || known.get(task.name) === null) continue;
    const given = await page(task, known.get(task.name) ?? null, running).catch((error: unknown) => {
      failures.set(task.name, error);
      return null;
    });
    if (given === null) continue;
    made.push(given.made);
    reached.push({ task: task.name, after: given.after });
    if (given.after !== null || weight(made) >= most) return { made, reached, day: "goes-on" };
  }
  return { made, reached, day: failures.size > 0 ? "broken" : "whole" };
}

/** The same means for the tasks of one stretch: which schemes are in force on the day is asked for all of them at once. */
function knowingSchemes({ ports, ...means }: Means): Means {
  const known = new Map<Day, ReturnType<Schemes["everyInForce"]>>();
  const everyInForce = (on: Day): ReturnType<Schemes["everyInForce"]> => {
    const found = known.get(on) ?? ports.schemes.everyInForce(on);
    known.set(on, found);
    return found;
  };
  return { ...means, ports: { ...ports, schemes: { ...ports.schemes, everyInForce } } };
}

const weight = (made: readonly Made[]): number =>
  made.reduce((sum, { mails, prints }) => sum + mails.length + prints.length, 0);

async function page(
  task: DailyTask,
  after: string | null,
  { day, means, now }: Running,
): Promise<{ readonly made: Made; readonly after: string | null }> {
  const at = dayOf(now) === day ? now : startOf(day);
  const { tools, made } = toolsFor(means, `${task.name} ${day}`, at);
  return { after: (await task.run(day, tools, after)) ?? null, made };
}
