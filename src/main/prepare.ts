import { readdirSync } from "node:fs";
import { join } from "node:path";
import { OtherInstallation, openInstallation } from "../adapters/postgres/installation.postgres.ts";
import { migrate } from "../adapters/postgres/migrate.ts";
import { ownerPool, type ReadingPool } from "../adapters/postgres/pool.ts";
import { postgresSchemeSources } from "../adapters/postgres/schemeSources.postgres.ts";
import { PublishedOtherwise, postgresSchemes } from "../adapters/postgres/schemes.postgres.ts";
import { sourceHash } from "../adapters/schemes/sourceHash.ts";
import { dayOf } from "../domain/shared/calendar.ts";
import { readConfig } from "./config.ts";
import { Obstacle } from "./operator.ts";
import { opening, report } from "./program.ts";

const schemesFolder = join(import.meta.dirname, "../../schemes");

interface Publishing {
  readonly folder?: string;
  /** Where files are kept; without it, the question bank is left as it is. */
  readonly dataDir?: string;
}

/**
 * Keeps every scheme of the source folder under its version: the first of a scheme is published, a later one waits for the
 * quality manager; a mistake names its file and line. What has not changed by a byte since, nor has what reads it, is not read again.
 */
export async function publishSchemes(
  pool: ReadingPool,
  { folder = schemesFolder, dataDir }: Publishing = {},
): Promise<void> {
  const sources = postgresSchemeSources(pool);
  for (const name of readdirSync(folder)) {
    const hash = await sourceHash(join(folder, name));
    if (await sources.arePublished(name, hash)) continue;
    await publishScheme(pool, join(folder, name), name);
    if (dataDir !== undefined) await adopt(pool, dataDir);
    await sources.notePublished(name, hash);
  }
}

/** Takes into the question bank what the versions in force publish. */
async function adopt(pool: ReadingPool, dataDir: string): Promise<void> {
  const [{ composePorts }, { adoptQuestions }] = await Promise.all([
    import("./compose.ts"),
    import("../application/bank/adoptQuestions.ts"),
  ]);
  const ports = composePorts(pool, dataDir);
  for (const scheme of await ports.schemes.everyInForce(dayOf(await ports.clock.now())))
    await adoptQuestions(ports, scheme);
}

async function publishScheme(pool: ReadingPool, path: string, name: string): Promise<void> {
  const [{ schemeHash }, { describeMistake }, { readScheme }] = await Promise.all([
    import("../adapters/schemes/canonicalScheme.ts"),
    import("../adapters/schemes/mistakes.ts"),
    import("../adapters/schemes/readScheme.ts"),
  ]);
  const read = await readScheme(path);
  if (!read.ok)
    throw new Obstacle(
      ["Un dispositif est à corriger :", ...read.mistakes.map(describeMistake)].join(`\n  • ${name}/`),
    );
  await postgresSchemes(pool).register(read.scheme, schemeHash(read.scheme), read.scheme.effectiveOn);
}

/** What the operator has to settle is told as a sentence, not as a trace. */
function asObstacle(error: unknown): never {
  if (error instanceof OtherInstallation || error instanceof PublishedOtherwise) throw new Obstacle(error.message);
  throw error;
}

/** Makes the query tables again: what a new one holds is already in the log. */
async function readAgain(pool: ReadingPool): Promise<void> {
  const { rowCount } = await pool.query("select 1 from events limit 1");
  if (rowCount === 0) return;
  const { rebuildReadings } = await import("../adapters/postgres/rebuild.ts");
  await rebuildReadings(pool);
}

/** Loads the demonstration into an empty log. */
async function fillDemonstration(pool: ReadingPool, dataDir: string): Promise<void> {
  const { rowCount } = await pool.query("select 1 from events where stream not like 'question-%' limit 1");
  if (rowCount !== 0) return;
  console.log("Chargement de la démonstration…");
  const [{ composePorts }, { seedDemonstration }] = await Promise.all([
    import("./compose.ts"),
    import("./demo/seed.ts"),
  ]);
  await seedDemonstration(composePorts(pool, dataDir), pool);
}

/** Brings the database to the shape of this version and publishes the schemes; run once before the server and the worker. */
async function main(): Promise<number> {
  await opening();
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new Error("The preparation is given a database by the supervisor.");
  const pool = ownerPool(config.databaseUrl, 8);
  try {
    if (await migrate(pool)) await readAgain(pool);
    await openInstallation(pool, config.demo).catch(asObstacle);
    await publishSchemes(pool, { dataDir: config.dataDir }).catch(asObstacle);
    if (config.demo) await fillDemonstration(pool, config.dataDir);
    return 0;
  } finally {
    await pool.end();
  }
}

if (import.meta.main) process.exit(await main().catch(report));
