import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Pool, PoolClient } from "pg";
import { adoptRestoredLog } from "./log.postgres.ts";
import { type Difference, rebuildReadings } from "./rebuild.ts";

/** What a backup contains, so that a restoration can be checked to the unit. */
interface Manifest {
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  readonly tables: Readonly<Record<string, number>>;
  /** Last human reference given. */
  readonly lastNumber: number;
}

const migrations = "select name, hash from migrations order by name";
const step = 1000;

/** Tables of the product, in an order in which each refers only to those before it. */
const tableNames = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
  order by (select count(*) from pg_constraint where conrelid = pg_class.oid and contype = 'f'), relname`;

/** Writes every row of one moment as lines of JSON, one file per table. */
export async function backUpDatabase(pool: Pool, folder: string): Promise<Manifest> {
  await mkdir(join(folder, "tables"), { recursive: true });
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const { rows: names } = await client.query<{ name: string }>(tableNames);
    const tables: Record<string, number> = {};
    for (const { name } of names)
      tables[name] = await writeTable(client, name, join(folder, "tables", `${name}.jsonl`));
    const { rows: shape } = await client.query<Manifest["migrations"][number]>(migrations);
    const { rows: numbers } = await client.query<{ last: number }>("select last_value as last from numbers");
    await client.query("commit");
    const manifest = { migrations: shape, tables, lastNumber: numbers[0]?.last ?? 1 };
    await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    client.release();
  }
}

async function writeTable(client: PoolClient, name: string, path: string): Promise<number> {
  const out = createWriteStream(path);
  await client.query(`declare lines no scroll cursor for select to_jsonb(t)::text as line from "${name}" t`);
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${step} from lines`);
    if (rows.length === 0) break;
    count += rows.length;
    if (!out.write(`${rows.map(({ line }) => line).join("\n")}\n`)) await once(out, "drain");
  }
  await client.query("close lines");
  out.end();
  await once(out, "close");
  return count;
}

/** Why a backup is not restored, or what was found once it was. */
export type Restoration =
  | {
      readonly ok: true;
      readonly tables: Readonly<Record<string, number>>;
      readonly differences: readonly Difference[];
    }
  | { readonly ok: false; readonly why: "not-empty" | "other-version" | "incomplete"; readonly detail: string };

/** Puts a backup into an empty database of the same shape, then checks it by computing every reading anew from the log. */
export async function restoreDatabase(pool: Pool, folder: string): Promise<Restoration> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  const { rows: events } = await pool.query("select 1 from events limit 1");
  if (events.length > 0) return { ok: false, why: "not-empty", detail: "events" };
  const { rows: here } = await pool.query<Manifest["migrations"][number]>(migrations);
  if (JSON.stringify(here) !== JSON.stringify(manifest.migrations)) {
    return { ok: false, why: "other-version", detail: manifest.migrations.at(-1)?.name ?? "" };
  }
  const broken = await fillTables(pool, manifest, join(folder, "tables"));
  if (broken !== null) return { ok: false, why: "incomplete", detail: broken };
  await adoptRestoredLog(pool);
  return { ok: true, tables: manifest.tables, differences: await rebuildReadings(pool) };
}

/** Fills every table or none; gives the name of a table whose file is cut short. */
async function fillTables(pool: Pool, manifest: Manifest, folder: string): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    for (const [name, count] of Object.entries(manifest.tables)) {
      await client.query(`delete from "${name}"`);
      const read = await readTable(client, name, join(folder, `${name}.jsonl`));
      if (read === count) continue;
      await client.query("rollback");
      return name;
    }
    await client.query(
      "select setval(pg_get_serial_sequence('events', 'seq'), greatest(1, (select max(seq) from events)))",
    );
    await client.query("select setval('numbers', $1)", [Math.max(1, manifest.lastNumber)]);
    await client.query("commit");
    return null;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

async function readTable(client: PoolClient, name: string, path: string): Promise<number> {
  const insert = `insert into "${name}" overriding system value select * from jsonb_populate_recordset(null::"${name}", $1)`;
  let lines: string[] = [];
  let count = 0;
  const flush = async () => {
    if (lines.length > 0) await client.query(insert, [`[${lines.join()}]`]);
    count += lines.length;
    lines = [];
  };
  for await (const line of createInterface({ input: createReadStream(path) })) {
    lines.push(line);
    if (lines.length === step) await flush();
  }
  await flush();
  return count;
}
