import { createHash } from "node:crypto";
import { handle, type UseCase } from "../../application/handle.ts";
import type { Outcome } from "../../application/outcome.ts";
import type { Ports } from "../../application/ports/ports.ts";
import type { Asking } from "../../application/query.ts";
import { addDays, type Day, dayOf, type Moment, moment } from "../../domain/shared/calendar.ts";

/** Plays people's acts through the same use cases as the screens, at the time given, in order. */
export interface Player {
  /** A use case by somebody; a refusal is a mistake in the script, and throws. */
  act<I, A extends object>(by: string, run: UseCase<I, A>, input: I): Promise<A & { position: number }>;
  /** A read or a draft by somebody. */
  ask<I, A>(by: string, query: (asking: Asking, input: I) => Promise<Outcome<A>>, input: I): Promise<A>;
  /** An identifier, as a form gives to what it adds. */
  id(): string;
  /** Lets days pass; the next acts happen then, during working hours. */
  wait(days: number): void;
  readonly today: Day;
  readonly now: Moment;
}

/** A player that starts on a day; each act takes a few minutes. */
export function playerFrom(ports: Ports, start: Day): Player {
  let minutes = 0;
  let day = start;
  const now = (): Moment =>
    moment(
      `${day}T${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+01:00`,
    );
  const value = <A>(outcome: Outcome<A>, what: string): A => {
    if (!outcome.ok) throw new Error(`${what} was refused on ${day}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  return {
    async act(by, run, input) {
      const actor = await ports.people.actor(by);
      minutes = Math.min(minutes + 7, 700);
      const at = now();
      const commandId = ports.ids.next();
      const bodyHash = createHash("sha256").update(commandId).digest("hex");
      return value(
        await handle(ports, { actor, at, commandId, expected: null, bodyHash }, { run, input }),
        run.name || "an act",
      );
    },
    async ask(by, query, input) {
      const actor = await ports.people.actor(by);
      const at = now();
      return value(await query({ ports, actor, at, today: dayOf(at), path: "" }, input), query.name || "a question");
    },
    id: () => ports.ids.next(),
    wait(days) {
      day = addDays(day, days);
      minutes = 0;
    },
    get today() {
      return day;
    },
    get now() {
      return now();
    },
  };
}
