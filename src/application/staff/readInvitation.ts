import type { OrganisationRole, StaffRole } from "../../domain/access/actor.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { unusable } from "./invitation.ts";

export interface InvitationView {
  readonly email: string | null;
  /** Null for the staff of the certifier. */
  readonly organisationName: string | null;
  readonly roles: readonly (StaffRole | OrganisationRole)[];
  readonly invitedByName: string;
  /** Whether the address has an account already: nothing more is asked then. */
  readonly hasAccount: boolean;
}

/** What a link invites to, for whoever holds it. */
export const readInvitation: Query<{ readonly token: string }, InvitationView> = async ({ ports, at }, { token }) => {
  const invitation = await ports.readings.staff.invitation(ports.ids.sha256(token));
  if (invitation === null) return refused({ code: "invitation/unknown" });
  const over = unusable(invitation, at);
  if (over !== null) return refused(over);
  const { email, to, invitedBy } = invitation;
  const hasAccount = email !== null && (await ports.people.byEmail(email)) !== null;
  const invitedByName = (await ports.people.named([invitedBy])).get(invitedBy)?.name ?? "Habilis";
  if (to.kind === "staff") return done({ email, organisationName: null, roles: to.roles, invitedByName, hasAccount });
  const { state } = await ports.states.load(organisationStream, to.organisationId);
  const organisationName = state.status === "registered" ? state.name : "";
  return done({ email, organisationName, roles: [to.role], invitedByName, hasAccount });
};
