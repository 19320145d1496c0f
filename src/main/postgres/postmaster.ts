import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { postgresProcessesIn, worksIn } from "../processes.ts";

/** The process that owns a cluster, as its pid file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping` or `standby`. */
  readonly status: string;
}

/**
 * The living postmaster of a cluster. The pid file alone proves nothing: a killed postmaster leaves it, its number may
 * have gone to another process, or belong to a zombie.
 */
export function livePostmaster(cluster: string): Postmaster | undefined {
  const [pid, , , port, , , , status = ""] = readPidFile(cluster);
  const postmaster = { pid: Number(pid), port: Number(port), status: status.trim() };
  return worksIn(postmaster.pid, cluster) ? postmaster : undefined;
}

function readPidFile(cluster: string): readonly string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Waits for a postmaster that starts or stops to have done so; undefined when there is none in the end. */
export async function settledPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const postmaster = livePostmaster(cluster);
    if (postmaster === undefined || postmaster.status === "ready") return postmaster;
    await wait(50);
  }
}

/**
 * Removes what a dead postmaster left. PostgreSQL refuses to start beside a backend that outlives its postmaster; that
 * guard is in the pid file, so the file goes only when no process works in the cluster any more; its sockets go with it.
 */
export async function clearRemains(cluster: string): Promise<void> {
  if (livePostmaster(cluster) !== undefined) return;
  if (!(await areGone(cluster, 5_000))) {
    for (const pid of postgresProcessesIn(cluster)) kill(pid, "SIGKILL");
    await areGone(cluster, 5_000);
  }
  for (const name of readdirSync(cluster))
    if (name === "postmaster.pid" || name.startsWith(".s.PGSQL.")) rmSync(join(cluster, name), { force: true });
}

/** Ends the postmaster of a cluster that nobody claims any more. */
export async function endPostmaster(cluster: string): Promise<void> {
  const postmaster = livePostmaster(cluster);
  if (postmaster === undefined) return;
  kill(postmaster.pid, "SIGINT");
  if (!(await areGone(cluster, 30_000))) kill(postmaster.pid, "SIGQUIT");
  await areGone(cluster, 5_000);
}

async function areGone(cluster: string, milliseconds: number): Promise<boolean> {
  const limit = performance.now() + milliseconds;
  while (postgresProcessesIn(cluster).length > 0) {
    if (performance.now() > limit) return false;
    await wait(50);
  }
  return true;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between, which is what was asked.
  }
}
