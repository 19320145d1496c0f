import type { Pool } from "pg";
import type { ChangeLine, ChangeReadings } from "../../application/ports/changes.readings.ts";

/** Declared changes, in PostgreSQL. */
export const postgresChanges = (pool: Pool): ChangeReadings => ({
  async list({ habilitation, open, organisations }) {
    const { rows } = await pool.query<ChangeLine>({
      name: "changes-list",
      text: listed,
      values: [habilitation, open, organisations ?? null],
    });
    return rows;
  },
});

const listed = `
  select c.id, c.habilitation_id as "habilitationId", h.number as "habilitationNumber",
    c.organisation_id as "organisationId", o.name as "organisationName", c.kind, c.status,
    c.happened_on::text as "happenedOn", c.declared_on::text as "declaredOn", c.late,
    c.review_due_on::text as "reviewDueOn"
  from changes c
  join habilitations h on h.id = c.habilitation_id
  join organisations o on o.id = c.organisation_id
  where ($1 = '' or c.habilitation_id = $1)
    and (not $2::boolean or c.status in ('declared', 'to_complete', 'proposed'))
    and ($3::text[] is null or c.organisation_id = any ($3))
  order by c.status not in ('declared', 'to_complete', 'proposed'),
    case when c.status in ('declared', 'to_complete', 'proposed') then c.review_due_on end, c.declared_on desc, c.id
  limit 500`;
