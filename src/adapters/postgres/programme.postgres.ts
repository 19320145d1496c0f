import type { Pool } from "pg";
import type {
  CriterionTotal,
  LiveDay,
  ProgrammeDay,
  ProgrammeReadings,
} from "../../application/ports/programme.readings.ts";

/** The programme of audits, in PostgreSQL. */
export const postgresProgramme = (pool: Pool): ProgrammeReadings => ({
  async feedOwner(secretHash) {
    const { rows } = await pool.query<{ person_id: string }>({
      name: "feed-owner",
      text: "select person_id from calendar_feeds where secret_hash = $1",
      values: [secretHash],
    });
    return rows[0]?.person_id ?? null;
  },

  async days({ from, until, auditor }) {
    const values = [from, until, auditor, false];
    const { rows } = await pool.query<LiveDay>({ name: "programme-days", text: days, values });
    return rows;
  },

  async daysAndCancelled({ from, until, auditor }) {
    const values = [from, until, auditor, true];
    const { rows } = await pool.query<ProgrammeDay>({ name: "programme-days", text: days, values });
    return rows;
  },

  async ratings(scheme, since) {
    const { rows } = await pool.query<CriterionTotal>({
      name: "programme-ratings",
      text: ratings,
      values: [scheme, since],
    });
    return rows;
  },
});

const days = `
  select t.audit_id as "auditId", a.dossier_id as "dossierId", d.number, a.organisation_id as "organisationId",
    o.name as "organisationName", a.audit_type as "auditType", a.mode, a.status, t.auditor,
    coalesce(u.name, '') as "auditorName", t.day, t.standing, t.from_time as "from", t.until_time as "until", t.minutes
  from audit_days t
  join audits a on a.id = t.audit_id
  join dossiers d on d.id = a.dossier_id
  join organisations o on o.id = a.organisation_id
  left join "user" u on u.id = t.auditor
  where t.day between $1 and $2 and ($3::text is null or t.auditor = $3)
    and ($4::boolean or t.standing <> 'cancelled')
  order by t.day, t.from_time nulls last, o.name, u.name
  limit 5000`;

const ratings = `
  select auditor, criterion, sum(rated)::int as rated, sum(nonconforming)::int as nonconforming,
    count(distinct audit_id)::int as audits
  from audit_ratings where scheme = $1 and closed_on >= $2
  group by auditor, criterion order by criterion, auditor`;
