import type { OrganisationRole } from "../../domain/access/actor.ts";
import { may } from "../../domain/access/permissions.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { type WaitingInvitation, waitingView } from "../staff/listStaff.ts";
import { organisationStream } from "./organisation.stream.ts";

export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly members: { personId: string; name: string; email: string; role: OrganisationRole }[];
  readonly invitations: readonly WaitingInvitation[];
  readonly position: number;
}

/** An organisation and its people, for those who work with it. */
export const readOrganisation: Query<{ readonly organisationId: string }, OrganisationView> = async (
  { ports, actor },
  { organisationId },
) => {
  const denied = may(actor, "organisation.read", { organisationId });
  if (denied !== null) return refused(denied);
  const { state, position } = await ports.states.load(organisationStream, organisationId);
  if (state.status === "unknown") return refused({ code: "access/not-found" });
  const people = await ports.people.named(state.members.map(({ personId }) => personId));
  const members = state.members.map(({ personId, role }) => {
    const person = people.get(personId);
    return { personId, name: person?.name ?? "", email: person?.email ?? "", role };
  });
  const invitations = (await ports.readings.staff.waiting(organisationId)).map(waitingView);
  return done({ id: organisationId, name: state.name, members, invitations, position });
};
