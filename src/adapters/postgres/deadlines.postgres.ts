import type {
  DeadlineReadings,
  DueFor,
  DueRow,
  DueSpan,
  MilestoneRow,
  Place,
} from "../../application/ports/deadlines.readings.ts";
import { rights } from "../../domain/deadlines/deadline.model.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

/** What must be done before a day, in PostgreSQL. */
export const postgresDeadlines = (reads: Reads): DeadlineReadings => ({
  async mine(person, span) {
    const values = [...personOf(person), ...spanOf(span)];
    const { rows } = await reads.query<DueRow>({ name: "deadlines-mine", text: mine, values });
    return rows;
  },

  countMine: (person, { openedBy, from, until }) =>
    counted(reads, {
      ...{ name: "deadlines-mine-count", text: `select count(*)::int as count from (${branches("")}) found` },
      values: [...personOf(person), openedBy, from, until],
    }),

  async awaited(manager, span) {
    const { rows } = await reads.query<DueRow>({
      name: "deadlines-awaited",
      text: awaited,
      values: [manager, ...spanOf(span)],
    });
    return rows;
  },

  countAwaited: (manager, { openedBy, from, until }) =>
    counted(reads, {
      ...{ name: "deadlines-awaited-count", text: `select count(*)::int as count from (${awaitedOf}) x` },
      values: [manager, openedBy, from, until],
    }),

  async list({ openedBy, whats, lateOn, search, limit }) {
    const values = [openedBy, whats?.length ? JSON.stringify(whats) : null, lateOn ?? null, search];
    const [count, found] = await Promise.all([
      counted(reads, { name: "deadlines-list-count", text: `select count(*)::int as count ${listedFrom}`, values }),
      reads.query<DueRow>({ name: "deadlines-list", text: listed, values: [...values, limit] }),
    ]);
    return { count, rows: found.rows };
  },

  async meetings(organisations, { from, until }) {
    const { rows } = await reads.query<MeetingRow>({
      name: "deadlines-meetings",
      text: meetings,
      values: [JSON.stringify(organisations), from, until],
    });
    return rows;
  },

  async tally(on) {
    const { rows } = await reads.query<{ what: string; count: number; late: number }>({
      name: "deadlines-tally",
      text: `select what, count(*)::int as count, (count(*) filter (where due_on < $1::date))::int as late
        from deadlines x where opens_on <= $1::date and ${stillDue("$1")} group by what order by what`,
      values: [on],
    });
    return rows;
  },
  ...dailyDeadlines(reads),
});

/** What the pass of a day reads, page after page. */
const dailyDeadlines = (reads: Reads): Pick<DeadlineReadings, "fallingOn" | "milestones"> => ({
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

const personOf = ({ personId, roles, organisations }: DueFor) => [
  ...[personId, JSON.stringify(roles), JSON.stringify(organisations)],
];

async function counted(reads: Reads, query: Parameters<Reads["query"]>[0]): Promise<number> {
  const { rows } = await reads.query<{ count: number }>(query);
  return rows[0]?.count ?? 0;
}

const columns = `
  select x.stream, x.n, x.about, x.about_id as "aboutId", x.organisation_id as "organisationId", o.name as "organisationName",
    x.dossier_id as "dossierId", coalesce(h.number, d.number) as number, x.rule, x.what,
    x.opens_on::text as "opensOn", x.due_on::text as "dueOn", x.owner_role as "ownerRole", x.owner_person as "ownerPerson",
    x.explanation`;

const joined = `
  left join organisations o on o.id = x.organisation_id
  left join dossiers d on d.id = x.dossier_id
  left join habilitations h on h.id = x.dossier_id`;

const named = (source: string): string => `${columns} from ${source} x ${joined}`;

/** What one may do, and did not, is due no more once its time has run. */
const stillDue = (today: string): string => `(x.due_on >= ${today}::date or x.what not in ('${rights.join("', '")}'))`;
const inSpan = `x.opens_on <= $4::date and x.due_on between $5::date and $6::date and ${stillDue("$4")}`;
const manages = "exists (select from json_array_elements_text($2) as r (role) where r.role = 'account_manager')";

/**
 * What falls on a person. Each branch reads its own index, in the order of the days, and stops when it is told to: the files of
 * an account manager from those files, those of nobody from the few that nobody has, the rest from the function or the organisation.
 * `offset 0` keeps to that order: left free, PostgreSQL reads what is due to all account managers, then asks whose file each is.
 */
const branches = (stop: string): string => `
    (select x.* from deadlines x where x.owner_person = $1 and ${inSpan} ${stop})
    union all
    (select x.* from json_array_elements_text($2) as r (role)
      cross join lateral (select * from deadlines x where x.owner_role = r.role and ${inSpan} ${stop}) x
      where r.role <> 'account_manager')
    union all
    (select x.* from dossiers f
      cross join lateral (select * from deadlines x
        where x.dossier_id = f.id and x.owner_role = 'account_manager' and ${inSpan} offset 0) x
      where f.manager = $1 and ${manages} ${stop})
    union all
    (select x.* from dossiers f
      cross join lateral (select * from deadlines x
        where x.dossier_id = f.id and x.owner_role = 'account_manager' and ${inSpan} offset 0) x
      where f.manager is null and ${manages} ${stop})
    union all
    (select x.* from deadlines x
      where x.dossier_id is null and x.owner_role = 'account_manager' and ${inSpan} and ${manages} ${stop})
    union all
    (select x.* from json_to_recordset($3) as m ("organisationId" text, role text)
      cross join lateral (select * from deadlines x
        where x.organisation_id = m."organisationId" and x.owner_role = m.role and ${inSpan} ${stop}) x)`;

const mine = `
  with found as (${branches("order by x.due_on limit $7")})
  ${named("found")}
  order by x.due_on, x.stream, x.n
  limit $7`;

const awaitedOf = `
  select x.* from dossiers f
  cross join lateral (select * from deadlines x
    where x.dossier_id = f.id and x.owner_role is distinct from 'account_manager' and x.owner_person is distinct from $1
      and x.opens_on <= $2::date and x.due_on between $3::date and $4::date and ${stillDue("$2")} offset 0) x
  where f.manager = $1`;

const awaited = `
  with found as (${awaitedOf} order by x.due_on limit $5)
  ${named("found")}
  order by x.due_on, x.stream, x.n`;

const listedFrom = `
  from deadlines x ${joined}
  where x.opens_on <= $1::date and ${stillDue("$1")}
    and ($2::json is null or x.what = ${anyOf("$2")})
    and ($3::date is null or x.due_on < $3)
    and ($4 = '' or o.name ilike '%' || $4 || '%' or x.organisation_id = $4 or coalesce(h.number, d.number) ilike '%' || $4 || '%')`;

const listed = `${columns} ${listedFrom} order by x.due_on, x.stream, x.n limit $5`;

const falling = `${named("deadlines")}
  where x.due_on = any (array(select json_array_elements_text($1)::date)) and x.what = ${anyOf("$2")} and (x.stream, x.n) > ($3, $4::int)
  order by x.stream, x.n
  limit $5`;

type MeetingRow = Awaited<ReturnType<DeadlineReadings["meetings"]>>[number];

const meetings = `
  select m.habilitation_id as "habilitationId", h.number, m.kind, m.due_on::text as "dueOn"
  from habilitations h
  join milestones m on m.habilitation_id = h.id and h.ended_on >= m.due_on
  where h.organisation_id = ${anyOf("$1")} and m.due_on between $2::date and $3::date
  order by m.due_on, m.stream, m.n`;

const milestones = `
  select m.stream, m.n, m.habilitation_id as "habilitationId", h.dossier_id as "dossierId", h.organisation_id as "organisationId",
    m.kind, m.due_on::text as "dueOn", m.opens_on::text as "opensOn", m.closes_on::text as "closesOn"
  from milestones m
  join habilitations h on h.id = m.habilitation_id and h.ended_on >= m.due_on
  where m.kind = ${anyOf("$1")} and m.due_on between $2::date and $3::date and (m.stream, m.n) > ($4, $5::int)
  order by m.stream, m.n
  limit $6`;
