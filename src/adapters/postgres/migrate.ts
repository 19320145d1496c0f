import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";

const folder = join(import.meta.dirname, "migrations");
/** Any number that only this product uses, so that two starting processes migrate one after the other. */
const lock = 7_301_902;

/**
 * Brings a database to the newest shape, file after file, forward only; a changed file under an applied name is an error.
 * True when its shape has changed.
 */
export async function migrate(pool: Pool): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await client.query(
      "create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())",
    );
    const applied = await client.query<{ name: string; hash: string }>("select name, hash from migrations");
    const known = new Map(applied.rows.map((row) => [row.name, row.hash]));
    const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
    for (const name of files.sort()) await apply(client, name, known);
    await allowTheApplication(client);
    return files.some((name) => !known.has(name));
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]);
    client.release();
  }
}

async function apply(client: PoolClient, name: string, known: ReadonlyMap<string, string>): Promise<void> {
  const sql = readFileSync(join(folder, name), "utf8");
  const hash = createHash("sha256").update(sql).digest("hex");
  const before = known.get(name);
  if (before === hash) return;
  if (before !== undefined) throw new Error(`La migration ${name} a été modifiée après son application.`);
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into migrations (name, hash) values ($1, $2)", [name, hash]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** The role under which the product works: it may add to the log, never change it. */
async function allowTheApplication(client: PoolClient): Promise<void> {
  await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'habilis_app') then create role habilis_app nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
  await client.query(`grant usage on schema public to habilis_app;
    grant select, insert, update, delete on all tables in schema public to habilis_app;
    grant usage, select on all sequences in schema public to habilis_app;
    revoke update, delete, truncate on events, commands, scheme_versions from habilis_app;
    grant habilis_app to current_user`);
}
