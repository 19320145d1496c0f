import type { Pool } from "pg";
import { createPerson } from "../src/adapters/identity/persons.ts";

import { organisationStream } from "../src/application/organisations/organisation.stream.ts";
import type { DomainEvent } from "../src/application/ports/events.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { staffStream } from "../src/application/staff/staff.stream.ts";
import { type Stream, streamName } from "../src/application/stream.ts";
import type { OrganisationRole, StaffRole } from "../src/domain/access/actor.ts";
import type { Moment } from "../src/domain/shared/calendar.ts";
import type { Act, Refusal } from "../src/domain/shared/decider.ts";

/** A database, and how to people it directly. */
export interface Peopled {
  readonly ports: Ports;
  now(): Promise<Moment>;
  person(id: string, name?: string): Promise<string>;
  staff(id: string, ...roles: StaffRole[]): Promise<string>;
  organisation(siren: string, members: Readonly<Record<string, OrganisationRole>>): Promise<string>;
  /** Writes facts in a stream, as they would be after the acts of a long story. */
  append<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
    stream: Stream<C, S, E, R, F>,
    id: string,
    ...events: readonly E[]
  ): Promise<void>;
}

interface House {
  readonly ports: Ports;
  readonly owner: Pool;
}

/** How to people a database that may not be open yet. */
export function peopled(house: () => House): Peopled {
  const given: Peopled = {
    get ports() {
      return house().ports;
    },
    now: () => house().ports.clock.now(),
    append: (stream, id, ...events) => append(house().ports, { stream, id }, events),
    async person(id, name = id) {
      await createPerson(house().owner, { id, name, email: `${id}@exemple.fr`, passwordHash: null });
      return id;
    },
    async staff(id, ...roles) {
      await given.person(id);
      const at = await given.now();
      await given.append(staffStream, id, { type: "RolesSet", by: id, at, roles, invitedBy: null });
      return id;
    },
    async organisation(siren, members) {
      const at = await given.now();
      const fact = { by: "habilis", at };
      await given.append(
        organisationStream,
        siren,
        { type: "OrganisationRegistered", ...fact, siren, name: `Organisme ${siren}` },
        ...Object.entries(members).map(
          ([personId, role]) => ({ type: "MemberJoined", ...fact, personId, role }) as const,
        ),
      );
      for (const personId of Object.keys(members)) await given.person(personId);
      return siren;
    },
  };
  return given;
}

async function append<C extends Act & { readonly type: string }, S, E extends DomainEvent, R extends Refusal, F>(
  ports: Ports,
  { stream, id }: { readonly stream: Stream<C, S, E, R, F>; readonly id: string },
  events: readonly E[],
): Promise<void> {
  const { state, position, hash } = await ports.states.load(stream, id);
  const next = events.reduce(stream.decider.evolve, state);
  const committed = await ports.events.commit({
    appends: [{ stream: streamName(stream.name, id), position, hash, events }],
    rows: stream.readings(id, next, position + events.length),
    command: null,
  });
  if (committed.outcome !== "done") throw new Error(`The facts of ${stream.name} ${id} were not written.`);
}
