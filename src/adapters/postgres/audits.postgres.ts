import type { Pool } from "pg";
import type { AuditLine, AuditReadings } from "../../application/ports/audits.readings.ts";

/** Audits in PostgreSQL. */
export const postgresAudits = (pool: Pool): AuditReadings => ({
  async list({ auditor, ofTeam, statuses, from, until }) {
    const values = [auditor ?? null, statuses?.length ? statuses : null, from ?? null, until ?? null, ofTeam ?? null];
    const { rows } = await pool.query<AuditLine>({ name: "audits-list", text: lines, values });
    return rows;
  },

  async awaited() {
    const { rows } = await pool.query<{ dossierId: string }>(
      `select dossier_id as "dossierId" from audits where tasks <> '[]' order by dossier_id`,
    );
    return rows.map(({ dossierId }) => dossierId);
  },
});

const lines = `
  select a.id, a.dossier_id as "dossierId", d.number, d.scheme, a.organisation_id as "organisationId", o.name as "organisationName",
    a.audit_type as "auditType", a.mode, a.status, a.auditor as "auditorId", coalesce(u.name, '') as "auditorName",
    a.scheduled_on as "scheduledOn", a.audit_on as "auditOn", a.open_nonconformities as "openNonconformities", a.tasks
  from audits a
  join dossiers d on d.id = a.dossier_id
  join organisations o on o.id = a.organisation_id
  left join "user" u on u.id = a.auditor
  where ($1::text is null or a.auditor = $1)
    and ($2::text[] is null or a.status = any ($2))
    and ($3::date is null or a.audit_on >= $3)
    and ($4::date is null or a.audit_on <= $4)
    and ($5::text is null or a.auditor = $5
      or exists (select from audit_days t where t.audit_id = a.id and t.auditor = $5))
  order by a.audit_on nulls last, d.number
  limit 1000`;
