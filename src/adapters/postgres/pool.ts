import pg from "pg";
import { gathered, type Reads } from "./gathered.ts";

/** Dates stay texts and counts become numbers: rows are plain JSON. */
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => text;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A pool, and what reads through it when the questions of one moment travel together. */
export interface ReadingPool extends pg.Pool {
  readonly reads: Reads;
}

/**
 * Connections under the product's own role, which may add to the log but never change it. Their questions are many and short:
 * calling other processes to answer one of them takes longer than answering it (measured: 60 ms for a list that takes 10).
 */
export const applicationPool = (url: string, max = 8): ReadingPool =>
  readingPool({
    ...{ connectionString: url, max },
    options: "-c role=habilis_app -c timezone=UTC -c max_parallel_workers_per_gather=0",
  });

/** Connections of the owner of the tables: migrations, rebuilding, and the libraries that keep their own tables. */
export const ownerPool = (url: string, max = 2): ReadingPool =>
  readingPool({ connectionString: url, max, options: "-c timezone=UTC" });

function readingPool(config: pg.PoolConfig): ReadingPool {
  const pool = new pg.Pool({ ...config, types, pipeline: true });
  pool.on("connect", (client) => client.on("error", toldToEach));
  return Object.assign(pool, { reads: gathered(pool) });
}

/** A lost connection fails each of its questions; without a listener, one lost while it is in use would also end the process. */
const toldToEach = (): void => undefined;
