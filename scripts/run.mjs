/** Runs a TypeScript file of the project: `node scripts/run.mjs FILE …`, on the pinned Node, with the settings of `.env`. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { whenRunnerEnds } from "./runner.mjs";
import { afterSetup, isEntry, pinnedNode, root } from "./setup.mjs";

const signals = ["SIGTERM", "SIGINT", "SIGHUP"];

/** Node keeps there what it made of each module, by the hash of its text: half of the time that a start takes. */
const NODE_COMPILE_CACHE = join(root, "node_modules", ".cache", "compiled");

/** Ends as the program ends, and passes on what it is asked; the channel lets the program notice that we were killed. */
export function runPinned(args, env = {}) {
  const settings = existsSync(join(root, ".env")) ? ["--env-file=.env"] : [];
  const child = spawn(pinnedNode, [...settings, ...args], {
    cwd: root,
    env: { NODE_COMPILE_CACHE, ...process.env, ...env },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  whenRunnerEnds(() => child.kill("SIGTERM"));
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (isEntry(import.meta.url)) {
  await afterSetup({ web: false }, () => runPinned(process.argv.slice(2)));
}
