import type { Pool } from "pg";
import type { AuditLine, AuditReadings } from "../../application/ports/audits.readings.ts";

/** Audits in PostgreSQL. */
export const postgresAudits = (pool: Pool): AuditReadings => ({
  async list({ auditor, ofTeam, statuses, from, until, dossier, later, organisations, underWay }) {
    const { rows } = await pool.query<AuditLine>({
      name: "audits-list",
      text: lines,
      values: [
        ...[auditor ?? null, statuses?.length ? statuses : null, from ?? null, until ?? null],
        ...[ofTeam ?? null, dossier ?? null, later ?? false, organisations ?? null, underWay ?? false],
      ],
    });
    return rows;
  },

  async awaited() {
    const { rows } = await pool.query<{ id: string }>(`select id from audits where tasks <> '[]' order by id`);
    return rows.map(({ id }) => id);
  },
});

const lines = `
  select a.id, a.dossier_id as "dossierId", d.number, d.scheme, a.organisation_id as "organisationId", o.name as "organisationName",
    a.audit_type as "auditType", a.mode, a.status, a.auditor as "auditorId", coalesce(u.name, '') as "auditorName",
    a.scheduled_on as "scheduledOn", a.audit_on as "auditOn", a.open_nonconformities as "openNonconformities",
    a.habilitation_id as "habilitationId", a.hidden, d.manager, a.tasks
  from audits a
  join dossiers d on d.id = a.dossier_id
  join organisations o on o.id = a.organisation_id
  left join "user" u on u.id = a.auditor
  cross join lateral (select a.status in ('complete', 'cancelled') and a.tasks = '[]' as over) ended
  where ($1::text is null or a.auditor = $1)
    and ($2::text[] is null or a.status = any ($2))
    and ($3::date is null or a.audit_on >= $3)
    and ($4::date is null or a.audit_on <= $4)
    and ($5::text is null or a.auditor = $5
      or exists (select from audit_days t where t.audit_id = a.id and t.auditor = $5))
    and ($6::text is null or a.dossier_id = $6)
    and (not $7 or a.habilitation_id is not null)
    and ($8::text[] is null or (a.organisation_id = any ($8) and not a.hidden))
    and not ($9 and ended.over)
  order by ended.over, case when ended.over then null else a.audit_on end nulls last, a.audit_on desc, d.number
  limit 1000`;
