import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import { done } from "../outcome.ts";
import type { Invitation } from "../ports/staff.readings.ts";
import type { Asking } from "../query.ts";
import { staffStream } from "./staff.stream.ts";

/** An invitation that waits, for those who may take it back. */
export interface WaitingInvitation {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly (StaffRole | OrganisationRole)[];
  readonly invitedAt: string;
  readonly expiresAt: string;
}

export const waitingView = ({ tokenHash, email, to, invitedAt, expiresAt }: Invitation): WaitingInvitation => ({
  id: tokenHash,
  email: email ?? "",
  roles: to.kind === "staff" ? to.roles : [to.role],
  invitedAt,
  expiresAt,
});

/** The people of the certifier with their functions, to assign or to manage them; administrators also see who is invited. */
export const listStaff = async ({ ports, actor }: Asking) => {
  const members = await ports.readings.staff.members();
  const people = await Promise.all(
    members.map(async (member) => {
      const { position } = await ports.states.load(staffStream, member.id);
      return { ...member, position };
    }),
  );
  const invitations = actor.staff.includes("administrator") ? await ports.readings.staff.waiting(null) : [];
  return done({ people, invitations: invitations.filter(({ email }) => email !== null).map(waitingView) });
};
