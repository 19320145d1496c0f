import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { atMost, type Figure, figure } from "./figure.ts";

const port = 3991;
const root = join(import.meta.dirname, "..");

/** From the command to the first page, in milliseconds; the product is then stopped. */
async function startOnce(dataDir: string): Promise<number> {
  const started = performance.now();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO: "1" };
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (;;) {
    const page = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    );
    if (page !== null) break;
    await wait(10);
  }
  const taken = performance.now() - started;
  child.kill("SIGTERM");
  await ended;
  return taken;
}

/** Start to first page: the first time with the demonstration to load, then warm. */
export async function start(): Promise<readonly Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-bench-"));
  chmodSync(dataDir, 0o711);
  try {
    const cold = await startOnce(dataDir);
    const warm = Math.min(await startOnce(dataDir), await startOnce(dataDir));
    return [
      figure("first start to first page, demonstration loaded", cold / 1000, "s"),
      atMost("warm start to first page", warm / 1000, { goal: 2, unit: "s" }),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
