import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import pg from "pg";
import type { Append, Commit, Committed, DomainEvent, Events, Rows, Slice } from "../../application/ports/events.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { stillHolds } from "../identity/holder.ts";
import type { Reads } from "./gathered.ts";
import { type EventRow, streamReader } from "./streamReader.ts";
import { type Table, tablesOf } from "./tables.ts";
import { currentVersion, lift } from "./upcasts.ts";

/** The log in PostgreSQL: one statement, hence one transaction, per accepted command. */
export function postgresEvents(pool: pg.Pool, reads: Reads = pool): Events {
  const tables = tablesOf(pool);
  const readStream = streamReader(reads);
  return {
    async read<E extends DomainEvent>(stream: string, after: number, previous: string | null): Promise<Slice<E>> {
      const rows = await readStream(stream, after);
      const last = rows.at(-1);
      return {
        events: rows.map((row) => fromRow(row) as E),
        position: last?.position ?? after,
        hash: last?.hash ?? previous,
      };
    },

    async commit(commit): Promise<Committed> {
      const added = commit.appends.flatMap(eventRows);
      const statement = statementOf(commit, added, await tables());
      try {
        await pool.query(statement);
        return { outcome: "done", ends: new Map(added.map(({ stream, hash }) => [stream, hash])) };
      } catch (error) {
        return committedDespite(error);
      }
    },

    async answer<A>(actor: string, commandId: string) {
      const { rows } = await pool.query<{ body_hash: string; answer: A }>(
        "select encode(body_hash, 'hex') as body_hash, answer from commands where actor = $1 and id = $2",
        [actor, commandId],
      );
      const row = rows[0];
      return row === undefined ? null : { bodyHash: row.body_hash, answer: row.answer };
    },
  };
}

/** An event as the deciders know it, from its row; the newest version of its type. */
export const fromRow = (row: Omit<EventRow, "hash" | "position">): DomainEvent =>
  lift({ ...row.payload, type: row.type, by: row.actor, at: moment(row.at) }, row.version);

/** The SHA-256 of an event and of all that came before it on its stream (RFC 8785 canonical JSON). */
export function chainedHash(link: {
  readonly stream: string;
  readonly position: number;
  readonly event: DomainEvent & { readonly version: number };
  readonly previous: string | null;
}): string {
  const text = canonicalize(link) ?? "";
  return createHash("sha256").update(text).digest("hex");
}

interface AddedRow {
  readonly stream: string;
  readonly position: number;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly payload: object;
  readonly previous_hash: string | null;
  readonly hash: string;
}

function eventRows(append: Append): readonly AddedRow[] {
  let previous = append.hash;
  return append.events.map((event, index) => {
    const { type, by, at, ...payload } = event;
    const position = append.position + index + 1;
    const version = currentVersion(type);
    const hash = chainedHash({ stream: append.stream, position, event: { ...event, version }, previous });
    const row = {
      stream: append.stream,
      position,
      type,
      version,
      actor: by,
      at,
      payload,
      previous_hash: previous,
      hash,
    };
    previous = hash;
    return row;
  });
}

const columns = "stream, position, type, version, actor, at, payload, previous_hash, hash";

/** So few events, by far the most common, cost PostgreSQL less one by one than read out of one document. */
const few = 3;

function addEvents(added: readonly AddedRow[], { parts, values, shape }: Statement): void {
  shape.push(added.length > few ? "events" : `${added.length} events`);
  if (added.length > few) {
    values.push(JSON.stringify(added));
    parts.push(manyEvents);
    return;
  }
  const tuples = added.map(({ stream, position, type, version, actor, at, payload, previous_hash, hash }) => {
    const n = values.push(stream, position, type, version, actor, at, JSON.stringify(payload), previous_hash, hash) - 8;
    return `($${n}, $${n + 1}::int, $${n + 2}, $${n + 3}::smallint, $${n + 4}, $${n + 5}::timestamptz, $${n + 6}::jsonb,
      decode($${n + 7}, 'hex'), decode($${n + 8}, 'hex'))`;
  });
  if (tuples.length > 0) parts.push(`insert into events (${columns}) values ${tuples.join(", ")}`);
}

const manyEvents = `insert into events (${columns})
  select stream, position, type, version, actor, at, payload, decode(previous_hash, 'hex'), decode(hash, 'hex')
  from jsonb_to_recordset($1) as e (stream text, position int, type text, version smallint, actor text, at timestamptz,
    payload jsonb, previous_hash text, hash text)`;

function statementOf(
  commit: Commit,
  added: readonly AddedRow[],
  tables: ReadonlyMap<string, Table>,
): { name: string; text: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const shape: string[] = [];
  addEvents(added, { parts, values, shape });
  for (const rows of commit.rows) addRows(rows, tables, { parts, values, shape });
  if (commit.command !== null) {
    const { actor, id, bodyHash, answer } = commit.command;
    const n = values.push(actor, id, bodyHash, JSON.stringify(answer)) - 3;
    parts.push(
      `insert into commands (actor, id, body_hash, answer) values ($${n}, $${n + 1}::uuid, decode($${n + 2}, 'hex'), $${n + 3})`,
    );
    shape.push("command");
  }
  const grown = (commit.seen ?? []).map(({ stream, position }) => {
    const n = values.push(stream, position);
    shape.push("seen");
    return `exists (select from events where stream = $${n - 1} and position > $${n})`;
  });
  if (commit.session != null) {
    const n = values.push(commit.session.token, commit.session.holder);
    shape.push("session");
    grown.push(`not ${stillHolds(`$${n - 1}`, `$${n}`)}`);
  }
  const text = `${parts.length === 0 ? "" : "with "}${parts.map((part, index) => `p${index} as (${part})`).join(",\n")}
    select ${grown.length === 0 ? "" : `case when ${grown.join(" or ")} then a_stream_has_grown() end`}`;
  const name = createHash("md5").update(shape.join()).digest("hex");
  return { name, text, values };
}

interface Statement {
  readonly parts: string[];
  readonly values: unknown[];
  readonly shape: string[];
}

function addRows(rows: Rows, tables: ReadonlyMap<string, Table>, { parts, values, shape }: Statement): void {
  const table = tables.get(rows.table);
  if (table === undefined) throw new Error(`There is no table ${rows.table}.`);
  if (rows.rows.length > 0) {
    const n = values.push(JSON.stringify(rows.rows));
    parts.push(
      `insert into ${rows.table} select * from jsonb_populate_recordset(null::${rows.table}, $${n}) ${table.onConflict}`,
    );
    shape.push(rows.table);
  }
  if (rows.only !== undefined) {
    const n = values.push(rows.only.stream, rows.only.count) - 1;
    parts.push(`delete from ${rows.table} where stream = $${n} and n >= $${n + 1}`);
    shape.push(`only ${rows.table}`);
  }
}

/** What another command took first: the next place of a stream, or the only sheet a person may have open. */
const foundTaken = ["events_stream_position_key", "attempts_one_open"];

function committedDespite(error: unknown): Committed {
  if (error instanceof pg.DatabaseError && error.code === "40001") return { outcome: "stale" };
  if (error instanceof pg.DatabaseError && error.code === "23505") {
    if (foundTaken.includes(error.constraint ?? "")) return { outcome: "stale" };
    if (error.constraint === "commands_pkey") return { outcome: "repeated" };
  }
  throw error;
}
