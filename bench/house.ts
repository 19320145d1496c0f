import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { openInstallation } from "../src/adapters/postgres/installation.postgres.ts";
import { migrate } from "../src/adapters/postgres/migrate.ts";
import type { ReadingPool } from "../src/adapters/postgres/pool.ts";
import { applicationPool, ownerPool } from "../src/adapters/postgres/pool.ts";
import { startPostgres } from "../src/main/postgres.ts";
import { publishSchemes } from "../src/main/prepare.ts";

/** A fresh, durable database and data directory, thrown away after the measure. */
export interface BenchHouse {
  readonly url: string;
  readonly dataDir: string;
  readonly postgresPid: number;
  readonly owner: Pool;
  /** Eight connections under the role of the product. */
  readonly pool: ReadingPool;
}

/** Starts the embedded PostgreSQL as the product does, with fsync, on an empty directory. */
export async function inFreshHouse<T>(use: (house: BenchHouse) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-bench-"));
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir, announce: () => {} });
  const owner = ownerPool(postgres.url, 4);
  const pool = applicationPool(postgres.url, 8);
  try {
    await migrate(owner);
    await openInstallation(owner, true);
    await publishSchemes(owner, { dataDir });
    return await use({ url: postgres.url, dataDir, postgresPid: postgres.pid, owner, pool });
  } finally {
    for (const leaving of [owner, pool]) leaving.on("error", nothingIsLost);
    await Promise.all([owner.end(), pool.end()]);
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A pool ends before its last connections have closed: one may still hear that PostgreSQL stops, with nothing left to ask. */
const nothingIsLost = (): void => undefined;
