import type { DomainEvent, Events } from "../../application/ports/events.ts";
import type { Folded, States } from "../../application/ports/states.ts";
import { type Stream, streamName } from "../../application/stream.ts";
import type { Act, Refusal } from "../../domain/shared/decider.ts";

/**
 * Folds streams, remembering the most recent ones so that only newer events are read again. Correctness never rests on what is
 * remembered: a commit is refused when a stream it was decided on has another position.
 */
export function rememberedStates(events: Events, kept: number): States {
  const memory = new Map<string, Folded<unknown>>();
  const remember = (name: string, folded: Folded<unknown>): void => {
    memory.delete(name);
    if (folded.position > 0) memory.set(name, folded);
    if (memory.size > kept) memory.delete(memory.keys().next().value ?? name);
  };
  return {
    remember,

    recall<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
      stream: Stream<C, S, E, R, F>,
      id: string,
    ): Folded<S> | null {
      return (memory.get(streamName(stream.name, id)) as Folded<S> | undefined) ?? null;
    },

    async load<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
      stream: Stream<C, S, E, R, F>,
      id: string,
    ): Promise<Folded<S>> {
      const name = streamName(stream.name, id);
      const known = (memory.get(name) as Folded<S> | undefined) ?? {
        state: stream.decider.initial,
        position: 0,
        hash: null,
      };
      const slice = await events.read<E>(name, known.position, known.hash);
      const state = slice.events.reduce(stream.decider.evolve, known.state);
      const folded = { state, position: slice.position, hash: slice.hash };
      remember(name, folded);
      return folded;
    },
  };
}
