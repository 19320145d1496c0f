import type { Act, Refusal } from "../../domain/shared/decider.ts";
import type { Stream } from "../stream.ts";
import type { DomainEvent } from "./events.ts";

/** A stream folded up to its last event. */
export interface Folded<S> {
  readonly state: S;
  readonly position: number;
  readonly hash: string | null;
}

export interface States {
  /** What this process remembers of a stream, perhaps behind the log; null when nothing. */
  recall<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    stream: Stream<C, S, E, R, F>,
    id: string,
  ): Folded<S> | null;
  /** The stream up to its last event in the log. */
  load<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    stream: Stream<C, S, E, R, F>,
    id: string,
  ): Promise<Folded<S>>;
  /** Remembers a stream as a commit left it. */
  remember(name: string, folded: Folded<unknown>): void;
}
