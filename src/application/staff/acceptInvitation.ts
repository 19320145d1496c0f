import type { Actor } from "../../domain/access/actor.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import type { Person } from "../ports/people.ts";
import type { Ports } from "../ports/ports.ts";
import type { Invitation } from "../ports/staff.readings.ts";
import type { Query } from "../query.ts";
import type { Work } from "../work.ts";
import { asKept, invitationRow, unusable } from "./invitation.ts";
import { staffStream } from "./staff.stream.ts";

interface Given {
  readonly token: string;
  readonly name: string;
  /** Asked only where the invitation was made out to nobody. */
  readonly email: string;
  readonly password: string;
}

interface Entered {
  readonly actor: Actor;
  readonly input: { readonly token: string };
}

const invitationOf = (ports: Pick<Ports, "ids" | "readings">, token: string): Promise<Invitation | null> =>
  ports.readings.staff.invitation(ports.ids.sha256(token));

/** Says who holds the link, giving them an account when their address has none; the act is then done in their name. */
export const enterByInvitation: Query<Given, Entered> = async ({ ports, at }, given) => {
  const invitation = await invitationOf(ports, given.token);
  if (invitation === null) return refused({ code: "invitation/unknown" });
  const email = asKept(invitation.email ?? given.email);
  const known = await ports.people.byEmail(email);
  const person = known === null ? await opened(ports, { ...given, email }, unusable(invitation, at)) : done(known);
  if (!person.ok) return person;
  return done({ actor: await ports.people.actor(person.value.id), input: { token: given.token } });
};

async function opened(
  ports: Ports,
  { name, email, password }: Omit<Given, "token">,
  unusable: { readonly code: string } | null,
): Promise<Outcome<Person>> {
  if (unusable !== null) return refused(unusable);
  if (name === "" || email === "" || password === "") return refused({ code: "invitation/account-needed" });
  await ports.accounts.open({ name, email, password });
  const person = await ports.people.byEmail(email);
  return person === null ? refused({ code: "invitation/account-needed" }) : done(person);
}

/** Takes the functions one is invited to; the link then serves no more. */
export const acceptInvitation: UseCase<{ readonly token: string }, { id: string }> = async (work, { token }) => {
  const invitation = await invitationOf(work.ports, token);
  if (invitation === null) return refused({ code: "invitation/unknown" });
  const over = unusable(invitation, work.at);
  if (over !== null) return refused(over);
  const refusal = await join(work, invitation);
  if (refusal !== null) return refused(refusal);
  work.put("invitations", invitationRow({ ...invitation, usedAt: work.at }));
  return done({ id: work.actor.id });
};

/** Nobody is both of the certifier and of an organisation it habilitates (R-IMP-1, R-IMP-2). */
async function join(work: Work, { to, invitedBy }: Invitation) {
  const { id: personId, staff, memberships } = work.actor;
  if (to.kind === "staff") {
    if (memberships.length > 0) return { code: "staff/person-of-an-organisation" };
    const person = await work.load(staffStream, personId);
    const roles = [...person.state.roles, ...to.roles];
    const refusal = work.decide(person, { type: "SetRoles", roles, invitedBy }, { lastAdministrator: false });
    return refusal?.code === "staff/roles-unchanged" ? null : refusal;
  }
  if (staff.length > 0) return { code: "organisation/person-of-the-certifier" };
  const organisation = await work.load(organisationStream, to.organisationId);
  const refusal = work.decide(organisation, { type: "AddMember", personId, role: to.role }, null);
  return refusal?.code === "organisation/already-member" ? null : refusal;
}
