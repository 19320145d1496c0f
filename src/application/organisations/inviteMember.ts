import type { OrganisationRole } from "../../domain/access/actor.ts";
import type { OrganisationState } from "../../domain/organisations/organisation.model.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { asKept, keepInvitation, keepMail, makeInvitation } from "../staff/invitation.ts";
import { memberInvitationCopy, memberInvitationMail } from "../staff/invitationMails.ts";
import type { Work } from "../work.ts";
import { organisationStream } from "./organisation.stream.ts";

type Registered = Extract<OrganisationState, { status: "registered" }>;

/** Invites a colleague to the organisation; its legal representatives are told, unless they invite themselves. */
export const inviteMember =
  ({
    publicUrl,
  }: {
    readonly publicUrl: string;
  }): UseCase<
    { readonly organisationId: string; readonly email: string; readonly role: OrganisationRole },
    { id: string }
  > =>
  async (work, { organisationId, email: typed, role }) => {
    const { state } = await work.load(organisationStream, organisationId);
    const denied = work.refusedAccess("organisation.invite", { organisationId });
    if (denied !== null) return refused(denied);
    if (state.status === "unknown") return refused({ code: "access/not-found" });
    const email = asKept(typed);
    const known = await work.ports.people.byEmail(email);
    if (state.members.some((member) => member.personId === known?.id && member.role === role))
      return refused({ code: "organisation/already-member" });
    const invited = { email, to: { kind: "organisation", organisationId, role }, invitedBy: work.actor.id } as const;
    const made = makeInvitation(invited, { ids: work.ports.ids, publicUrl }, work.at);
    keepInvitation(work, made, await work.ports.readings.staff.waiting(organisationId));
    await tell(work, state, { ...made, organisation: { id: organisationId, name: state.name }, publicUrl });
    return done({ id: organisationId });
  };

/** The mail to the colleague, and its copy without the link to the legal representatives. */
async function tell(
  work: Work,
  { members }: Registered,
  joined: Omit<Parameters<typeof memberInvitationMail>[0], "id" | "by">,
): Promise<void> {
  const { ids, people } = work.ports;
  const inviter = (await people.named([work.actor.id])).get(work.actor.id)?.name ?? "";
  keepMail(work, memberInvitationMail({ ...joined, id: ids.next(), by: inviter }));
  const readers = members.filter(({ role, personId }) => role === "legal_representative" && personId !== work.actor.id);
  for (const reader of (await people.named(readers.map(({ personId }) => personId))).values())
    keepMail(work, memberInvitationCopy({ ...joined, id: ids.next(), by: inviter }, reader));
}
