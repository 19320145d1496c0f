import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { ProcessMark } from "./lock.ts";
import { type Announce, hopeless } from "./operator.ts";
import { birthOf } from "./processes.ts";

/** A file of the product that runs in a process of its own. */
export interface Program {
  /** How the operator reads it. */
  readonly name: string;
  readonly file: string;
  /** Options of Node itself. */
  readonly options?: readonly string[];
  /** Read into memory before the house opens, where it waits for the word; the others are launched once it says that it serves. */
  readonly early?: boolean;
}

/** Where the database of the house answers; undefined when the settings say it. */
export type DatabaseUrl = string | undefined;

export interface Circumstances {
  readonly env: NodeJS.ProcessEnv;
  readonly announce: Announce;
  /** Resolves, once what the programs stand on is ready, with where the database is. */
  readonly opened: Promise<DatabaseUrl>;
  /** Told of the living children each time they change. */
  readonly note: (children: readonly ProcessMark[]) => void;
  /** Milliseconds left to a program to drain. */
  readonly patience: number;
}

/** Programs kept running until they are stopped. */
export interface Children {
  /** Resolves with an exit code when a program met what no new try would change. */
  readonly gaveUp: Promise<number>;
  /** Asks each to drain, then ends those that have not within the time given. */
  stop(): Promise<void>;
}

/** Milliseconds left at most to what is launched early before the others take their share of the processors. */
const headStart = 3_000;
const firstPause = 500;
const longestPause = 30_000;

/** A child in a session of its own, so that only the supervisor asks it to stop; the channel tells it of the supervisor's end. */
const launch = ({ file, options = [] }: Program, env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [...options, file], { env, detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] });

/** The program reads its files meanwhile, and learns by a message that the house is open, and where the database is. */
function launchEarly(program: Program, { env, opened }: Pick<Circumstances, "env" | "opened">): ChildProcess {
  const child = launch(program, { ...env, HABILIS_AWAITS: "1" });
  void opened.then((database) => child.connected && child.send({ database }));
  return child;
}

/** Runs a program to its end, launched before what it stands on is ready, and gives its exit code; a request to stop ends it. */
export async function runOnce(
  program: Program,
  { env, opened, stop }: Pick<Circumstances, "env" | "opened"> & { readonly stop: AbortSignal },
): Promise<number> {
  if (stop.aborted) return 0;
  const child = launchEarly(program, { env, opened });
  const onStop = (): void => void child.kill("SIGTERM");
  stop.addEventListener("abort", onStop);
  const code = await ended(child);
  stop.removeEventListener("abort", onStop);
  return code;
}

/** Starts programs and starts again, after a pause that grows, each one that ends by itself. */
export function keepRunning(programs: readonly Program[], circumstances: Circumstances): Children {
  const { promise: gaveUp, resolve: giveUp } = Promise.withResolvers<number>();
  const living = new Map<Program, ChildProcess>();
  const stopping = new AbortController();
  const note = (): void => circumstances.note([...living.values()].flatMap(markOf));
  const stopped = new Promise<undefined>((resolve) =>
    stopping.signal.addEventListener("abort", () => resolve(undefined)),
  );
  const serving = Promise.withResolvers<void>();
  const awaited = programs.some(({ early }) => early) ? serving.promise : Promise.resolve();
  const turn = circumstances.opened.then(async (database) => {
    await Promise.race([awaited, wait(headStart, undefined, { ref: false }), stopped]);
    return database;
  });
  const run = async (program: Program): Promise<void> => {
    const { env } = circumstances;
    const database = program.early ? undefined : await Promise.race([turn, stopped]);
    for (let pause = firstPause; !stopping.signal.aborted; ) {
      const start = performance.now();
      const child = program.early
        ? launchEarly(program, circumstances)
        : launch(program, { ...env, ...(database === undefined ? {} : { DATABASE_URL: database }) });
      child.once("message", () => serving.resolve());
      living.set(program, child);
      note();
      const code = await ended(child);
      living.delete(program);
      note();
      if (stopping.signal.aborted) return;
      if (code === hopeless) return giveUp(code);
      pause = performance.now() - start > longestPause ? firstPause : Math.min(pause * 2, longestPause);
      circumstances.announce(`« ${program.name} » s’est arrêté (code ${code}) : nouvel essai dans ${pause / 1000} s.`);
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const runs = programs.map(run);
  const stop = async (): Promise<void> => {
    stopping.abort();
    for (const child of living.values()) child.kill("SIGTERM");
    await endWithin(circumstances.patience, () => [...living.values()].flatMap(markOf));
    await Promise.all(runs);
  };
  return { gaveUp, stop };
}

/** The exit code, or 128 and the number of the signal's effect as a shell would say it: any signal counts as a failure. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 128));
    child.once("error", () => resolve(127));
  });
}

function markOf({ pid = 0 }: ChildProcess): readonly ProcessMark[] {
  const birth = birthOf(pid);
  return birth === undefined ? [] : [{ pid, birth }];
}

/** Lets processes end by themselves for a while, then kills them with their own children. */
export async function endWithin(milliseconds: number, living: () => readonly ProcessMark[]): Promise<void> {
  const limit = performance.now() + milliseconds;
  while (living().length > 0 && performance.now() < limit) await wait(50);
  for (const { pid } of living()) killGroup(pid);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The whole group ended in between.
  }
}
