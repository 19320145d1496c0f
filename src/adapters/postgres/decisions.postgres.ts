import type { Pool } from "pg";
import type { DecisionReadings, Head, PastDecision } from "../../application/ports/decisions.readings.ts";

/** What a decision is taken on, and those taken before, in PostgreSQL. */
export const postgresDecisions = (pool: Pool): DecisionReadings => ({
  async heads(dossierId, organisationId) {
    const { rows } = await pool.query<Head>({
      name: "decisions-heads",
      text: `select distinct on (e.stream collate "C") e.stream, e.position, encode(e.hash, 'hex') as hash
        from (
          select stream from dossier_streams where dossier_id = $1
          union select 'organisation-' || $2 union select 'impartiality-' || $2
        ) s join events e on e.stream = s.stream
        order by e.stream collate "C", e.position desc`,
      values: [dossierId, organisationId],
    });
    return rows;
  },

  async resting(grounds, { dossierId, limit }) {
    const { rows } = await pool.query<PastDecision>({
      name: "decisions-resting",
      text: `select d.dossier_id as "dossierId", f.number, o.name as "organisationName",
          case d.status when 'granted' then 'grant' else 'refuse' end as outcome, d.decided_on::text as "decidedOn",
          array(select g.ground from decision_grounds g where g.dossier_id = d.dossier_id order by g.n) as grounds
        from decisions d
        join dossiers f on f.id = d.dossier_id
        join organisations o on o.id = f.organisation_id
        where d.decided_on is not null and d.dossier_id <> $2
          and exists (select from decision_grounds g where g.dossier_id = d.dossier_id and g.ground = any ($1))
        order by d.decided_on desc, d.dossier_id limit $3`,
      values: [grounds, dossierId, limit],
    });
    return rows;
  },
});
