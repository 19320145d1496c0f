import type { InvitationRefusal } from "../../domain/access/invitation.ts";
import { addDays, dayOf, type Moment, startOf } from "../../domain/shared/calendar.ts";
import type { Mail } from "../ports/mail.ts";
import type { Ids } from "../ports/ports.ts";
import type { Invitation } from "../ports/staff.readings.ts";
import type { Work } from "../work.ts";

/** How long a link can be used: a security setting of the product, like the life of a session. */
const daysOpen = 7;
const secretBytes = 32;

/** A new invitation, and the link that is the only place where its secret is written. */
export interface Made {
  readonly invitation: Invitation;
  readonly link: string;
}

/** Makes an invitation with its link, under the address of the product. */
export function makeInvitation(
  invited: Pick<Invitation, "email" | "to" | "invitedBy">,
  { ids, publicUrl }: { readonly ids: Ids; readonly publicUrl: string },
  at: Moment,
): Made {
  const token = ids.secret(secretBytes);
  const expiresAt = startOf(addDays(dayOf(at), daysOpen + 1));
  const invitation: Invitation = {
    ...invited,
    tokenHash: ids.sha256(token),
    invitedAt: at,
    expiresAt,
    usedAt: null,
    withdrawnAt: null,
  };
  return { invitation, link: `${publicUrl}/espace/invitation/${token}` };
}

/** Why it cannot be used at a moment, or null. */
export function unusable({ usedAt, withdrawnAt, expiresAt }: Invitation, at: Moment): InvitationRefusal | null {
  if (usedAt !== null) return { code: "invitation/used" };
  return withdrawnAt !== null || expiresAt <= at ? { code: "invitation/over" } : null;
}

/** An invitation as a row of its table. */
export const invitationRow = ({ to, ...invitation }: Invitation) => ({
  token_hash: invitation.tokenHash,
  email: invitation.email,
  organisation_id: to.kind === "organisation" ? to.organisationId : null,
  roles: to.kind === "organisation" ? [to.role] : to.roles,
  invited_by: invitation.invitedBy,
  invited_at: invitation.invitedAt,
  expires_at: invitation.expiresAt,
  used_at: invitation.usedAt,
  withdrawn_at: invitation.withdrawnAt,
});

/** Keeps an invitation with what the act writes; those that waited for the same address are worth nothing any more. */
export function keepInvitation(work: Work, { invitation }: Made, waiting: readonly Invitation[]): void {
  const replaced = waiting
    .filter(({ email, to }) => email === invitation.email && sameFunction(to, invitation.to))
    .map((former) => ({ ...former, withdrawnAt: work.at }));
  work.put("invitations", ...[invitation, ...replaced].map(invitationRow));
}

const sameFunction = (one: Invitation["to"], other: Invitation["to"]): boolean =>
  one.kind === "staff" || other.kind === "staff" ? one.kind === other.kind : one.role === other.role;

/** Keeps a mail with what the act writes, so that it leaves if and only if the act is accepted. */
export const keepMail = (work: Work, { to, ...mail }: Mail): void =>
  work.put("mails", { ...mail, recipient: to, at: work.at });

/** An address as it is kept and compared. */
export const asKept = (email: string): string => email.trim().toLowerCase();
