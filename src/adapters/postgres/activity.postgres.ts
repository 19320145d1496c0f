import type { Pool } from "pg";
import type { ActivityReadings, SessionLine } from "../../application/ports/activity.readings.ts";

/** Sessions of training in PostgreSQL. */
export const postgresActivity = (pool: Pool): ActivityReadings => ({
  async list({ search, standings, remarks, organisations }, today) {
    const { rows } = await pool.query<SessionLine>({
      name: "sessions-list",
      text: `${lines}
        where ($1 = '' or o.name ilike '%' || $1 || '%' or h.number ilike '%' || $1 || '%' or s.organisation_id = $1)
          and ($2::text[] is null or s.organisation_id = any ($2))
          and ($3::text[] is null or s.remarks && $3)
          and ($4::text[] is null or ${standing("$5")} = any ($4))
        ${inOrder} limit 2000`,
      values: [search, organisations ?? null, anyIn(remarks), anyIn(standings), today],
    });
    return rows;
  },

  async ofHabilitation(habilitationId) {
    const { rows } = await pool.query<SessionLine>({
      name: "sessions-of-habilitation",
      text: `${lines} where s.habilitation_id = $1 ${inOrder}`,
      values: [habilitationId],
    });
    return rows;
  },

  async endedOn(days, { after, limit }) {
    const { rows } = await pool.query<SessionLine>({
      name: "sessions-ended",
      text: `${lines} where s.status = 'declared' and s.until_day = any ($1::date[]) and s.id > $2 order by s.id limit $3`,
      values: [days, after ?? "", limit],
    });
    return rows;
  },
});

const anyIn = (words: readonly string[]): readonly string[] | null => (words.length === 0 ? null : words);

/** The standing on a day, which only compares dates: see `standingOn`. */
const standing = (on: string): string => `
  case when s.status <> 'declared' then s.status when ${on}::date < s.from_day then 'planned'
    when ${on}::date <= s.until_day then 'running' else 'awaiting-headcount' end`;

const lines = `
  select s.id, s.habilitation_id as "habilitationId", h.number as "habilitationNumber",
    s.organisation_id as "organisationId", o.name as "organisationName", s.dossier_id as "dossierId", s.status, s.fate,
    s.from_day::text as "from", s.until_day::text as "until", s.modalities, s.trainers,
    s.other_trainers as "otherTrainers", s.programme, s.expected, s.remarks, s.corrected,
    s.headcount_due_on::text as "headcountDueOn", s.prepared, s.enrolled, s.gave_up as "gaveUp",
    s.declared_on::text as "declaredOn"
  from training_sessions s
  join habilitations h on h.id = s.habilitation_id
  join organisations o on o.id = s.organisation_id`;

const inOrder = "order by s.from_day desc, s.id";
