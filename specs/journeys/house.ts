import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");

/** The product running on a data directory. */
export interface House {
  readonly base: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** An empty data directory that every account may pass through. */
export function newDataDirectory(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-journey-"));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

/** Starts the whole house on a data directory, removed when it stops unless it is `kept`. */
export async function openHouse(dataDir: string, { kept = false } = {}): Promise<House> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: base, DEMO: "1" };
  const child = spawn(process.execPath, [join(root, "src/main/supervise.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => said.push(text.toString()));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await answering(base, () => said.join(""));
    return { base, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends the programs of the product at once, as a crash does; its supervisor starts them again. */
export function restartPrograms({ dataDir }: House): void {
  const { children }: { children: readonly { pid: number }[] } = JSON.parse(
    readFileSync(join(dataDir, "running.json"), "utf8"),
  );
  for (const { pid } of children) process.kill(pid, "SIGKILL");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function answering(base: string, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1800; attempt++) {
    const ok = await fetch(`${base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(100);
  }
  throw new Error(`The product does not answer.\n${said()}`);
}
