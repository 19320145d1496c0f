import type { Pool } from "pg";
import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import { calendar, type Milestone } from "../../src/domain/habilitations/calendar.ts";
import type { Granted } from "../../src/domain/habilitations/habilitation.state.ts";
import { awaitsDecisionOn, endingOf, statusOn } from "../../src/domain/habilitations/periods.ts";
import { type Day, day } from "../../src/domain/shared/calendar.ts";

/**
 * What must be true on every day; each sentence says what is not. The status of an habilitation is looked at each day until it has
 * ended, its milestones on their day, and what only a new fact could break in the files that have one since the last look; at the
 * first look of each month, the whole life of all.
 */
export class Invariants {
  /** The last fact looked at, and the day it was. */
  private last = { seq: 0, day: day("0001-01-01") };
  /** What the log says of each habilitation, folded again when it has a new fact. */
  private readonly folded = new Map<string, Granted>();
  /** What hangs on a state alone, which stays the same until its next fact. */
  private readonly lives = new WeakMap<Granted, Life>();
  private readonly ports: Ports;
  private readonly owner: Pool;

  constructor(ports: Ports, owner: Pool) {
    this.ports = ports;
    this.owner = owner;
  }

  async broken(today: Day): Promise<readonly string[]> {
    const everything = today.slice(0, 7) !== this.last.day.slice(0, 7);
    const since = everything ? day("0001-01-01") : this.last.day;
    const told = await this.ofHabilitations(since, today, await this.foldNew());
    const { rows: newest } = await this.owner.query<{ seq: number }>(
      "select coalesce(max(seq), 0)::int as seq from events",
    );
    const values = [this.last.seq, this.last.day, today];
    const wrong = await this.brokenByFacts(values);
    this.last = { seq: newest[0]?.seq ?? 0, day: today };
    return [...told, ...wrong];
  }

  /** Planned for its values: how few facts and mails are new is what tells the server to go by the indexes. */
  private async brokenByFacts(values: readonly unknown[]): Promise<readonly string[]> {
    const client = await this.owner.connect();
    try {
      await client.query("set plan_cache_mode = force_custom_plan");
      const { rows } = await client.query<{ wrong: string }>(never, [...values]);
      await client.query("reset plan_cache_mode");
      return rows.map(({ wrong }) => wrong);
    } finally {
      client.release();
    }
  }

  /** Those that have a new fact. */
  private async foldNew(): Promise<ReadonlySet<string>> {
    const { rows } = await this.owner.query<{ id: string }>(
      "select distinct substr(stream, 14) as id from events where seq > $1 and stream like 'habilitation-%'",
      [this.last.seq],
    );
    await Promise.all(
      rows.map(async ({ id }) => {
        const { state } = await this.ports.states.load(habilitationStream, id);
        if (state.status !== "none") this.folded.set(id, state);
      }),
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async ofHabilitations(since: Day, today: Day, changed: ReadonlySet<string>): Promise<readonly string[]> {
    const { rows: read } = await this.owner.query<Read>({ name: "read", text: statuses, values: [today] });
    const { rows: due } = await this.owner.query<{ id: string }>({ name: "due", text: reviews });
    const { rows } = await this.owner.query<{ what: string }>({ name: "opened", text: opened, values: [since, today] });
    const tables = { due: new Set(due.map(({ id }) => id)), opened: new Set(rows.map(({ what }) => what)) };
    const looked = read.flatMap(({ id, status }) => {
      const state = this.folded.get(id);
      if (state === undefined) return [`${id} is listed without being granted`];
      const { end, milestones } = this.lifeOf(state);
      if (end < since && !changed.has(id)) return [];
      const reached = milestones.filter(({ dueOn }) => dueOn > since && dueOn <= today && dueOn < end);
      return [...wrongOn(today, { id, status, state, due: tables.due }), ...missing(reached, id, tables.opened)];
    });
    const listed = new Set(read.map(({ id }) => id));
    const unlisted = [...this.folded.keys()].filter((id) => !listed.has(id));
    return [...looked, ...unlisted.map((id) => `${id} is granted without being listed`)];
  }

  private lifeOf(state: Granted): Life {
    const known = this.lives.get(state) ?? {
      milestones: state.dates === null ? [] : calendar(state, state.dates),
      end: endingOf(state).on,
    };
    this.lives.set(state, known);
    return known;
  }
}

interface Life {
  readonly milestones: readonly Milestone[];
  readonly end: Day;
}

/** An habilitation with the status that everybody reads. */
interface Read {
  readonly id: string;
  readonly status: string | null;
}

function wrongOn(
  today: Day,
  { id, status: read, state, due }: Read & { readonly state: Granted; readonly due: ReadonlySet<string> },
): readonly string[] {
  const status = statusOn(state, today);
  const covered = state.terms.some(({ from, until }) => from <= today && today < until);
  return [
    ...(status !== null && status !== read ? [`${id} reads ${read}, the log says ${status}`] : []),
    ...(status === "active" && !covered ? [`${id} is active outside its terms (R-SUR-2)`] : []),
    ...(awaitsDecisionOn(state, today) && !due.has(id)
      ? [`${id} is suspended past its last day and no review is due (R-SUS-3)`]
      : []),
  ];
}

/** What should have opened by itself, and did not. */
const missing = (reached: readonly Milestone[], id: string, opened: ReadonlySet<string>): readonly string[] =>
  reached.flatMap(({ kind, dueOn }) => {
    if (kind.endsWith("-surveillance") && !opened.has(`surveillance ${id} ${dueOn}`))
      return [`${id} has no surveillance on ${dueOn} (R-SUR-1)`];
    if (kind === "renewal-opening" && !opened.has(`renewal ${id} ${dueOn}`))
      return [`${id} has no renewal opened on ${dueOn} (R-REN-1)`];
    return [];
  });

const statuses = `
  select h.id, p.status
  from habilitations h
  left join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $1::date and (p.until_day is null or p.until_day > $1::date)
  order by h.id`;

const reviews =
  "select distinct about_id as id from deadlines where about = 'habilitation' and what = 'withdrawal-review'";

const opened = `
  select 'surveillance ' || habilitation_id || ' ' || due_on as what from surveillances where due_on > $1::date and due_on <= $2::date
  union all
  select 'renewal ' || habilitation_id || ' ' || opened_on from renewals where opened_on > $1::date and opened_on <= $2::date`;

/** What the log and the mails must never hold, in the files that have a fact since one, and the mails since a day. */
const never = `
  with files as (select distinct substr(stream, strpos(stream, '-') + 1) as file from events where seq > $1),
  streams as (select s.stream, f.file from files f join dossier_streams s
    on s.dossier_id = f.file and s.stream like '%-' || f.file),
  facts as materialized (select s.file, e.type, e.actor, e.stream, e.position from streams s join events e on e.stream = s.stream)
  select 'something follows the withdrawal of ' || w.stream || ': ' || e.type || ' (R-WIT-1)' as wrong
    from facts w join facts e on e.stream = w.stream and e.position > w.position
    where w.type = 'HabilitationWithdrawn'
      and e.type in ('HabilitationRenewed', 'SuspensionLifted', 'HabilitationSuspended')
      and not exists (select from facts a where a.stream = w.stream and a.type = 'WithdrawalAnnulled')
  union all
  select 'an habilitation rests on no decision: ' || h.id || ' (R-AGR-2)' from habilitations h join files f on f.file = h.dossier_id
    where not exists (select from facts d where d.file = h.dossier_id and d.type = 'DecisionTaken')
  union all
  select 'two habilitations rest on the decision of ' || dossier_id from habilitations group by dossier_id having count(*) > 1
  union all
  select d.actor || ' decided on ' || d.file || ' after ' || v.type || ' (R-DEC-1)'
    from facts d join facts v on v.actor = d.actor and v.file = d.file
    where d.type = 'DecisionTaken' and v.type in ('DossierAccepted', 'AuditClosed', 'ReportIssued', 'ReportReviewed')
  union all
  select d.actor || ' did ' || d.type || ' on ' || d.stream || ' after ' || v.type || ' (R-DEC-1, R-SUS-1)'
    from events d join events v on v.stream = d.stream and v.actor = d.actor
    where d.seq > $1 and ((d.type = 'RenewalDecided' and v.type in ('RenewalPointRated', 'RenewalExamined'))
      or (d.type = 'SuspensionLifted' and v.type = 'CorrectionVerified'))
  union all
  select 'a term of ' || e.stream || ' rests on no decision (R-REN-1)' from events e
    where e.seq > $1 and e.type = 'HabilitationRenewed' and not exists (select from renewals r
      join events d on d.stream = 'renewal-' || r.id and d.type = 'RenewalDecided' and d.seq < e.seq
      where 'habilitation-' || r.habilitation_id = e.stream and r.expires_on::text = e.payload ->> 'from')
  union all
  select 'the mail ' || code || ' about ' || about || ' went twice to ' || recipient || ' on ' || at::date
    from mails where code <> 'M-103' and at >= $2::date group by code, about, recipient, at::date, text having count(*) > 1
  union all
  select 'a change of the list of ' || c.habilitation_id || ' on ' || c.on_day || ' is declared to nobody (R-LIST-1)'
    from list_changes c left join list_reports r on r.habilitation_id = c.habilitation_id and r.key = c.key
    where c.on_day < $3::date - interval '2 months' and c.on_day >= $3::date - interval '4 months' and r.reported_on is null`;
