import { expect } from "vitest";
import type { Act, Decider, Decision, Refusal } from "../src/domain/shared/decider.ts";

/** What a command gave, ready to be compared with what the rules promise. */
interface Outcome<E, R extends Refusal> {
  readonly decision: Decision<E, R>;
  /** The command is accepted and adds exactly these events, in this order. */
  thenAccepted(...events: readonly E[]): void;
  /** The command is refused, exactly for this reason. */
  thenRefused(refusal: R): void;
}

/** A stream that has lived these events, and what one asks of it. */
interface Given<C, S, E, R extends Refusal, F> {
  readonly state: S;
  when(command: C, facts: F): Outcome<E, R>;
}

const outcomeOf = <E, R extends Refusal>(decision: Decision<E, R>): Outcome<E, R> => ({
  decision,
  thenAccepted: (...events) => expect(decision).toEqual({ accepted: true, events }),
  thenRefused: (refusal) => expect(decision).toEqual({ accepted: false, refusal }),
});

/**
 * A specification of a decider: `given(decider, ...events).when(command, facts).thenAccepted(...events)` or
 * `.thenRefused(refusal)`; `.state` is what the events have made of the stream.
 */
export function given<C extends Act, S, E, R extends Refusal, F>(
  decider: Decider<C, S, E, R, F>,
  ...events: readonly NoInfer<E>[]
): Given<C, S, E, R, F> {
  const state = events.reduce(decider.evolve, decider.initial);
  return { state, when: (command, facts) => outcomeOf(decider.decide(command, state, facts)) };
}
