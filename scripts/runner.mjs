import { readFileSync } from "node:fs";

const shells = ["sh", "bash", "dash", "ash", "zsh"];

/**
 * Calls back when the npm that runs our script is no more. Stopped, npm stops the shell it put between us, and the shell
 * passes nothing on; killed, it leaves the shell waiting. Does nothing when no package manager launched us.
 */
export function whenRunnerEnds(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const runner = shells.includes(nameOf(parent)) ? parentOf(parent) : undefined;
  const watch = setInterval(() => {
    if (process.ppid === parent && (runner === undefined || parentOf(parent) === runner)) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}

/** Known where /proc is; elsewhere only the parent itself is watched. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return "";
  }
}

const nameOf = (pid) => /\((.*)\)/.exec(statOf(pid))?.[1];
const parentOf = (pid) => /.*\) \S (\d+)/.exec(statOf(pid))?.[1];
