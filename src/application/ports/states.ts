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
  load<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    stream: Stream<C, S, E, R, F>,
    id: string,
  ): Promise<Folded<S>>;
}
