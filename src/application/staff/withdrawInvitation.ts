import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { invitationRow } from "./invitation.ts";

async function withdraw(work: Work, invitationId: string, organisationId: string | null) {
  const waiting = await work.ports.readings.staff.waiting(organisationId);
  const found = waiting.find(({ tokenHash }) => tokenHash === invitationId);
  if (found === undefined) return refused({ code: "invitation/unknown" });
  work.put("invitations", invitationRow({ ...found, withdrawnAt: work.at }));
  return done({ id: invitationId });
}

/** Takes back an invitation to the staff that nobody has used: its link is worth nothing any more. */
export const withdrawStaffInvitation: UseCase<{ readonly invitationId: string }, { id: string }> = async (
  work,
  { invitationId },
) => await withdraw(work, invitationId, null);

/** Takes back an invitation to an organisation. */
export const withdrawMemberInvitation: UseCase<
  { readonly organisationId: string; readonly invitationId: string },
  { id: string }
> = async (work, { organisationId, invitationId }) => {
  const denied = work.refusedAccess("organisation.invite", { organisationId });
  return denied === null ? await withdraw(work, invitationId, organisationId) : refused(denied);
};
