import type { KeyPage } from "../ports/page.ts";

/** Rows that a daily task reads at a time: what they give is stored before the next ones are read. */
const page = 500;
/** Rows acted on at once: what takes long is to wait for the database. */
const atOnce = 25;

interface Paged<R> {
  readonly read: (page: KeyPage) => Promise<readonly R[]>;
  /** What the rows are ordered by. */
  readonly key: (row: R) => string;
  readonly act: (row: R) => Promise<unknown>;
}

/** Acts on the rows of one page; gives the key after which the next one begins, null when there are no more. */
export async function onePage<R>(after: string | null, { read, key, act }: Paged<R>): Promise<string | null> {
  const rows = await read({ after, limit: page });
  for (let n = 0; n < rows.length; n += atOnce) {
    const acted = await Promise.allSettled(rows.slice(n, n + atOnce).map(act));
    const failed = acted.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }
  const last = rows.at(-1);
  return last === undefined || rows.length < page ? null : key(last);
}

/** The rows that are keys themselves. */
export const itself = (row: string): string => row;
