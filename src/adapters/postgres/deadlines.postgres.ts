import type {
  DeadlineReadings,
  DueRow,
  DueSpan,
  MilestoneRow,
  Place,
} from "../../application/ports/deadlines.readings.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

/** What must be done before a day, in PostgreSQL. */
export const postgresDeadlines = (reads: Reads): DeadlineReadings => ({
  async mine({ personId, roles, organisations }, span) {
    const values = [personId, JSON.stringify(roles), JSON.stringify(organisations), ...spanOf(span)];
    const { rows } = await reads.query<DueRow>({ name: "deadlines-mine", text: mine, values });
    return rows;
  },

  async awaited(manager, span) {
    const { rows } = await reads.query<DueRow>({
      name: "deadlines-awaited",
      text: awaited,
      values: [manager, ...spanOf(span)],
    });
    return rows;
  },

  async fallingOn(days, whats, { after, limit }) {
    const { rows } = await reads.query<DueRow & Place>({
      name: "deadlines-falling",
      text: falling,
      values: [JSON.stringify(days), JSON.stringify(whats), after?.stream ?? "", after?.n ?? -1, limit],
    });
    return rows;
  },

  async milestones({ kinds, from, until }, { after, limit }) {
    const { rows } = await reads.query<MilestoneRow & Place>({
      name: "milestones-span",
      text: milestones,
      values: [JSON.stringify(kinds), from, until, after?.stream ?? "", after?.n ?? -1, limit],
    });
    return rows;
  },
});

const spanOf = ({ openedBy, from, until, limit }: DueSpan) => [openedBy, from, until, limit];

const named = (source: string): string => `
  select x.stream, x.n, x.about, x.about_id as "aboutId", x.organisation_id as "organisationId", o.name as "organisationName",
    x.dossier_id as "dossierId", coalesce(h.number, d.number) as number, x.rule, x.what,
    x.opens_on::text as "opensOn", x.due_on::text as "dueOn", x.owner_role as "ownerRole", x.owner_person as "ownerPerson",
    x.explanation
  from ${source} x
  left join organisations o on o.id = x.organisation_id
  left join dossiers d on d.id = x.dossier_id
  left join habilitations h on h.id = x.dossier_id`;

/**
 * Each branch reads its own index in the order of the days and stops at the limit: the files of an account manager from those
 * files, the rest from the function or the organisation.
 */
const mine = `
  with found as (
    (select x.* from deadlines x
      where x.owner_person = $1 and x.opens_on <= $4::date and x.due_on between $5::date and $6::date
      order by x.due_on limit $7)
    union all
    (select x.* from json_array_elements_text($2) as r (role)
      cross join lateral (select * from deadlines x
        where x.owner_role = r.role and x.opens_on <= $4::date and x.due_on between $5::date and $6::date
        order by x.due_on limit $7) x
      where r.role <> 'account_manager')
    union all
    (select x.* from dossiers f
      cross join lateral (select * from deadlines x
        where x.dossier_id = f.id and x.owner_role = 'account_manager' and x.opens_on <= $4::date
          and x.due_on between $5::date and $6::date) x
      where f.manager = $1 and exists (select from json_array_elements_text($2) as r (role) where r.role = 'account_manager')
      order by x.due_on limit $7)
    union all
    (select x.* from deadlines x left join dossiers f on f.id = x.dossier_id
      where x.owner_role = 'account_manager' and f.manager is null and x.opens_on <= $4::date
        and x.due_on between $5::date and $6::date
        and exists (select from json_array_elements_text($2) as r (role) where r.role = 'account_manager')
      order by x.due_on limit $7)
    union all
    (select x.* from json_to_recordset($3) as m ("organisationId" text, role text)
      cross join lateral (select * from deadlines x
        where x.organisation_id = m."organisationId" and x.owner_role = m.role and x.opens_on <= $4::date
          and x.due_on between $5::date and $6::date
        order by x.due_on limit $7) x)
  )
  ${named("found")}
  order by x.due_on, x.stream, x.n
  limit $7`;

const awaited = `${named("deadlines")}
  where d.manager = $1 and x.owner_role is distinct from 'account_manager' and x.owner_person is distinct from $1
    and x.opens_on <= $2::date and x.due_on between $3::date and $4::date
  order by x.due_on, x.stream, x.n
  limit $5`;

const falling = `${named("deadlines")}
  where x.due_on = any (array(select json_array_elements_text($1)::date)) and x.what = ${anyOf("$2")} and (x.stream, x.n) > ($3, $4::int)
  order by x.stream, x.n
  limit $5`;

const milestones = `
  select m.stream, m.n, m.habilitation_id as "habilitationId", h.dossier_id as "dossierId", h.organisation_id as "organisationId",
    m.kind, m.due_on::text as "dueOn", m.opens_on::text as "opensOn", m.closes_on::text as "closesOn"
  from milestones m
  join habilitations h on h.id = m.habilitation_id and h.ended_on >= m.due_on
  where m.kind = ${anyOf("$1")} and m.due_on between $2::date and $3::date and (m.stream, m.n) > ($4, $5::int)
  order by m.stream, m.n
  limit $6`;
