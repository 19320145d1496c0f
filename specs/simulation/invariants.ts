import type { Pool } from "pg";
import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import { calendar } from "../../src/domain/habilitations/calendar.ts";
import { awaitsDecisionOn, endingOf, statusOn } from "../../src/domain/habilitations/periods.ts";
import type { Day } from "../../src/domain/shared/calendar.ts";

/** What must be true on every day; each sentence says what is not. */
export async function broken(ports: Ports, owner: Pool, today: Day): Promise<readonly string[]> {
  const lines = await ports.readings.habilitations.list({ search: "", statuses: [] }, today);
  const told = await Promise.all(
    lines.map((line) => ofHabilitation(ports, owner, { id: line.id, read: line.status, today })),
  );
  return [...told.flat(), ...(await ofAll(owner))];
}

interface Seen {
  readonly id: string;
  /** The status that everybody reads. */
  readonly read: string;
  readonly today: Day;
}

async function ofHabilitation(ports: Ports, owner: Pool, { id, read, today }: Seen): Promise<readonly string[]> {
  const { state } = await ports.states.load(habilitationStream, id);
  if (state.status === "none" || state.dates === null) return [`${id} is listed without being granted`];
  const status = statusOn(state, today);
  const wrong: string[] = [];
  if (status !== null && status !== read) wrong.push(`${id} reads ${read}, the log says ${status}`);
  const covered = state.terms.some(({ from, until }) => from <= today && today < until);
  if (status === "active" && !covered) wrong.push(`${id} is active outside its terms (R-SUR-2)`);
  const { rows: due } = await owner.query<{ what: string }>(
    "select what from deadlines where about = 'habilitation' and about_id = $1",
    [id],
  );
  if (awaitsDecisionOn(state, today) && due.length === 0)
    wrong.push(`${id} is suspended past its last day and no review is due (R-SUS-3)`);
  const { rows: opened } = await owner.query<{ due_on: string }>(
    "select due_on::text from surveillances where habilitation_id = $1",
    [id],
  );
  for (const { kind, dueOn } of calendar(state, state.dates)) {
    const reached = kind.endsWith("-surveillance") && dueOn <= today && dueOn < endingOf(state).on;
    if (reached && !opened.some(({ due_on }) => due_on === dueOn))
      wrong.push(`${id} has no surveillance on ${dueOn} (R-SUR-1)`);
  }
  return wrong;
}

/** One statement for what the log and the mails must never hold. */
async function ofAll(owner: Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ wrong: string }>(never);
  return rows.map(({ wrong }) => wrong);
}

const never = `
  with facts as (select substr(stream, strpos(stream, '-') + 1) as file, type, actor, stream, position from events)
  select 'something follows the withdrawal of ' || w.stream || ': ' || e.type || ' (R-WIT-1)' as wrong
    from facts w join facts e on e.stream = w.stream and e.position > w.position
    where w.type = 'HabilitationWithdrawn'
      and e.type in ('HabilitationRenewed', 'SuspensionLifted', 'HabilitationSuspended')
      and not exists (select from facts a where a.stream = w.stream and a.type = 'WithdrawalAnnulled')
  union all
  select 'an habilitation rests on no decision: ' || h.id || ' (R-AGR-2)' from habilitations h
    where not exists (select from facts d where d.file = h.dossier_id and d.type = 'DecisionTaken')
  union all
  select 'two habilitations rest on the decision of ' || dossier_id from habilitations group by dossier_id having count(*) > 1
  union all
  select d.actor || ' decided on ' || d.file || ' after ' || v.type || ' (R-DEC-1)'
    from facts d join facts v on v.actor = d.actor and v.file = d.file
    where d.type = 'DecisionTaken' and v.type in ('DossierAccepted', 'AuditClosed', 'ReportIssued', 'ReportReviewed')
  union all
  select 'the mail ' || code || ' about ' || about || ' went twice to ' || recipient || ' on ' || at::date
    from mails where code <> 'M-103' group by code, about, recipient, at::date, text having count(*) > 1`;
