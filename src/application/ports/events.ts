import type { Moment } from "../../domain/shared/calendar.ts";

/** An event as it leaves a decider: its type, who and when, and coded facts that are plain JSON. */
export interface DomainEvent {
  readonly type: string;
  readonly by: string;
  readonly at: Moment;
}

/** A stream as read from the log, from a position on. */
export interface Slice<E extends DomainEvent> {
  readonly events: readonly E[];
  readonly position: number;
  readonly hash: string | null;
}

/** What a command adds to one stream, at the position it was decided on. */
export interface Append {
  readonly stream: string;
  readonly position: number;
  readonly hash: string | null;
  readonly events: readonly DomainEvent[];
}

/** A row of a table, by the name of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows written with the events of a command; `only` says how many rows of a stream are left when there may have been more before. */
export interface Rows {
  readonly table: string;
  readonly rows: readonly Row[];
  readonly only?: { readonly stream: string; readonly count: number };
}

/** Where a stream ended when something was decided on it. */
export interface Seen {
  readonly stream: string;
  readonly position: number;
}

/** A session as this process remembers it: the secret of its cookie, and who held it with which functions. */
export interface HeldSession {
  readonly token: string;
  readonly holder: string;
}

/** Everything one accepted command writes, in one transaction. */
export interface Commit {
  /** The remembered session under which it was asked: it must still be open, and give the same functions to the same person. */
  readonly session?: HeldSession | null;
  /** Streams that must still end where they were seen, although nothing is added to them. */
  readonly seen?: readonly Seen[];
  readonly appends: readonly Append[];
  readonly rows: readonly Rows[];
  readonly command: {
    readonly actor: string;
    readonly id: string;
    readonly bodyHash: string;
    readonly answer: unknown;
  } | null;
}

/**
 * `done`, with the hash of the last event of each stream that grew. `stale`: another command was faster on one of the streams.
 * `repeated`: this very command is already stored.
 */
export type Committed =
  | { readonly outcome: "done"; readonly ends: ReadonlyMap<string, string> }
  | { readonly outcome: "stale" | "repeated" };

export interface Events {
  /** The events of a stream after a position; lifted to their newest version. */
  read<E extends DomainEvent>(stream: string, after: number, previous: string | null): Promise<Slice<E>>;
  commit(commit: Commit): Promise<Committed>;
  /** The stored answer of a command, if it was accepted before. */
  answer<A>(actor: string, commandId: string): Promise<{ readonly bodyHash: string; readonly answer: A } | null>;
}
