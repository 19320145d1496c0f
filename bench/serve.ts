import { spawn } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { sessionSecret } from "../src/adapters/identity/secret.ts";
import { sessionDays } from "../src/adapters/identity/session.ts";
import type { BenchHouse } from "./house.ts";

/** A server of the product, as a process of its own. */
export interface Served {
  readonly base: string;
  readonly pid: number;
  /** The cookie of somebody signed in, without paying for the password each time. */
  cookieOf(personId: string): Promise<string>;
}

const port = 3990;

/** Starts the server on the house, waits for it, and stops it after use. */
export async function serving<T>(house: BenchHouse, use: (served: Served) => Promise<T>): Promise<T> {
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: house.url,
    DATA_DIR: house.dataDir,
    PORT: String(port),
    PUBLIC_URL: base,
    DEMO: "1",
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, "../src/main/server.ts")], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    await answering(base);
    const secret = sessionSecret(house.dataDir, undefined);
    return await use({ base, pid: child.pid ?? 0, cookieOf: (person) => cookieOf(house.owner, secret, person) });
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
}

async function answering(base: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const ok = await fetch(`${base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(50);
  }
  throw new Error("The server does not answer.");
}

async function cookieOf(pool: Pool, secret: string, personId: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await pool.query(
    `insert into "session" (id, "expiresAt", token, "updatedAt", "userId") values ($1, now() + $4 * interval '1 day', $2, now(), $3)`,
    [randomUUID(), token, personId, sessionDays],
  );
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `habilis.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

const ticks = 100;

/** Processor time of a process, in milliseconds; its own, and that of its living and ended children. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const own = Number(fields[11]) + Number(fields[12]);
  const ended = Number(fields[13]) + Number(fields[14]);
  return ((own + ended) * 1000) / ticks;
}

/** Processor time of a postmaster and everything it started, in milliseconds. */
export function postgresProcessor(pid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return processorOf(pid) + children.reduce((sum, child) => sum + processorOf(Number(child)), 0);
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return 0;
  }
}

export const serverProcessor = processorOf;
