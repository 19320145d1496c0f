import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done } from "../outcome.ts";
import type { Person } from "../ports/people.ts";
import type { Query } from "../query.ts";

export interface DemoAccount {
  readonly label: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface SessionView {
  readonly signedIn: boolean;
  readonly demo: boolean;
  readonly today: string;
  readonly person: Person | null;
  readonly roles: StaffRole[];
  readonly memberships: { organisationId: string; organisationName: string; role: OrganisationRole }[];
  readonly demoAccounts: DemoAccount[];
}

/** Who is signed in, with which functions; the demonstration accounts exist only in a demonstration. */
export const readSession =
  (demonstration: readonly DemoAccount[] | null): Query<unknown, SessionView> =>
  async ({ ports, actor, today }) => {
    const person = (await ports.people.named([actor.id])).get(actor.id) ?? null;
    const memberships = await Promise.all(
      actor.memberships.map(async ({ organisationId, role }) => {
        const { state } = await ports.states.load(organisationStream, organisationId);
        return { organisationId, role, organisationName: state.status === "registered" ? state.name : organisationId };
      }),
    );
    return done({
      signedIn: person !== null,
      demo: demonstration !== null,
      today,
      person,
      roles: [...actor.staff],
      memberships,
      demoAccounts: person === null ? [...(demonstration ?? [])] : [],
    });
  };
