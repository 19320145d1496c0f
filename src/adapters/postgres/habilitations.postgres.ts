import type { Pool } from "pg";
import type {
  HabilitationFilter,
  HabilitationLine,
  HabilitationReadings,
} from "../../application/ports/habilitations.readings.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** Habilitations and their status on a day, in PostgreSQL. */
export const postgresHabilitations = (pool: Pool): HabilitationReadings => ({
  async list(filter, today) {
    const values = valuesOf(filter, today);
    const { rows } = await pool.query<HabilitationLine>({ name: "habilitations-list", text: listed, values });
    return rows;
  },

  async count(filter, today) {
    const values = valuesOf(filter, today);
    const { rows } = await pool.query<{ count: number }>({ name: "habilitations-count", text: counting, values });
    return rows[0]?.count ?? 0;
  },

  async byNumber(number) {
    const { rows } = await pool.query<{ id: string; organisationId: string; dossierId: string }>({
      name: "habilitations-by-number",
      text: `select id, organisation_id as "organisationId", dossier_id as "dossierId" from habilitations where number = $1`,
      values: [number],
    });
    return rows[0] ?? null;
  },

  async running(scheme, on, { after, limit }) {
    const { rows } = await pool.query<{ id: string; dossierId: string }>({
      name: "habilitations-running",
      text: running,
      values: [scheme, on, after ?? "", limit],
    });
    return rows;
  },

  async endedOn(day, { after, limit }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "habilitations-ended",
      text: "select id from habilitations where ended_on = $1 and id > $2 order by id limit $3",
      values: [day, after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },

  async inProcedure({ after, limit }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "habilitations-in-procedure",
      text: "select habilitation_id as id from procedures where open and habilitation_id > $1 order by habilitation_id limit $2",
      values: [after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },
});

const running = `
  select h.id, h.dossier_id as "dossierId" from habilitations h
  join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $2 and (p.until_day is null or p.until_day > $2)
  where h.scheme = $1 and p.status in ('active', 'suspended') and h.id > $3
  order by h.id
  limit $4`;

const valuesOf = ({ search, statuses, organisations, openTo }: HabilitationFilter, today: Day) => [
  ...[today, search, statuses.length === 0 ? null : statuses, organisations ?? null],
  ...[openTo?.personId ?? null, openTo?.on ?? null],
];

const kept = `
  from habilitations h
  join organisations o on o.id = h.organisation_id
  join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $1 and (p.until_day is null or p.until_day > $1)
  left join dossiers d on d.id = h.dossier_id
  left join "user" m on m.id = d.manager
  where ($2 = '' or o.name ilike '%' || $2 || '%' or h.number ilike '%' || $2 || '%' or h.organisation_id = $2)
    and ($3::text[] is null or p.status = any ($3))
    and ($4::text[] is null or h.organisation_id = any ($4))
    and ($5::text is null or exists (select from file_openings f
      where f.dossier_id = h.dossier_id and f.person_id = $5 and not f.closed and f.until >= $6::date))`;

const counting = `select count(*)::int as count ${kept}`;

const listed = `
  select h.id, h.number, h.organisation_id as "organisationId", o.name as "organisationName",
    h.dossier_id as "dossierId", m.name as "managerName", p.status, p.from_day::text as since,
    p.review_from::text as "reviewFrom", h.stay, h.effective_on::text as "effectiveOn", h.expires_on::text as "expiresOn",
    h.ended_on::text as "endedOn"
  ${kept}
  order by o.name, h.number
  limit 1000`;
