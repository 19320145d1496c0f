import type {
  BoardReadings,
  IndicatorCount,
  NonconformityFilter,
  NonconformityLine,
  StepRow,
} from "../../application/ports/boards.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { anyOf } from "./anyOf.ts";
import type { Reads } from "./gathered.ts";

/** What the figures of the house are counted from, in PostgreSQL. */
export const postgresBoards = (reads: Reads): BoardReadings => ({
  async steps(since, evaluating) {
    const { rows } = await reads.query<Omit<StepRow, "readyAt"> & { readyAt: string | null }>({
      name: "boards-steps",
      text: steps,
      values: [since, JSON.stringify(evaluating)],
    });
    return rows.map((row) => ({ ...row, readyAt: row.readyAt === null ? null : moment(row.readyAt) }));
  },

  async indicators(scheme, since, on) {
    const { rows } = await reads.query<IndicatorCount>({
      name: "boards-indicators",
      text: indicators,
      values: [scheme, since, on],
    });
    return rows;
  },

  async nonconformities(filter, limit) {
    const values = valuesOf(filter);
    const [counted, listed] = await Promise.all([
      reads.query<{ count: number }>({
        name: "boards-nonconformities-count",
        text: `select count(*)::int as count ${nonconformities}`,
        values,
      }),
      reads.query<NonconformityLine>({ name: "boards-nonconformities", text: listing, values: [...values, limit] }),
    ]);
    return { count: counted.rows[0]?.count ?? 0, lines: listed.rows };
  },

  async habilitations(on) {
    const { rows } = await reads.query<{ status: string; count: number }>({
      name: "boards-habilitations",
      text: `select status, count(*)::int as count from habilitation_periods
        where from_day <= $1::date and (until_day is null or until_day > $1::date) group by status`,
      values: [on],
    });
    return rows;
  },
});

const oneOf = (words: readonly string[] | undefined) => (words?.length ? JSON.stringify(words) : null);

const valuesOf = ({ scheme, writtenSince, indicators, states, on, search }: NonconformityFilter) => [
  ...[scheme, writtenSince, on, oneOf(indicators), oneOf(states), search],
];

const state = "case when x.settled then 'settled' when x.due_on < $3::date then 'late' else 'running' end";

const steps = `
  with ended as (
    select id from dossiers where accepted_on >= $1::date
    union select id from audits where audit_on >= $1::date and id = dossier_id
    union select id from audits where issued_on >= $1::date and id = dossier_id
    union select dossier_id from decisions where decided_on >= $1::date
  )
  select d.id, d.scheme, d.scheme_version as "schemeVersion", v.hash as "schemeHash", d.submitted_on as "submittedOn",
    d.accepted_on as "acceptedOn", a.audit_on as "auditOn", a.closed_on as "closedOn", a.issued_on as "issuedOn",
    t.at as "readyAt", c.decided_on as "decidedOn"
  from ended e
  join dossiers d on d.id = e.id
  join scheme_versions v on v.scheme = d.scheme and v.version = d.scheme_version
  left join audits a on a.id = d.id
  left join decisions c on c.dossier_id = d.id
  left join lateral (
    select max(x.at) as at from json_array_elements_text($2) as k (kind)
    join dossier_streams s on s.dossier_id = d.id and s.stream like k.kind || '-%'
    cross join lateral (select e.at from events e where e.stream = s.stream order by e.position desc limit 1) x
    where c.decided_on is not null) t on true`;

const indicators = `
  select x.indicator, count(*)::int as written, (count(*) filter (where ${state} = 'running'))::int as running,
    (count(*) filter (where ${state} = 'late'))::int as late
  from nonconformities x where x.scheme = $1 and x.written_on >= $2::date group by x.indicator order by x.indicator`;

const nonconformities = `
  from nonconformities x
  join dossiers d on d.id = x.dossier_id
  join organisations o on o.id = x.organisation_id
  where x.scheme = $1 and x.written_on >= $2::date and $3::date is not null
    and ($4::json is null or x.indicator = ${anyOf("$4")})
    and ($5::json is null or ${state} = ${anyOf("$5")})
    and ($6 = '' or o.name ilike '%' || $6 || '%' or d.number ilike '%' || $6 || '%' or x.organisation_id = $6)`;

const listing = `
  select x.stream || '/' || x.n as id, x.audit_id as "auditId", x.dossier_id as "dossierId", d.number,
    x.organisation_id as "organisationId", o.name as "organisationName", x.scheme, x.indicator, x.grade, x.status, ${state} as state,
    x.written_on as "writtenOn", x.due_on as "dueOn"
  ${nonconformities}
  order by x.settled, x.due_on nulls last, x.written_on desc, id
  limit $7`;
