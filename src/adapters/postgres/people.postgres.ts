import type { Recipients } from "../../application/ports/mail.ts";
import type { People, Person } from "../../application/ports/people.ts";
import {
  type Membership,
  type OrganisationRole,
  organisationRoles,
  type StaffRole,
  staffRoles,
} from "../../domain/access/actor.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

/** People as sign-in knows them, and the functions that the streams gave them. */
export function postgresPeople(reads: Reads): People & Recipients {
  const query = async <R extends object>(name: string, text: string, values: readonly unknown[]): Promise<R[]> =>
    (await reads.query<R>({ name, text, values: [...values] })).rows;
  return {
    async named(ids) {
      if (ids.length === 0) return new Map();
      const rows = await query<Person>("people-named", `${person} where id = ${anyOf("$1")}`, [JSON.stringify(ids)]);
      return new Map(rows.map((row) => [row.id, row]));
    },

    async byEmail(email) {
      const rows = await query<Person>("people-by-email", `${person} where email = $1`, [email.trim().toLowerCase()]);
      return rows[0] ?? null;
    },

    async actor(id) {
      const rows = await query<FunctionRow>("people-actor", functions, [id]);
      return { id, staff: rows.flatMap(asStaffRole), memberships: rows.flatMap(asMembership) };
    },

    ofOrganisation: (organisationId, roles) =>
      query<Person>("people-of-organisation", `${person} where id in (${members}) order by name, id`, [
        organisationId,
        roles,
      ]),

    ofStaff: (roles) => query<Person>("people-of-staff", `${person} where id in (${staff}) order by name, id`, [roles]),
  };
}

interface FunctionRow {
  readonly organisation_id: string | null;
  readonly role: string;
}

const person = `select id, name, email from "user"`;
const members = "select person_id from memberships where organisation_id = $1 and role = any ($2)";
const staff = "select person_id from staff_roles where role = any ($1)";
const functions = `select null as organisation_id, role from staff_roles where person_id = $1
  union all select organisation_id, role from memberships where person_id = $1`;

const asStaffRole = ({ organisation_id, role }: FunctionRow): readonly StaffRole[] =>
  organisation_id === null ? staffRoles.filter((known) => known === role) : [];

function asMembership({ organisation_id, role }: FunctionRow): readonly Membership[] {
  if (organisation_id === null) return [];
  const known: readonly OrganisationRole[] = organisationRoles.filter((one) => one === role);
  return known.map((one) => ({ organisationId: organisation_id, role: one }));
}
