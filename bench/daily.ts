import { businessClock } from "../src/adapters/clock/businessClock.ts";
import { postgresDailyPasses } from "../src/adapters/postgres/daily.postgres.ts";
import { postgresPeople } from "../src/adapters/postgres/people.postgres.ts";
import { dailyTasks } from "../src/application/reactions/all.ts";
import { dailyPass } from "../src/application/reactions/daily.ts";
import { dayOf } from "../src/domain/shared/calendar.ts";
import { composePorts } from "../src/main/compose.ts";
import { fill, habilitations } from "./daily.fill.ts";
import { atMost, type Figure, figure } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";
import { watchMemory } from "./memory.ts";

/** What the machine itself takes to read the same rows once, one after the other. */
async function bareRead({ owner }: BenchHouse): Promise<number> {
  const started = performance.now();
  for (const table of [
    "habilitations",
    "habilitation_periods",
    "milestones",
    "dossiers",
    "deadlines",
    "surveillances",
    "renewals",
  ])
    await owner.query(`select count(*) from ${table} t where t::text = ''`);
  return (performance.now() - started) / 1000;
}

async function count({ owner }: BenchHouse, what: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${what}`);
  return rows[0]?.count ?? 0;
}

/** The pass of one day over a million habilitations, by the code of the worker. */
export const daily = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    const clock = businessClock(house.pool);
    const ports = composePorts(house.pool, house.dataDir, clock);
    const filling = performance.now();
    await fill({ house, ports, day: dayOf(await clock.now()) });
    const filled = (performance.now() - filling) / 1000;
    const read = await bareRead(house);
    const facts = await count(house, "events");
    const means = {
      ports: composePorts(house.pool, house.dataDir, clock),
      recipients: postgresPeople(house.pool),
      publicUrl: "https://habilis.exemple.fr",
    };
    const memory = watchMemory();
    const started = performance.now();
    const passed = await dailyPass({ passes: postgresDailyPasses(house.pool), tasks: dailyTasks, means });
    const seconds = (performance.now() - started) / 1000;
    const { before, taken } = memory();
    const acts = (await count(house, "events")) - facts;
    const mails = await count(house, "mails");
    if (!passed || acts < habilitations / 365) throw new Error(`The day was not passed: ${acts} facts.`);
    return [
      figure("filling a million habilitations", filled, "s"),
      figure("the same rows read once, by the machine alone", read, "s"),
      atMost("daily pass, 1 000 000 habilitations", seconds, { goal: 60, unit: "s" }),
      figure("facts that it wrote", acts, "facts"),
      figure("mails that it wrote", mails, "mails"),
      figure("memory before the pass", before, "MB"),
      atMost("memory taken by the pass, at the highest", taken, { goal: 300, unit: "MB" }),
    ];
  });
