import type { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { ownerPool } from "./pool.ts";

/** A table whose rows wait to be sent or printed, and what is done with one of them. */
export interface Outbox {
  readonly queue: string;
  readonly table: "mails" | "prints";
  /** Does the work of a row; what it throws is tried again later. */
  work(id: string): Promise<void>;
}

export interface Queues {
  /** Gives the queues the rows that wait; how many. */
  handOver(): Promise<number>;
  /** Lets the work under way end, within that many milliseconds, and starts none. */
  stop(timeout: number): Promise<void>;
}

/** Half a minute after the first failure, then twice as long, at most six hours; about two days in all. */
const retries = { retryLimit: 18, retryDelay: 30, retryBackoff: true, retryDelayMax: 21_600 };
const batch = 200;
/** How many rows of a queue are worked on at once. */
const hands = 2;

/** Starts the queues of slow and external work; only a worker does so. `report` is told of what fails. */
export async function startQueues(
  url: string,
  outboxes: readonly Outbox[],
  report: (error: unknown) => void,
): Promise<Queues> {
  const boss = new PgBoss({ connectionString: url, application_name: "habilis-queues", max: 4 });
  const pool = ownerPool(url, 1);
  boss.on("error", report);
  pool.on("error", report);
  await boss.start();
  for (const { queue, work } of outboxes) {
    await boss.createQueue(queue, retries);
    await boss.updateQueue(queue, retries);
    for (let hand = 0; hand < hands; hand++) await startHand(boss, queue, work);
  }
  return {
    async handOver() {
      let count = 0;
      for (const outbox of outboxes) count += await handOverRows(pool, boss, outbox);
      return count;
    },
    async stop(timeout) {
      await boss.stop({ graceful: true, timeout });
      await pool.end();
    },
  };
}

/** Works on the rows of a queue one after the other: only an empty queue is waited on before it is looked at again. */
async function startHand(boss: PgBoss, queue: string, work: Outbox["work"]): Promise<void> {
  let self: string | undefined;
  self = await boss.work<{ readonly id: string }>(queue, { pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job === undefined) return;
    if (self !== undefined) boss.notifyWorker(self);
    await work(job.data.id);
  });
}

/** What was asked last is what somebody waits for: it goes first, a code before the reminders of the morning. In one transaction, so that a row is in the queue if and only if it is marked so. */
async function handOverRows(pool: Pool, boss: PgBoss, { queue, table }: Outbox): Promise<number> {
  const waits = await pool.query(`select 1 from ${table} where queued_at is null limit 1`);
  if (waits.rowCount === 0) return 0;
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ id: string; minute: number }>(
      `update ${table} set queued_at = clock_timestamp() where id in (
        select id from ${table} where queued_at is null order by at limit $1 for update skip locked)
        returning id, (extract(epoch from at) / 60)::int as minute`,
      [batch],
    );
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    const jobs = rows.map(({ id, minute }) => ({ data: { id }, priority: minute }));
    if (jobs.length > 0) await boss.insert(queue, jobs, { db });
    await client.query("commit");
    client.release();
    return rows.length;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
