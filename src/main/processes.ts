import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

/**
 * When a living process was born, as the system counts it; undefined when no such process runs. A zombie runs nothing:
 * where PID 1 does not reap, a killed process stays in the table for ever. With its number, the birth names one process.
 */
export function birthOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    return hasProc ? birthIn(readFileSync(`/proc/${pid}/stat`, "utf8")) : birthFromPs(pid);
  } catch {
    return undefined;
  }
}

/** The name of the program is between parentheses and may hold anything; the state follows it, the birth is field 22. */
function birthIn(stat: string): string | undefined {
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? undefined : rest[18];
}

function birthFromPs(pid: number): string | undefined {
  const line = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return line === "" || line.startsWith("Z") ? undefined : line.slice(line.indexOf(" ")).trim();
}

/** The living PostgreSQL processes, postmaster and others, that work in a cluster. */
export function postgresProcessesIn(cluster: string): readonly number[] {
  const pids = hasProc
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
    : [];
  return pids.filter((pid) => worksIn(pid, cluster));
}

/** Whether a living process is a PostgreSQL that works in a cluster: each one makes it its working directory. */
export function worksIn(pid: number, cluster: string): boolean {
  if (birthOf(pid) === undefined) return false;
  try {
    if (!hasProc)
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
    return (
      readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres" && readlinkSync(`/proc/${pid}/cwd`) === cluster
    );
  } catch {
    return false;
  }
}
