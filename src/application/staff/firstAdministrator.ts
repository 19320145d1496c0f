import { habilis } from "../../domain/access/actor.ts";
import type { Ports } from "../ports/ports.ts";
import { invitationRow, makeInvitation } from "./invitation.ts";

/**
 * The link by which whoever installs the product becomes its first administrator; null once there is one. Links given by
 * earlier starts are worth nothing any more.
 */
export async function createFirstAdministratorInvitation(ports: Ports, publicUrl: string): Promise<string | null> {
  const members = await ports.readings.staff.members();
  if (members.some(({ roles }) => roles.includes("administrator"))) return null;
  const at = await ports.clock.now();
  const former = (await ports.readings.staff.waiting(null)).filter(({ email }) => email === null);
  const invited = { email: null, to: { kind: "staff", roles: ["administrator"] }, invitedBy: habilis.id } as const;
  const { invitation, link } = makeInvitation(invited, { ids: ports.ids, publicUrl }, at);
  const rows = [invitation, ...former.map((one) => ({ ...one, withdrawnAt: at }))].map(invitationRow);
  await ports.events.commit({ appends: [], rows: [{ table: "invitations", rows }], command: null });
  return link;
}
