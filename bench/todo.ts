import { businessClock } from "../src/adapters/clock/businessClock.ts";
import { readTasks } from "../src/application/journey/readTasks.ts";
import type { Actor, StaffRole } from "../src/domain/access/actor.ts";
import { dayOf } from "../src/domain/shared/calendar.ts";
import { composePorts } from "../src/main/compose.ts";
import { atMost, type Figure, figure, quantile } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";

const files = 100_000;
/** One file in ten goes on; each account manager has eighty of them. */
const managers = files / 10 / 80;
const auditors = 60;
const rounds = 100;

/** Files of every status with their parts, and what is due in them, as their streams would have left them in the tables. */
async function fill({ owner }: BenchHouse): Promise<void> {
  const status = `case when i % 10 > 0 then (array['concluded', 'concluded', 'refused', 'abandoned'])[1 + i % 4]
    else (array['submitted', 'incomplete', 'accepted', 'accepted', 'accepted'])[1 + (i / 10) % 5] end`;
  await owner.query(`
    insert into "user" (id, name, email, "emailVerified", "updatedAt")
    select 'm' || n, 'Personne ' || n, 'm' || n || '@exemple.fr', true, now() from generate_series(0, ${managers + auditors}) n;
    insert into organisations select (300000000 + i)::text, 'Organisme ' || i, '2024-01-01' from generate_series(1, ${files}) i;
    insert into dossiers (id, organisation_id, number, scheme, scheme_version, status, manager, opened_by, submitted_on, instructed_from, accepted_on,
      open_points, position)
    select 'd' || i, (300000000 + i)::text, 'D-' || i, s.scheme, s.version, ${status},
      case when i % 500 = 0 then null else 'm' || (i / 10) % ${managers} end, 'x', current_date - i % 200, current_date - i % 200, current_date - i % 180, 0, 1
    from generate_series(1, ${files}) i cross join lateral (select scheme, version from scheme_versions order by 1, 2 limit 1) s;
    insert into memberships select 'organisation-' || i, 0, (300000000 + i)::text, 'r' || i, 'referent' from generate_series(1, ${files}) i;
    insert into briefings select 'd' || i, (300000000 + i)::text, true, true from generate_series(1, ${files}) i;
    insert into audits (id, dossier_id, organisation_id, audit_type, mode, status, auditor, scheduled_on, audit_on, complete, corrections,
      open_nonconformities, tasks)
    select d.id, d.id, d.organisation_id, 'I', 'remote', case when d.status = 'accepted' then 'closed' else 'complete' end,
      'm' || (${managers} + (i / 10) % ${auditors}), current_date - 20, current_date - 10, d.status <> 'accepted', false, 0,
      case when d.status <> 'accepted' then '[]' else jsonb_build_array(jsonb_build_object('code', 'write-report', 'rule', 'R-APP-9',
        'dueOn', current_date + 5, 'owner', jsonb_build_object('kind', 'person', 'personId', 'm' || (${managers} + (i / 10) % ${auditors})))) end
    from generate_series(1, ${files}) i join dossiers d on d.id = 'd' || i where d.status in ('accepted', 'concluded');
    insert into deadlines
    select 'habilitation-' || d.id, 0, 'habilitation', d.id, d.organisation_id, d.id, 'R-SUS-1',
      (array['observations', 'correction-proof', 'change-review'])[1 + i % 3], current_date - 5, current_date + i % 60 - 10,
      (array['referent', 'account_manager', 'decision_maker'])[1 + i % 3], null, '{}'
    from generate_series(1, ${files}) i join dossiers d on d.id = 'd' || i where d.status = 'concluded' and i % 5 = 0;
    analyze`);
}

const holding = (id: string, ...staff: readonly StaffRole[]): Actor => ({ id, staff, memberships: [] });

/** Who asks, in turn: an account manager, an auditor, a quality manager, the manager of an organisation. */
const askers: Readonly<Record<string, (rank: number) => Actor>> = {
  "account manager": (rank) => holding(`m${(rank * 7) % managers}`, "account_manager"),
  auditor: (rank) => holding(`m${managers + ((rank * 7) % auditors)}`, "auditor"),
  "quality manager": () => holding("m0", "quality_manager"),
  "decision maker": () => holding("m1", "decision_maker"),
  organisation: (rank) => {
    const i = 1 + ((rank * 7919) % files);
    return { id: `r${i}`, staff: [], memberships: [{ organisationId: String(300_000_000 + i), role: "referent" }] };
  },
};

/** The to-do list of one person on a hundred thousand files. */
export const todo = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    await fill(house);
    const clock = businessClock(house.pool);
    const ports = composePorts(house.pool, house.dataDir, clock);
    const at = await clock.now();
    const asking = { ports, at, today: dayOf(at), path: "" };
    const times: number[] = [];
    const figures: Figure[] = [];
    for (const [name, asker] of Object.entries(askers)) {
      const own: number[] = [];
      for (let rank = 0; rank < 3 + rounds; rank++) {
        const actor = asker(rank);
        const started = performance.now();
        const answer = await readTasks({ ...asking, actor });
        if (!answer.ok) throw new Error(`The list of a person was refused: ${answer.refusal.code}.`);
        if (rank >= 3) own.push(performance.now() - started);
      }
      times.push(...own);
      figures.push(figure(`to-do list, 100 000 files, ${name}, median`, quantile(own, 0.5), "ms"));
    }
    return [...figures, atMost("to-do list, 100 000 files, p99", quantile(times, 0.99), { goal: 50, unit: "ms" })];
  });
