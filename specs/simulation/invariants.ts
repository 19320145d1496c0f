import type { Pool } from "pg";
import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import { calendar, type Milestone } from "../../src/domain/habilitations/calendar.ts";
import type { Granted, HabilitationState } from "../../src/domain/habilitations/habilitation.state.ts";
import { awaitsDecisionOn, endingOf, statusOn } from "../../src/domain/habilitations/periods.ts";
import type { Day } from "../../src/domain/shared/calendar.ts";

/**
 * What must be true on every day; each sentence says what is not. What depends on the date is looked at each day for every
 * habilitation that has not ended, and on the first day of each month for all; what only a new fact could break, for the files that
 * have one since the last look.
 */
export class Invariants {
  /** The last fact looked at, and the day it was. */
  private last = { seq: 0, day: "0001-01-01" };
  /** What the log says of each habilitation, folded again when it has a new fact. */
  private readonly folded = new Map<string, HabilitationState>();
  /** A calendar hangs on its state alone, which stays the same until its next fact. */
  private readonly calendars = new WeakMap<Granted, readonly Milestone[]>();
  private readonly ports: Ports;
  private readonly owner: Pool;

  constructor(ports: Ports, owner: Pool) {
    this.ports = ports;
    this.owner = owner;
  }

  async broken(today: Day): Promise<readonly string[]> {
    await this.foldNew();
    const everything = today.slice(0, 7) !== this.last.day.slice(0, 7);
    const since = everything ? "0001-01-01" : this.last.day;
    const { rows: listed } = await this.owner.query<Listed>({ name: "listed", text: reading, values: [today, since] });
    const told = listed.flatMap((one) => this.ofHabilitation(one, today));
    const { rows: newest } = await this.owner.query<{ seq: number }>(
      "select coalesce(max(seq), 0)::int as seq from events",
    );
    const values = [this.last.seq, this.last.day, today];
    const { rows } = await this.owner.query<{ wrong: string }>({ name: "never", text: never, values });
    this.last = { seq: newest[0]?.seq ?? 0, day: today };
    return [...told, ...rows.map(({ wrong }) => wrong)];
  }

  private async foldNew(): Promise<void> {
    const { rows } = await this.owner.query<{ id: string }>(
      "select distinct substr(stream, 14) as id from events where seq > $1 and stream like 'habilitation-%'",
      [this.last.seq],
    );
    await Promise.all(
      rows.map(async ({ id }) => {
        const { state } = await this.ports.states.load(habilitationStream, id);
        this.folded.set(id, state);
      }),
    );
  }

  private ofHabilitation({ id, read, due, surveilled, renewed }: Listed, today: Day): readonly string[] {
    const state = this.folded.get(id);
    if (state === undefined || state.status === "none" || state.dates === null)
      return [`${id} is listed without being granted`];
    const status = statusOn(state, today);
    const wrong: string[] = [];
    if (status !== null && status !== read) wrong.push(`${id} reads ${read}, the log says ${status}`);
    const covered = state.terms.some(({ from, until }) => from <= today && today < until);
    if (status === "active" && !covered) wrong.push(`${id} is active outside its terms (R-SUR-2)`);
    if (awaitsDecisionOn(state, today) && !due)
      wrong.push(`${id} is suspended past its last day and no review is due (R-SUS-3)`);
    const end = endingOf(state).on;
    for (const { kind, dueOn } of this.calendarOf(state)) {
      if (dueOn > today || dueOn >= end) continue;
      if (kind.endsWith("-surveillance") && !surveilled.includes(dueOn))
        wrong.push(`${id} has no surveillance on ${dueOn} (R-SUR-1)`);
      if (kind === "renewal-opening" && !renewed.includes(dueOn))
        wrong.push(`${id} has no renewal opened on ${dueOn} (R-REN-1)`);
    }
    return wrong;
  }

  private calendarOf(state: Granted): readonly Milestone[] {
    const known = this.calendars.get(state) ?? (state.dates === null ? [] : calendar(state, state.dates));
    this.calendars.set(state, known);
    return known;
  }
}

/** An habilitation as the tables show it. */
interface Listed {
  readonly id: string;
  /** The status that everybody reads. */
  readonly read: string | null;
  /** Whether something is due about it. */
  readonly due: boolean;
  /** The days of the surveillances opened. */
  readonly surveilled: readonly string[];
  /** The days on which its renewals opened. */
  readonly renewed: readonly string[];
}

const reading = `
  select h.id, p.status as read,
    exists (select from deadlines x where x.about = 'habilitation' and x.about_id = h.id and x.dossier_id = h.dossier_id) as due,
    array(select s.due_on::text from surveillances s where s.habilitation_id = h.id) as surveilled,
    array(select r.opened_on::text from renewals r where r.habilitation_id = h.id) as renewed
  from habilitations h
  left join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $1::date and (p.until_day is null or p.until_day > $1::date)
  where h.ended_on >= $2::date or exists (select from events e where e.stream = 'habilitation-' || h.id and e.at::date >= $2::date)
  order by h.id`;

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
