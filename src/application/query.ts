import type { Actor } from "../domain/access/actor.ts";
import type { Day, Moment } from "../domain/shared/calendar.ts";
import type { Outcome } from "./outcome.ts";
import type { Ports } from "./ports/ports.ts";

/** Somebody who wants to know: who, when, and where to look. */
export interface Asking {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly at: Moment;
  readonly today: Day;
  /** The address of what is asked. */
  readonly path: string;
}

/** A question and its answer; it changes nothing that others see. */
export type Query<I, A> = (asking: Asking, input: I) => Promise<Outcome<A>>;
