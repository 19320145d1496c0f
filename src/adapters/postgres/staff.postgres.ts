import type { Pool } from "pg";
import type { Invitation, Qualified, StaffMember, StaffReadings } from "../../application/ports/staff.readings.ts";
import { organisationRoles, staffRoles } from "../../domain/access/actor.ts";
import { moment } from "../../domain/shared/calendar.ts";

interface InvitationRow {
  readonly token_hash: string;
  readonly email: string | null;
  readonly organisation_id: string | null;
  readonly roles: readonly string[];
  readonly invited_by: string;
  readonly invited_at: string;
  readonly expires_at: string;
  readonly used_at: string | null;
  readonly withdrawn_at: string | null;
}

/** The people of the certifier, and the invitations, in PostgreSQL. */
export const postgresStaff = (pool: Pool): StaffReadings => ({
  async members() {
    const { rows } = await pool.query<StaffMember>({
      name: "staff-members",
      text: `select u.id, u.name, u.email, array_agg(s.role order by s.n) as roles
        from staff_roles s join "user" u on u.id = s.person_id group by u.id order by u.name, u.id`,
    });
    return rows.map((row) => ({ ...row, roles: staffRoles.filter((role) => row.roles.includes(role)) }));
  },

  async declining(code) {
    const { rows } = await pool.query<{ id: string }>({
      name: "staff-declining",
      text: "select person_id as id from declined_messages where code = $1",
      values: [code],
    });
    return rows.map(({ id }) => id);
  },

  async qualified() {
    const { rows } = await pool.query<Qualified>({ name: "staff-qualified", text: qualified });
    return rows.map((row) => ({ ...row, roles: staffRoles.filter((role) => row.roles.includes(role)) }));
  },

  async invitation(tokenHash) {
    const { rows } = await pool.query<InvitationRow>(`select ${columns} from invitations where token_hash = $1`, [
      tokenHash,
    ]);
    return rows[0] === undefined ? null : toInvitation(rows[0]);
  },

  async waiting(organisationId) {
    const { rows } = await pool.query<InvitationRow>(
      `select ${columns} from invitations
        where organisation_id is not distinct from $1 and used_at is null and withdrawn_at is null order by invited_at`,
      [organisationId],
    );
    return rows.map(toInvitation);
  },
});

const qualified = `
  select u.id, u.name, u.email, r.roles, coalesce(q.authorisations, '[]') as authorisations,
    coalesce(q.witnessed, '[]') as witnessed
  from "user" u
  join (select person_id, array_agg(role order by n) as roles from staff_roles group by person_id) r on r.person_id = u.id
  left join qualifications q on q.person_id = u.id
  where 'auditor' = any (r.roles) or q.authorisations <> '[]'
  order by u.name, u.id`;

const columns = "token_hash, email, organisation_id, roles, invited_by, invited_at, expires_at, used_at, withdrawn_at";

const maybe = (at: string | null) => (at === null ? null : moment(at));

function toInvitation(row: InvitationRow): Invitation {
  return {
    tokenHash: row.token_hash,
    email: row.email,
    to: invitedTo(row),
    invitedBy: row.invited_by,
    invitedAt: moment(row.invited_at),
    expiresAt: moment(row.expires_at),
    usedAt: maybe(row.used_at),
    withdrawnAt: maybe(row.withdrawn_at),
  };
}

function invitedTo({ organisation_id: organisationId, roles }: InvitationRow): Invitation["to"] {
  if (organisationId === null) return { kind: "staff", roles: staffRoles.filter((role) => roles.includes(role)) };
  const role = organisationRoles.find((known) => roles.includes(known));
  if (role === undefined) throw new Error(`An invitation to ${organisationId} names no function.`);
  return { kind: "organisation", organisationId, role };
}
