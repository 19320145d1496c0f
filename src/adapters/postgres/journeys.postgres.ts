import type { JourneyFilter, JourneyReadings, JourneyRow } from "../../application/ports/journeys.readings.ts";
import { staffRoles } from "../../domain/access/actor.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";
import { dossiersInHand } from "./hand.sql.ts";

/** Dossiers with every part of their journey, each from its own row. */
export const postgresJourneys = (reads: Reads): JourneyReadings => ({
  async list(filter) {
    const { shape, where, values } = conditionsOf(filter);
    const { limit, oldestFirst = false } = filter;
    const order = oldestFirst
      ? "d.submitted_on nulls last, d.number"
      : "d.submitted_on desc nulls first, d.number desc";
    const kept = `select d.* from dossiers d ${sought(filter)} where ${where.join(" and ")} order by ${order} ${limit === undefined ? "" : `limit ${limit}`}`;
    const text = `with d as materialized (${kept}) ${query} order by ${order}`;
    const name = `journeys-${shape}-${oldestFirst ? "oldest" : "last"}-${limit ?? "all"}`;
    const { rows } = await reads.query<JourneyRow>({ name, text, values });
    return rows;
  },

  async count(filter) {
    const { shape, where, values } = conditionsOf(filter);
    const text = `select d.status, count(*)::int as count from dossiers d ${sought(filter)}
      where ${where.join(" and ")} group by d.status`;
    const { rows } = await reads.query<{ status: JourneyRow["status"]; count: number }>({
      ...{ name: `journeys-count-${shape}`, text, values },
    });
    return rows;
  },
});

/** Only the conditions asked for: a statement per shape, which the server plans once. */
function conditionsOf(filter: JourneyFilter) {
  const { ids, search, statuses, manager, managers, organisations, openTo, drafts, hand } = filter;
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const oneOf = (texts: readonly string[]): string => anyOf(given(JSON.stringify(texts)));
  const resembling = (words: string): string => {
    const n = given(words);
    return `(o.name ilike '%' || ${n} || '%' or d.number ilike '%' || ${n} || '%' or d.organisation_id = ${n})`;
  };
  const named = managers?.filter((one) => one !== null);
  const nobody = managers?.includes(null) ?? false;
  const conditions: Readonly<Record<string, string | false>> = {
    ids: ids !== undefined && `d.id = ${oneOf(ids)}`,
    search: search !== undefined && search !== "" && resembling(search),
    statuses: statuses !== undefined && statuses.length > 0 && `d.status = ${oneOf(statuses)}`,
    manager: manager !== undefined && `d.manager = ${given(manager)}`,
    managers: named !== undefined && !nobody && `d.manager = ${oneOf(named)}`,
    managersOrNobody: named !== undefined && nobody && `(d.manager = ${oneOf(named)} or d.manager is null)`,
    organisations: organisations !== undefined && `d.organisation_id = ${oneOf(organisations)}`,
    open:
      openTo !== undefined &&
      `exists (select from file_openings f where f.dossier_id = d.id and f.person_id = ${given(openTo.personId)}
        and not f.closed and f.until >= ${given(openTo.on)}::date)`,
    [handName(hand)]: hand !== undefined && `d.id in (${dossiersInHand(hand, given)})`,
    filed: !drafts && "d.status <> 'draft'",
  };
  const asked = Object.entries(conditions).filter((entry): entry is [string, string] => entry[1] !== false);
  return { shape: asked.map(([name]) => name).join("-"), where: ["true", ...asked.map(([, text]) => text)], values };
}

/** A statement differs with the functions held, and with whether one belongs to an organisation. */
const handName = (hand: JourneyFilter["hand"]): string => {
  const ranks = staffRoles.flatMap((role, rank) => (hand?.roles.includes(role) ? [rank] : []));
  return `hand${ranks.join("")}${(hand?.organisations.length ?? 0) > 0 ? "m" : ""}`;
};

/** The name of the organisation is read to look for a dossier; otherwise only for those that a list keeps, with their other parts. */
const sought = ({ search = "" }: JourneyFilter): string =>
  search === "" ? "" : "join organisations o on o.id = d.organisation_id";

const query = `
  select d.id, d.number, d.organisation_id as "organisationId", o.name as "organisationName", d.scheme,
    d.scheme_version as "schemeVersion", v.hash as "schemeHash", d.status, d.manager,
    (select m.name from "user" m where m.id = d.manager) as "managerName",
    d.submitted_on as "submittedOn", d.instructed_from as "instructedFrom", d.accepted_on as "acceptedOn", d.answer_by as "answerBy", d.closes_on as "closesOn",
    (select p.status from programmes p where p.id = d.id) as programme,
    i.relation, i.relation_until as "relationUntil", i.analysed, b.session_held as "sessionHeld", b.complete as briefed,
    (select jsonb_build_object('complete', a.complete, 'corrections', a.corrections, 'failed', a.failed, 'tasks', a.tasks)
      from audits a where a.id = d.id) as audit,
    coalesce((select jsonb_agg(jsonb_build_object('personId', w.person_id, 'role', w.role))
      from memberships w where w.organisation_id = d.organisation_id), '[]') as members,
    coalesce((select jsonb_agg(distinct t.person_id) from attempts t where t.dossier_id = d.id and t.passed), '[]') as passed,
    c.status as decision, c.question_to as "questionTo", c.sign_by as "signBy",
    (select g.status from agreements g where g.dossier_id = d.id) as agreement
  from d
  join organisations o on o.id = d.organisation_id
  join scheme_versions v on v.scheme = d.scheme and v.version = d.scheme_version
  left join impartiality i on i.organisation_id = d.organisation_id
  left join briefings b on b.dossier_id = d.id
  left join decisions c on c.dossier_id = d.id`;
