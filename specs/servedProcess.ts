import { spawn } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { sessionSecret } from "../src/adapters/identity/secret.ts";
import { sessionDays } from "../src/adapters/identity/session.ts";

/** A server of the product, as a process of its own. */
export interface ServedProcess {
  readonly base: string;
  readonly pid: number;
  /** Sends it a signal and waits for its end. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts the server on a database and waits until it answers. */
export async function startServer(house: {
  readonly url: string;
  readonly dataDir: string;
  readonly port: number;
}): Promise<ServedProcess> {
  const base = `http://127.0.0.1:${house.port}`;
  const env = {
    ...process.env,
    DATABASE_URL: house.url,
    DATA_DIR: house.dataDir,
    PORT: String(house.port),
    PUBLIC_URL: base,
    DEMO: "1",
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, "../src/main/server.ts")], {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  try {
    await answering(base);
  } catch (error) {
    await end("SIGTERM");
    throw error;
  }
  return { base, pid: child.pid ?? 0, end };
}

async function answering(base: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const ok = await fetch(`${base}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await wait(50);
  }
  throw new Error("The server does not answer.");
}

/** The cookie of somebody signed in, without paying for the password each time. */
export async function cookieOf(pool: Pool, dataDir: string, personId: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await pool.query(
    `insert into "session" (id, "expiresAt", token, "updatedAt", "userId") values ($1, now() + $4 * interval '1 day', $2, now(), $3)`,
    [randomUUID(), token, personId, sessionDays],
  );
  const signature = createHmac("sha256", sessionSecret(dataDir, undefined)).update(token).digest("base64");
  return `habilis.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
