import type { Pool } from "pg";
import {
  type AlertFilter,
  type AlertLine,
  type AlertReadings,
  alertsRead,
} from "../../application/ports/alerts.readings.ts";

/** Alerts on habilitations, in PostgreSQL. */
export const postgresAlerts = (pool: Pool): AlertReadings => ({
  async list(filter) {
    const { rows } = await pool.query<AlertLine>({ name: "alerts-list", text: listed, values: valuesOf(filter) });
    return rows;
  },

  async count(filter) {
    const { rows } = await pool.query<{ count: number }>({
      name: "alerts-count",
      text: `select count(*)::int as count ${kept}`,
      values: valuesOf(filter),
    });
    return rows[0]?.count ?? 0;
  },

  async knowing(fingerprint) {
    const { rows } = await pool.query<{ id: string }>({
      name: "alerts-knowing",
      text: "select alert_id as id from alert_facts where fingerprint = $1 limit 1",
      values: [fingerprint],
    });
    return rows[0]?.id ?? null;
  },

  async qualiopiUntil(days, { after, limit }) {
    const { rows } = await pool.query<QualiopiRow>({
      name: "alerts-qualiopi",
      text: qualiopi,
      values: [JSON.stringify(days), after ?? "", limit],
    });
    return rows;
  },

  async openOn({ habilitationId, kind, subject }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "alerts-open-on",
      text: `select id from alerts where habilitation_id = $1 and kind = $2 and subject = $3 and status <> 'closed'
        order by raised_on, id limit 1`,
      values: [habilitationId, kind, subject],
    });
    return rows[0]?.id ?? null;
  },
});

type QualiopiRow = Awaited<ReturnType<AlertReadings["qualiopiUntil"]>>[number];

const qualiopi = `
  select x.id as "habilitationId", t.last::text as "validUntil"
  from (select value::date as last from json_array_elements_text($1)) t
  cross join lateral (
    select h.id from contents c
    join dossiers d on d.content = c.hash
    join habilitations h on h.dossier_id = d.id and h.effective_on <= t.last and h.ended_on > t.last
    where c.body -> 'content' -> 'qualiopi' is not null
      and c.body -> 'content' -> 'qualiopi' ->> 'validUntil' = t.last::text
      and c.body -> 'content' -> 'qualiopi' ->> 'kind' = 'certified'
      and not exists (select 1 from renewals r where r.habilitation_id = h.id and r.qualiopi_until > t.last)
    union
    select h.id from renewals r
    join habilitations h on h.id = r.habilitation_id and h.effective_on <= t.last and h.ended_on > t.last
    where r.qualiopi_until = t.last
      and not exists (select 1 from renewals n where n.habilitation_id = h.id and n.qualiopi_until > t.last)) x
  where x.id > $2
  order by x.id
  limit $3`;

const some = (words: readonly string[] | undefined) => (words === undefined || words.length === 0 ? null : words);

const valuesOf = ({ habilitationId, kinds, statuses, ownerId, search }: AlertFilter) => [
  ...[habilitationId ?? null, some(kinds), some(statuses), ownerId ?? null, search ?? ""],
];

const kept = `
  from alerts a
  join habilitations h on h.id = a.habilitation_id
  join organisations o on o.id = a.organisation_id
  left join "user" u on u.id = a.owner
  where ($1::text is null or a.habilitation_id = $1)
    and ($2::text[] is null or a.kind = any ($2))
    and ($3::text[] is null or a.status = any ($3))
    and ($4::text is null or a.owner = $4)
    and ($5 = '' or o.name ilike '%' || $5 || '%' or h.number ilike '%' || $5 || '%' or a.organisation_id = $5)`;

const listed = `
  select a.id, a.habilitation_id as "habilitationId", h.number as "habilitationNumber",
    a.organisation_id as "organisationId", o.name as "organisationName", a.kind, a.status, a.outcome,
    a.owner as "ownerId", u.name as "ownerName", a.raised_on::text as "raisedOn", a.due_on::text as "dueOn",
    a.answer_due_on::text as "answerDueOn", a.snoozed_until::text as "snoozedUntil", a.closed_on::text as "closedOn",
    a.facts, a.seen ${kept}
  order by (a.status = 'closed'), coalesce(a.answer_due_on, a.due_on, a.snoozed_until) nulls last, a.raised_on desc, a.id
  limit ${alertsRead}`;
