import type { Pool, PoolClient } from "pg";
import type { DomainEvent, Rows } from "../../application/ports/events.ts";
import { allStreams } from "../../application/streams.ts";
import { fromRow } from "./events.postgres.ts";

/** A kind of stream as far as rebuilding goes: its events are those that its own log holds. */
interface Kind {
  readonly name: string;
  readonly decider: { readonly initial: unknown; readonly evolve: (state: unknown, event: DomainEvent) => unknown };
  readonly readings: (id: string, state: unknown, position: number) => readonly Rows[];
  readonly contents?: {
    readonly of: (state: unknown) => readonly string[];
    readonly rows: (id: string, state: unknown, bodies: ReadonlyMap<string, unknown>) => readonly Rows[];
  };
}

const kinds = new Map((allStreams as unknown as readonly Kind[]).map((kind) => [kind.name, kind]));
const batch = 500;

/** A query table whose live rows are not those that the log gives. */
export interface Difference {
  readonly table: string;
  readonly missing: number;
  readonly unexpected: number;
}

/** Computes every query table anew from the log and compares it with the live one; the live rows are left as they are. */
export const compareReadings = (pool: Pool): Promise<readonly Difference[]> =>
  inScratch(pool, (client, tables) => differences(client, tables));

/** Replaces every query table by what the log gives; gives what was different. */
export const rebuildReadings = (pool: Pool): Promise<readonly Difference[]> =>
  inScratch(pool, async (client, tables) => {
    const found = await differences(client, tables);
    for (const table of tables)
      await client.query(`delete from public.${table}; insert into public.${table} table rebuilt.${table}`);
    return found;
  });

async function inScratch<T>(
  pool: Pool,
  use: (client: PoolClient, tables: readonly string[]) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read");
    await client.query("create schema rebuilt");
    const tables = await fill(client);
    const result = await use(client, tables);
    await client.query("drop schema rebuilt cascade");
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

/** Fills copies of the query tables from the log, some streams at a time. */
async function fill(client: PoolClient): Promise<readonly string[]> {
  const tables = new Set<string>();
  for (let after = ""; ; ) {
    const { rows: streams } = await client.query<{ stream: string }>(
      "select distinct stream from events where stream > $1 order by stream limit $2",
      [after, batch],
    );
    const last = streams.at(-1)?.stream;
    if (last === undefined) return [...tables];
    const readings = await readingsOf(
      client,
      streams.map(({ stream }) => stream),
    );
    for (const [table, rows] of readings.rows) await insert(client, { table, rows, known: tables });
    for (const kept of readings.kept) await insertKept(client, kept, tables);
    after = last;
  }
}

/** What a stream keeps as contents: each is read, and its rows are written, by itself. */
interface Kept {
  readonly hashes: readonly string[];
  readonly rows: (bodies: ReadonlyMap<string, unknown>) => readonly Rows[];
}

async function insertKept(client: PoolClient, { hashes, rows }: Kept, known: Set<string>): Promise<void> {
  for (const hash of hashes) {
    const { rows: found } = await client.query<{ body: unknown }>(
      "select body from contents where hash = $1 and body is not null",
      [hash],
    );
    const bodies = new Map(found.map(({ body }) => [hash, body]));
    for (const given of rows(bodies)) await insert(client, { table: given.table, rows: given.rows, known });
  }
}

interface Readings {
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
  readonly kept: readonly Kept[];
}

async function readingsOf(client: PoolClient, streams: readonly string[]): Promise<Readings> {
  const { rows } = await client.query(
    "select stream, type, version, actor, at, payload from events where stream = any ($1) order by stream, position",
    [streams],
  );
  const lives = Map.groupBy(rows, (row) => String(row.stream));
  const readings = new Map<string, unknown[]>();
  const kept: Kept[] = [];
  for (const [stream, life] of lives) {
    const folded = foldedOf(stream, life.map(fromRow));
    for (const { table, rows: given } of folded.rows) readings.set(table, [...(readings.get(table) ?? []), ...given]);
    kept.push(folded.kept);
  }
  return { rows: readings, kept };
}

function foldedOf(
  stream: string,
  events: readonly DomainEvent[],
): { readonly rows: readonly Rows[]; readonly kept: Kept } {
  const dash = stream.indexOf("-");
  const kind = kinds.get(stream.slice(0, dash));
  if (kind === undefined) throw new Error(`The log holds a stream of an unknown kind: ${stream}.`);
  const state = events.reduce(kind.decider.evolve, kind.decider.initial);
  const id = stream.slice(dash + 1);
  const { contents } = kind;
  const kept: Kept =
    contents === undefined
      ? { hashes: [], rows: () => [] }
      : { hashes: contents.of(state), rows: (bodies) => contents.rows(id, state, bodies) };
  return { rows: kind.readings(id, state, events.length), kept };
}

async function insert(
  client: PoolClient,
  { table, rows, known }: { table: string; rows: readonly unknown[]; known: Set<string> },
): Promise<void> {
  if (!known.has(table)) await client.query(`create table rebuilt.${table} (like public.${table} including all)`);
  known.add(table);
  await client.query(`insert into rebuilt.${table} select * from jsonb_populate_recordset(null::public.${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function differences(client: PoolClient, tables: readonly string[]): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const table of tables) {
    const { rows } = await client.query<{ missing: number; unexpected: number }>(
      `select (select count(*)::int from (table rebuilt.${table} except table public.${table}) m) as missing,
        (select count(*)::int from (table public.${table} except table rebuilt.${table}) u) as unexpected`,
    );
    const difference = { table, missing: rows[0]?.missing ?? 0, unexpected: rows[0]?.unexpected ?? 0 };
    if (difference.missing + difference.unexpected > 0) found.push(difference);
  }
  return found;
}
