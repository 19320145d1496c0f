import type { Act, Decider, Refusal } from "../domain/shared/decider.ts";
import type { DomainEvent, Rows } from "./ports/events.ts";

/** One kind of stream: its name in the log, its rules, and the rows that its state gives to the query tables. */
export interface Stream<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F> {
  readonly name: string;
  readonly decider: Decider<C, S, E, R, F>;
  /** Computed from this stream alone, so that the tables can be rebuilt stream by stream. */
  readonly readings: (id: string, state: S, position: number) => readonly Rows[];
  /** Rows that come from what the stream keeps as contents, too many for its state: written with each batch, made again from them. */
  readonly contents?: {
    readonly of: (state: S) => readonly string[];
    readonly rows: (id: string, state: S, bodies: ReadonlyMap<string, unknown>) => readonly Rows[];
  };
}

/** A table that keeps several rows per stream, numbered from 0: those beyond the last one are removed. */
export const numbered = (table: string, stream: string, rows: readonly Readonly<Record<string, unknown>>[]): Rows => ({
  table,
  rows: rows.map((row, n) => ({ stream, n, ...row })),
  only: { stream, count: rows.length },
});

/** A table that keeps one row per stream. */
export const single = (table: string, row: Readonly<Record<string, unknown>>): Rows => ({ table, rows: [row] });

/** The name of a stream in the log. */
export const streamName = (kind: string, id: string): string => `${kind}-${id}`;
