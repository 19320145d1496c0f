import type { Pool } from "pg";
import type {
  SurveillanceLine,
  SurveillanceReadings,
  SurveillanceTally,
} from "../../application/ports/surveillances.readings.ts";

/** Surveillances in PostgreSQL. */
export const postgresSurveillances = (pool: Pool): SurveillanceReadings => ({
  async list({ search, organisations, standings, lateOn }) {
    const values = [search, organisations ?? null, standings.length === 0 ? null : standings, lateOn ?? null];
    const { rows } = await pool.query<SurveillanceLine>({
      name: "surveillances-list",
      text: `${lines} ${kept} order by s.due_on desc, s.id limit ${most}`,
      values,
    });
    if (rows.length < most) return { count: rows.length, rows };
    const counted = await pool.query<{ count: number }>({
      name: "surveillances-count",
      text: `select count(*)::int as count ${joined} ${kept}`,
      values,
    });
    return { count: counted.rows[0]?.count ?? rows.length, rows };
  },

  async tally(on, organisations) {
    const { rows } = await pool.query<SurveillanceTally>({
      name: "surveillances-tally",
      text: `select s.standing, count(*)::int as count,
          (count(*) filter (where s.status = 'open' and s.closes_on < $1::date))::int as late
        from surveillances s where $2::text[] is null or s.organisation_id = any ($2)
        group by s.standing order by s.standing`,
      values: [on, organisations ?? null],
    });
    return rows;
  },

  async ofHabilitation(habilitationId) {
    const { rows } = await pool.query<SurveillanceLine>({
      name: "surveillances-of-habilitation",
      text: `${lines} where s.habilitation_id = $1 order by s.due_on`,
      values: [habilitationId],
    });
    return rows;
  },

  async overdue(day, { after, limit }) {
    const { rows } = await pool.query<Pick<SurveillanceLine, "id" | "closesOn">>({
      name: "surveillances-overdue",
      text: `select id, closes_on::text as "closesOn" from surveillances
        where status = 'open' and closes_on < $1 and id > $2 order by id limit $3`,
      values: [day, after ?? "", limit],
    });
    return rows;
  },

  async ended(day, { after, limit }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "surveillances-ended",
      text: `select s.id from surveillances s join habilitations h on h.id = s.habilitation_id
        where s.status = 'open' and h.ended_on <= $1 and s.id > $2 order by s.id limit $3`,
      values: [day, after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },
});

/** Surveillances that one list reads; beyond, they are counted. */
const most = 500;

const kept = `
  where ($1 = '' or o.name ilike '%' || $1 || '%' or h.number ilike '%' || $1 || '%' or s.organisation_id = $1)
    and ($2::text[] is null or s.organisation_id = any ($2))
    and ($3::text[] is null or s.standing = any ($3))
    and ($4::date is null or (s.status = 'open' and s.closes_on < $4))`;

const joined = `
  from surveillances s
  join habilitations h on h.id = s.habilitation_id
  join organisations o on o.id = s.organisation_id
  left join dossiers d on d.id = s.dossier_id
  left join "user" m on m.id = d.manager`;

const lines = `
  select s.id, s.habilitation_id as "habilitationId", h.number as "habilitationNumber",
    s.organisation_id as "organisationId", o.name as "organisationName", s.dossier_id as "dossierId",
    m.name as "managerName", s.type as "surveillanceType", s.mode, s.status, s.reduced, s.due_on::text as "dueOn",
    s.opens_on::text as "opensOn", s.closes_on::text as "closesOn", s.opened_on::text as "openedOn",
    s.submitted_on::text as "submittedOn", s.points, s.rated, s.outcome, s.concluded_on::text as "concludedOn", s.late,
    s.open_gaps as "openGaps", s.seized_until::text as "seizedUntil", h.ended_on::text as "endedOn"
  ${joined}`;
