import type { Pool, PoolClient } from "pg";
import type { Log, Logged } from "../../application/ports/log.ts";
import { alone } from "./alone.ts";
import { fromRow } from "./events.postgres.ts";
import { insertMade, madeValues } from "./made.ts";

interface LoggedRow {
  readonly seq: number;
  readonly transaction: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly payload: Record<string, unknown>;
}

/** The log in PostgreSQL; the pool is one of `applicationPool`, whose dates are texts. */
export function postgresLog(pool: Pool): Log {
  return {
    async advance(reader, limit, act) {
      const news = await pool.query({ name: "log-news", text: anyNews, values: [reader] });
      if (news.rowCount === 0) return 0;
      return await alone(pool, reader, { idle: 0, act: (client) => readOn(client, { reader, limit, act }) });
    },

    async hasActed(reader, seq) {
      const found = await pool.query({ name: "log-has-acted", text: alreadyActed, values: [reader, seq] });
      return found.rowCount === 1;
    },

    async acted(reader, seq, made) {
      await pool.query({ name: "log-acted", text: actedOnce, values: [reader, seq, ...madeValues([made])] });
    },

    async postpone(reader, seq, failure) {
      await pool.query(postponed, [reader, seq, failure]);
    },

    async takePostponed(limit) {
      const { rows } = await pool.query<LoggedRow & { readonly reader: string }>({
        ...{ name: "log-take-postponed", text: taken, values: [limit] },
      });
      return rows.map((row) => ({ reader: row.reader, fact: loggedFrom(row) }));
    },
  };
}

/**
 * A restored log was written by transactions of another server, numbered higher or lower than its own: without this, a
 * reader would wait for them for ever. They all become older than any transaction to come, in the order of `seq`; what a
 * reader had not read yet is read. To be called by the owner of the tables, once, before anything is written.
 */
export async function adoptRestoredLog(owner: Pool): Promise<void> {
  await owner.query(`begin;
    update checkpoints c set transaction = '0', seq = coalesce(
      (select min(e.seq) - 1 from events e where (e.transaction, e.seq) > (c.transaction, c.seq)),
      (select max(e.seq) from events e), 0);
    alter table events disable trigger events_are_kept;
    update events set transaction = '0';
    alter table events enable trigger events_are_kept;
    commit`);
}

const fact = "e.seq, e.transaction::text as transaction, e.stream, e.type, e.version, e.actor, e.at, e.payload";
/** A transaction still open may yet write before what is already visible: nothing is read from where it began. */
const settled = "e.transaction < pg_snapshot_xmin(pg_current_snapshot())";

/** In order, although any one would do: the planner then goes straight to the end of the index. */
const anyNews = `select 1 from events e where ${settled}
  and (e.transaction, e.seq) > (
    coalesce((select transaction from checkpoints where reader = $1), '0'),
    coalesce((select seq from checkpoints where reader = $1), 0)
  ) order by e.transaction, e.seq limit 1`;

const next = `select ${fact} from events e where ${settled}
  and (e.transaction, e.seq) > (
    (select transaction from checkpoints where reader = $1), (select seq from checkpoints where reader = $1)
  ) order by e.transaction, e.seq limit $2`;

async function readOn(
  client: PoolClient,
  asked: {
    readonly reader: string;
    readonly limit: number;
    readonly act: (facts: readonly Logged[]) => Promise<void>;
  },
): Promise<number> {
  const { rows } = await client.query<LoggedRow>({
    ...{ name: "log-next", text: next, values: [asked.reader, asked.limit] },
  });
  const last = rows.at(-1);
  if (last === undefined) return 0;
  await asked.act(rows.map(loggedFrom));
  await client.query({ name: "log-advance", text: advance, values: [asked.reader, last.seq, last.transaction] });
  return rows.length;
}

const advance = "update checkpoints set seq = $2, transaction = $3::xid8 where reader = $1";

const loggedFrom = (row: LoggedRow): Logged => ({ seq: row.seq, stream: row.stream, event: fromRow(row) });

const alreadyActed = "select 1 from reacted where reader = $1 and seq = $2";

const actedOnce = `with first as (
    insert into reacted (reader, seq) values ($1, $2) on conflict do nothing returning seq
  ), settled as (delete from postponed where reader = $1 and seq = $2),
  ${insertMade({ mails: "$3", prints: "$4" }, "exists (select from first)")}
  select 1`;

/** Ten seconds after the first failure, then twice as long each time, at most an hour. */
const postponed = `insert into postponed (reader, seq, attempts, again_at, failure)
  values ($1, $2, 1, now() + interval '10 seconds', $3)
  on conflict (reader, seq) do update set attempts = postponed.attempts + 1, failure = excluded.failure,
    again_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least(postponed.attempts, 10)))`;

/** Held for five minutes by the worker that takes them, should it die meanwhile. */
const taken = `with due as (
    select reader, seq from postponed where again_at <= now() order by again_at limit $1 for update skip locked
  ), held as (
    update postponed p set again_at = now() + interval '5 minutes' from due
    where p.reader = due.reader and p.seq = due.seq returning p.reader, p.seq
  )
  select held.reader, ${fact} from held join events e on e.seq = held.seq order by e.seq`;
