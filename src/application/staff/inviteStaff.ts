import type { StaffRole } from "../../domain/access/actor.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { asKept, keepInvitation, keepMail, makeInvitation } from "./invitation.ts";
import { staffInvitationMail } from "./invitationMails.ts";

/** Where the links of mails lead, and whether mails leave by themselves. */
export interface Postal {
  readonly publicUrl: string;
  readonly sendsMail: boolean;
}

/** Invites somebody among the staff of the certifier; the link is given back only where no mail will carry it. */
export const inviteStaff =
  ({
    publicUrl,
    sendsMail,
  }: Postal): UseCase<
    { readonly email: string; readonly roles: readonly StaffRole[] },
    { id: string; link: string | null }
  > =>
  async (work, { email: typed, roles }) => {
    const { ids, people, readings } = work.ports;
    const email = asKept(typed);
    const known = await people.byEmail(email);
    const held = known === null ? [] : (await people.actor(known.id)).staff;
    if (held.length > 0) return refused({ code: "staff/already-of-staff" });
    const invited = { email, to: { kind: "staff", roles }, invitedBy: work.actor.id } as const;
    const made = makeInvitation(invited, { ids, publicUrl }, work.at);
    keepInvitation(work, made, await readings.staff.waiting(null));
    const by = (await people.named([work.actor.id])).get(work.actor.id)?.name ?? "";
    keepMail(work, staffInvitationMail({ ...made, id: ids.next(), by }));
    return done({ id: made.invitation.tokenHash, link: sendsMail ? null : made.link });
  };
