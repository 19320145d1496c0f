import type { Moment } from "./calendar.ts";

/** Somebody who acts: a person of the house or of an organisation, or the product itself when it only notes what a date brings. */
export type ActorId = string;

/** What every command carries: who acts, and when. Time is given, never taken. */
export interface Act {
  readonly by: ActorId;
  readonly at: Moment;
}

/** Why a command is not accepted: a code `capability/what-is-wrong` and what the sentence shown to the person needs. */
export interface Refusal {
  readonly code: string;
}

export type Decision<Event, R extends Refusal> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: R };

/** The rules of one kind of stream: what a command gives on a state, and what a state becomes by an event. */
export interface Decider<Command, State, Event, R extends Refusal, Facts> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, facts: Facts) => Decision<Event, R>;
  readonly evolve: (state: State, event: Event) => State;
}

export const accept = <Event>(...events: readonly Event[]): { accepted: true; events: readonly Event[] } => ({
  accepted: true,
  events,
});

export const refuse = <const R extends Refusal>(refusal: R): { accepted: false; refusal: R } => ({
  accepted: false,
  refusal,
});
