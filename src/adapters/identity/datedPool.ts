import type { PostgresPool } from "kysely";
import pg from "pg";

/**
 * The same connections as the product, read as the sign-in library expects: with its dates as `Date`, where the product
 * keeps them as texts.
 */
export function datedPool(pool: pg.Pool): PostgresPool {
  return {
    options: {},
    end: () => Promise.resolve(),
    async connect() {
      const client = await pool.connect();
      return {
        query: (text: unknown, values?: unknown) =>
          client.query({ text: text as string, values: values as unknown[], types: pg.types }) as never,
        release: (destroy) => client.release(destroy),
      };
    },
  };
}
