import type { Duplex } from "node:stream";
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from "pg";

/** What reads the database: a pool, or one that gathers. */
export interface Reads {
  query<R extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<R>>;
}

interface Asked {
  readonly config: QueryConfig;
  readonly resolve: (result: QueryResult) => void;
  readonly reject: (error: unknown) => void;
}

/** More at once would make the last one wait for all the others. */
const most = 16;

/**
 * Sends the questions asked at the same moment in one write to one connection: what costs is the journey to the database.
 * Each is answered, or fails, alone. For short reads; the pool is one whose connections are pipelined.
 */
export function gathered(pool: Pool): Reads {
  let waiting: Asked[] = [];
  const flush = (): void => {
    const asked = waiting;
    waiting = [];
    for (let first = 0; first < asked.length; first += most) void send(pool, asked.slice(first, first + most));
  };
  return {
    query: <R extends QueryResultRow>(config: QueryConfig) =>
      new Promise<QueryResult<R>>((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ config, resolve: resolve as Asked["resolve"], reject });
      }),
  };
}

async function send(pool: Pool, asked: readonly Asked[]): Promise<void> {
  try {
    const client = await pool.connect();
    const { stream } = (client as PoolClient & { readonly connection: { readonly stream: Duplex } }).connection;
    stream.cork();
    const answers = asked.map(({ config }) => client.query(config));
    stream.uncork();
    const settled = await Promise.allSettled(answers);
    client.release(settled.some(({ status }) => status === "rejected"));
    for (const [rank, answer] of settled.entries())
      if (answer.status === "fulfilled") asked[rank]?.resolve(answer.value);
      else asked[rank]?.reject(answer.reason);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}
