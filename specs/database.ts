import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";

/** An empty database of the newest shape, one per specification file. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
}

/**
 * Gives the calling specification file, or `describe`, a database of its own: a clone of the migrated template, made
 * before its first specification; the server is thrown away after the run. Connect inside `it` or `beforeAll`, not before.
 */
export function database(): Database {
  const template = new URL(inject("templateUrl"));
  const name = `spec_${randomBytes(6).toString("hex")}`;
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  beforeAll(() => administer(template, `create database ${name} template ${template.pathname.slice(1)}`));
  afterAll(() => pool.end());
  return { url, pool };
}

async function administer(template: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(template), { pathname: "/postgres" }).href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
