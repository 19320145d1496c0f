import type { JourneyFilter, JourneyReadings, JourneyRow } from "../../application/ports/journeys.readings.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

/** Dossiers with every part of their journey, each from its own row. */
export const postgresJourneys = (reads: Reads): JourneyReadings => ({
  async list(filter) {
    const { shape, where, values } = conditionsOf(filter);
    const text = `${query} where ${where.join(" and ")} order by d.submitted_on desc nulls first, d.number desc limit 1000`;
    const { rows } = await reads.query<JourneyRow>({ name: `journeys-${shape}`, text, values });
    return rows;
  },
});

/** Only the conditions asked for: a statement per shape, which the server plans once. */
function conditionsOf({ ids, search, statuses, manager, organisations, openTo, drafts }: JourneyFilter) {
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const oneOf = (texts: readonly string[]): string => anyOf(given(JSON.stringify(texts)));
  const sought = (words: string): string => {
    const n = given(words);
    return `(o.name ilike '%' || ${n} || '%' or d.number ilike '%' || ${n} || '%' or d.organisation_id = ${n})`;
  };
  const conditions: Readonly<Record<string, string | false>> = {
    ids: ids !== undefined && `d.id = ${oneOf(ids)}`,
    search: search !== undefined && search !== "" && sought(search),
    statuses: statuses !== undefined && statuses.length > 0 && `d.status = ${oneOf(statuses)}`,
    manager: manager !== undefined && `d.manager = ${given(manager)}`,
    organisations: organisations !== undefined && `d.organisation_id = ${oneOf(organisations)}`,
    open:
      openTo !== undefined &&
      `exists (select from file_openings f where f.dossier_id = d.id and f.person_id = ${given(openTo.personId)}
        and not f.closed and f.until >= ${given(openTo.on)}::date)`,
    filed: !drafts && "d.status <> 'draft'",
  };
  const asked = Object.entries(conditions).filter((entry): entry is [string, string] => entry[1] !== false);
  return { shape: asked.map(([name]) => name).join("-"), where: ["true", ...asked.map(([, text]) => text)], values };
}

const query = `
  select d.id, d.number, d.organisation_id as "organisationId", o.name as "organisationName", d.scheme,
    d.scheme_version as "schemeVersion", v.hash as "schemeHash", d.status, d.manager,
    (select m.name from "user" m where m.id = d.manager) as "managerName",
    d.submitted_on as "submittedOn", d.accepted_on as "acceptedOn", d.answer_by as "answerBy", d.closes_on as "closesOn",
    (select p.status from programmes p where p.id = d.id) as programme,
    i.relation, i.relation_until as "relationUntil", i.analysed, b.session_held as "sessionHeld", b.complete as briefed,
    (select jsonb_build_object('complete', a.complete, 'corrections', a.corrections, 'failed', a.failed, 'tasks', a.tasks)
      from audits a where a.id = d.id) as audit,
    coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'role', w.role))
      from memberships w where w.organisation_id = d.organisation_id), '[]') as members,
    coalesce((select jsonb_agg(distinct t.person_id) from attempts t where t.dossier_id = d.id and t.passed), '[]') as passed,
    c.status as decision, c.question_to as "questionTo", c.sign_by as "signBy",
    (select g.status from agreements g where g.dossier_id = d.id) as agreement
  from dossiers d
  join organisations o on o.id = d.organisation_id
  join scheme_versions v on v.scheme = d.scheme and v.version = d.scheme_version
  left join impartiality i on i.organisation_id = d.organisation_id
  left join briefings b on b.dossier_id = d.id
  left join decisions c on c.dossier_id = d.id`;
