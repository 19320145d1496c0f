import type { Reads } from "./gathered.ts";

/** A row of the log as a stream is folded from. */
export interface EventRow {
  readonly position: number;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: string;
  readonly payload: Record<string, unknown>;
  readonly hash: string;
}

interface Asked {
  readonly stream: string;
  readonly after: number;
  readonly resolve: (rows: readonly EventRow[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads what a stream holds after a position. */
export type StreamReader = (stream: string, after: number) => Promise<readonly EventRow[]>;

/** The streams come as JSON: PostgreSQL plans again, at each call, a statement whose cost hangs on the length of an array. */
const query = `select w.n, e.position, e.type, e.version, e.actor, e.at, e.payload, encode(e.hash, 'hex') as hash
  from json_to_recordset($1) as w (n int, stream text, after int),
    lateral (select * from events where stream = w.stream and position > w.after order by position) e
  order by w.n, e.position`;

/** Reads streams, those asked for at the same moment in one round trip: what costs is the journey to the database. */
export function streamReader(reads: Reads): StreamReader {
  let waiting: Asked[] = [];
  const flush = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    try {
      const values = [JSON.stringify(asked.map(({ stream, after }, n) => ({ n, stream, after })))];
      const { rows } = await reads.query<EventRow & { readonly n: number }>({
        name: "events-read",
        text: query,
        values,
      });
      const found = Map.groupBy(rows, ({ n }) => n);
      for (const [rank, { resolve }] of asked.entries()) resolve(found.get(rank) ?? []);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return (stream, after) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void flush());
      waiting.push({ stream, after, resolve, reject });
    });
}
