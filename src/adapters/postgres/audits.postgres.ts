import type { Pool } from "pg";
import {
  type AuditFilter,
  type AuditLine,
  type AuditReadings,
  type AuditToSchedule,
  auditsRead,
} from "../../application/ports/audits.readings.ts";
import { auditsWithTask } from "./hand.sql.ts";

/** Audits in PostgreSQL. */
export const postgresAudits = (pool: Pool): AuditReadings => ({
  async list(filter) {
    const { rows } = await pool.query<AuditLine>({ name: "audits-list", text: lines, values: valuesOf(filter) });
    return rows;
  },

  async count(filter) {
    const { rows } = await pool.query<{ count: number }>({
      name: "audits-count",
      text: `select count(*)::int as count ${joined} ${kept}`,
      values: valuesOf(filter),
    });
    return rows[0]?.count ?? 0;
  },

  async inHand(hand, limit) {
    const values: unknown[] = [];
    const given = (value: unknown): string => `$${values.push(value)}`;
    const mine = `select a.id from dossiers f join audits a on a.dossier_id = f.id
      where (f.manager = ${given(hand.personId)} or (f.manager is null and ${given(hand.roles.includes("account_manager"))}))
        and a.habilitation_id is not null and a.tasks <> '[]'`;
    const own = `select a.id from audits a where a.organisation_id = any (${given(hand.organisations)}::text[])`;
    const text = `${columns} where a.habilitation_id is not null and a.tasks <> '[]'
        and a.id in (${[mine, own, auditsWithTask(hand, given)].join(" union all ")})
        order by a.audit_on nulls last, d.number limit ${given(limit)}`;
    // A statement per number of functions held, which the server plans once.
    const { rows } = await pool.query<AuditLine>({ name: `audits-in-hand-${values.length}`, text, values });
    return rows;
  },

  async toSchedule({ on, leads, search }) {
    const values = [on, JSON.stringify(leads), search];
    const { rows } = await pool.query<AuditToSchedule>({ name: "audits-to-schedule", text: toSchedule, values });
    if (rows.length < auditsRead) return { count: rows.length, rows };
    const counted = await pool.query<{ count: number }>({
      name: "audits-to-schedule-count",
      text: `select count(*)::int as count ${due}`,
      values,
    });
    return { count: counted.rows[0]?.count ?? rows.length, rows };
  },

  async awaited({ after, limit }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "audits-awaited",
      text: "select id from audits where tasks <> '[]' and id > $1 order by id limit $2",
      values: [after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },
});

const valuesOf = ({ auditor, ofTeam, statuses, from, until, dossier, later, underWay, search }: AuditFilter) => [
  ...[auditor ?? null, statuses?.length ? statuses : null, from ?? null, until ?? null],
  ...[ofTeam ?? null, dossier ?? null, later ?? false, underWay ?? false, search ?? ""],
];

const due = `
  from audits_asked s
  join habilitations h on h.id = s.habilitation_id
  join habilitation_periods p on p.habilitation_id = h.id and p.status in ('active', 'suspended')
    and p.from_day <= $1::date and (p.until_day is null or p.until_day > $1::date)
  join organisations o on o.id = h.organisation_id
  join dossiers d on d.id = h.dossier_id
  join json_to_recordset($2) as l (scheme text, version text, days int) on l.scheme = d.scheme and l.version = d.scheme_version
  cross join lateral (select case when s.led then $1::date + l.days else $1::date end as on_day) t
  left join "user" m on m.id = d.manager
  where s.from_day <= t.on_day and (s.until_day is null or s.until_day > t.on_day)
    and not exists (select from audits a where a.habilitation_id = h.id and a.audit_type = s.audit_type and a.status <> 'cancelled'
      and (s.answered_from is null or coalesce(a.audit_on, a.scheduled_on) >= s.answered_from)
      and (s.answered_until is null or coalesce(a.audit_on, a.scheduled_on) <= s.answered_until))
    and ($3 = '' or o.name ilike '%' || $3 || '%' or h.number ilike '%' || $3 || '%' or h.organisation_id = $3)`;

const toSchedule = `
  select s.audit_type as "auditType", s.due_on as "dueOn", h.id as "habilitationId", h.dossier_id as "dossierId", h.number,
    o.name as "organisationName", m.name as "managerName"
  ${due}
  order by s.due_on, h.number
  limit ${auditsRead}`;

const joined = `
  from audits a
  join dossiers d on d.id = a.dossier_id
  join organisations o on o.id = a.organisation_id
  left join "user" u on u.id = a.auditor`;

const columns = `
  select a.id, a.dossier_id as "dossierId", d.number, d.scheme, a.organisation_id as "organisationId", o.name as "organisationName",
    a.audit_type as "auditType", a.mode, a.status, a.auditor as "auditorId", coalesce(u.name, '') as "auditorName",
    a.scheduled_on as "scheduledOn", a.audit_on as "auditOn", a.open_nonconformities as "openNonconformities",
    a.habilitation_id as "habilitationId", a.hidden, d.manager, a.tasks
  ${joined}`;

const kept = `
  cross join lateral (select a.status in ('complete', 'cancelled') and a.tasks = '[]' as over) ended
  where ($1::text is null or a.auditor = $1)
    and ($2::text[] is null or a.status = any ($2))
    and ($3::date is null or a.audit_on >= $3)
    and ($4::date is null or a.audit_on <= $4)
    and ($5::text is null or a.auditor = $5
      or exists (select from audit_days t where t.audit_id = a.id and t.auditor = $5))
    and ($6::text is null or a.dossier_id = $6)
    and (not $7 or a.habilitation_id is not null)
    and not ($8 and ended.over)
    and ($9 = '' or o.name ilike '%' || $9 || '%' or d.number ilike '%' || $9 || '%' or a.organisation_id = $9)`;

const lines = `${columns} ${kept}
  order by ended.over, case when ended.over then null else a.audit_on end nulls last, a.audit_on desc, d.number
  limit ${auditsRead}`;
