import type { Pool } from "pg";
import type { JourneyReadings, JourneyRow } from "../../application/ports/journeys.readings.ts";

/** Dossiers with every part of their journey, each from its own row. */
export const postgresJourneys = (pool: Pool): JourneyReadings => ({
  async list({ ids, search, statuses, manager, organisations, openTo, drafts }) {
    const values = [
      ids ?? null,
      search ?? "",
      statuses?.length ? statuses : null,
      manager ?? null,
      organisations ?? null,
      drafts,
      openTo?.personId ?? null,
      openTo?.on ?? null,
    ];
    const { rows } = await pool.query<JourneyRow>({ name: "journeys-list", text: query, values });
    return rows;
  },
});

const query = `
  select d.id, d.number, d.organisation_id as "organisationId", o.name as "organisationName", d.scheme,
    d.scheme_version as "schemeVersion", v.hash as "schemeHash", d.status, d.manager, m.name as "managerName",
    d.submitted_on as "submittedOn", d.accepted_on as "acceptedOn", d.answer_by as "answerBy", d.closes_on as "closesOn",
    p.status as programme, i.relation, i.relation_until as "relationUntil", i.analysed,
    b.session_held as "sessionHeld", b.complete as briefed,
    case when a.id is null then null
      else jsonb_build_object('complete', a.complete, 'corrections', a.corrections, 'tasks', a.tasks) end as audit,
    coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'role', w.role))
      from memberships w where w.organisation_id = d.organisation_id), '[]') as members,
    coalesce((select jsonb_agg(distinct t.person_id) from attempts t where t.dossier_id = d.id and t.passed), '[]') as passed,
    c.status as decision, c.question_to as "questionTo", c.sign_by as "signBy", g.status as agreement
  from dossiers d
  join organisations o on o.id = d.organisation_id
  join scheme_versions v on v.scheme = d.scheme and v.version = d.scheme_version
  left join "user" m on m.id = d.manager
  left join programmes p on p.id = d.id
  left join impartiality i on i.organisation_id = d.organisation_id
  left join briefings b on b.dossier_id = d.id
  left join audits a on a.id = d.id
  left join decisions c on c.dossier_id = d.id
  left join agreements g on g.dossier_id = d.id
  where ($1::text[] is null or d.id = any ($1))
    and ($2 = '' or o.name ilike '%' || $2 || '%' or d.number ilike '%' || $2 || '%' or d.organisation_id = $2)
    and ($3::text[] is null or d.status = any ($3))
    and ($4::text is null or d.manager = $4)
    and ($5::text[] is null or d.organisation_id = any ($5))
    and ($6 or d.status <> 'draft')
    and ($7::text is null or exists (select from file_openings f
      where f.dossier_id = d.id and f.person_id = $7 and not f.closed and f.until >= $8::date))
  order by d.submitted_on desc nulls first, d.number desc
  limit 1000`;
