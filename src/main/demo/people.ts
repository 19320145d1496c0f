import type { Pool } from "pg";
import { createPerson, passwordHash } from "../../adapters/identity/persons.ts";
import type { UseCase } from "../../application/handle.ts";
import { personStream } from "../../application/impartiality/impartiality.stream.ts";
import { organisationStream } from "../../application/organisations/organisation.stream.ts";
import { done, refused } from "../../application/outcome.ts";
import { staffStream } from "../../application/staff/staff.stream.ts";
import type { OrganisationRole } from "../../domain/access/actor.ts";
import type { AuthorisedFunction } from "../../domain/impartiality/person.events.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { type DemoMember, type DemoStaff, demoMembers, demoPassword, demoStaff } from "./accounts.ts";
import type { Company } from "./companies.ts";
import { mailOf } from "./content.ts";
import type { Player } from "./player.ts";

const join: UseCase<DemoStaff, { id: string }> = async (work, { id, roles }) => {
  const person = await work.load(staffStream, id);
  const refusal = work.decide(person, { type: "SetRoles", roles, invitedBy: null }, { lastAdministrator: false });
  return refusal === null ? done({ id }) : refused(refusal);
};

interface Right {
  readonly personId: string;
  readonly fn: AuthorisedFunction;
  readonly until: Day | null;
}

const authorise: UseCase<Right, { id: string }> = async (work, { personId, fn, until }) => {
  const person = await work.load(personStream, personId);
  const command = {
    type: "GrantAuthorisation",
    scheme: "certifiag",
    function: fn,
    from: work.today,
    until,
  } as const;
  const refusal = work.decide(person, command, null);
  return refusal === null ? done({ id: personId }) : refused(refusal);
};

const addMember: UseCase<
  { readonly siren: string; readonly personId: string; readonly role: OrganisationRole },
  { id: string }
> = async (work, { siren, personId, role }) => {
  const organisation = await work.load(organisationStream, siren);
  const refusal = work.decide(organisation, { type: "AddMember", personId, role }, null);
  return refusal === null ? done({ id: siren }) : refused(refusal);
};

/** Which authorisations each function needs (R-IMP-4). */
const needed: Readonly<Record<string, AuthorisedFunction>> = {
  account_manager: "programme",
  auditor: "audit",
  decision_maker: "decision",
};

/** Gives an account to each person of the certifier, their functions, and the authorisations these need; some end on a day. */
export async function enterStaff(
  pool: Pool,
  player: Player,
  ending: Readonly<Record<string, Day>> = {},
): Promise<void> {
  const hash = await passwordHash(demoPassword);
  for (const one of demoStaff)
    await createPerson(pool, { id: one.id, name: one.name, email: one.email, passwordHash: hash });
  for (const one of demoStaff) await player.act("staff-louise", join, one);
  for (const { id, roles } of demoStaff)
    for (const fn of roles.flatMap((role) => needed[role] ?? []))
      await player.act("staff-sylvie", authorise, { personId: id, fn, until: ending[id] ?? null });
}

export interface Members {
  readonly representative: string;
  /** As they type it under an agreement. */
  readonly representativeName: string;
  readonly referent: string;
}

type DemoPerson = Pick<DemoMember, "id" | "name" | "email">;

/** Gives an account to the two people of an organisation; those that the sign-in page proposes keep their own. */
export async function enterMembers(pool: Pool, company: Company, hash: string): Promise<Members> {
  const known = demoMembers.find(({ email }) => email.endsWith(`@${company.slug}.example`));
  const give = async (role: OrganisationRole, name: string): Promise<DemoPerson> => {
    const own = known?.role === role ? known : { id: `${role}-${company.siren}`, name, email: mailOf(name, company) };
    await createPerson(pool, { id: own.id, name: own.name, email: own.email, passwordHash: hash });
    return own;
  };
  const representative = await give("legal_representative", company.manager);
  const referent = await give("referent", company.referent);
  return { representative: representative.id, representativeName: representative.name, referent: referent.id };
}

/** The referent joins the organisation that the representative registered. */
export const joinReferent = (player: Player, company: Company, { representative, referent }: Members) =>
  player.act(representative, addMember, { siren: company.siren, personId: referent, role: "referent" });
