import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/adapters/postgres/migrate.ts";
import { endPostmaster } from "../src/main/postgres/postmaster.ts";
import { startPostgres } from "../src/main/postgres.ts";
import { birthOf } from "../src/main/processes.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The template database, migrated once; nobody connects to it, specifications clone it. */
    readonly templateUrl: string;
  }
}

const prefix = "habilis-specs-";

/** Starts one PostgreSQL for all the specifications of a run, that forgets everything at its end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await clearInterruptedRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const postgres = await startPostgres({ dataDir, announce: () => {}, settings });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrateTemplate(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }
  provide("templateUrl", postgres.url);
  return stop;
}

async function migrateTemplate(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
}

/** A run killed before its end leaves its server and its directory. */
async function clearInterruptedRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (birthOf(pid) !== undefined) continue;
    const dataDir = join(tmpdir(), name);
    await endPostmaster(join(dataDir, "pg"));
    rmSync(dataDir, { recursive: true, force: true });
  }
}
