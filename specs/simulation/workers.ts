import type { Pool } from "pg";
import { postgresDailyPasses } from "../../src/adapters/postgres/daily.postgres.ts";
import { postgresLog } from "../../src/adapters/postgres/log.postgres.ts";
import { postgresPeople } from "../../src/adapters/postgres/people.postgres.ts";
import { applicationPool, type ReadingPool } from "../../src/adapters/postgres/pool.ts";
import type { Clock, Ports } from "../../src/application/ports/ports.ts";
import { closeOverdue } from "../../src/application/quizzes/closeOverdue.ts";
import { dailyTasks, reactions } from "../../src/application/reactions/all.ts";
import { dailyPass } from "../../src/application/reactions/daily.ts";
import { react, retry } from "../../src/application/reactions/react.ts";
import { dayOf } from "../../src/domain/shared/calendar.ts";
import type { Lots } from "../../src/domain/shared/draw.ts";
import { composePorts } from "../../src/main/compose.ts";

const publicUrl = "https://habilis.exemple.fr";

/** How many work at once, and one time in how many one of them is killed; `null` never. */
export interface Staffing {
  readonly workers: number;
  readonly killedOneIn: number | null;
}

export interface Place {
  readonly url: string;
  readonly dataDir: string;
  readonly clock: Clock;
  /** What the ports of a worker become, where the specification wants them its own. */
  readonly altered: (ports: Ports) => Ports;
}

interface Worker {
  readonly name: string;
  readonly pool: ReadingPool;
  readonly ports: Ports;
  /** Whether it was killed. */
  dying: boolean;
  /** Settled once it is dead: what it was doing may never end, as in a process that is no more. */
  readonly death: PromiseWithResolvers<void>;
}

/** Workers on one log, as processes would be: each with its connections and its memory; killed, it loses both. */
export class Workers {
  /** How many times one was killed in the middle of its work. */
  killed = 0;
  private readonly living = new Map<number, Worker>();
  private readonly place: Place;
  private readonly owner: Pool;
  private readonly lots: Lots;
  private readonly staffing: Staffing;

  constructor(place: Place, owner: Pool, { lots, ...staffing }: Staffing & { readonly lots: Lots }) {
    this.place = place;
    this.owner = owner;
    this.lots = lots;
    this.staffing = staffing;
  }

  /**
   * Lets them do everything there is to do up to now. One of them may be killed meanwhile, as it takes a connection for the so manieth
   * time among them all: those who find nothing to do take few, so it is most often the one at work. The others go on.
   */
  async catchUp(): Promise<void> {
    const { workers, killedOneIn } = this.staffing;
    const dieAt = killedOneIn !== null && this.lots(killedOneIn) === 0 ? 1 + this.lots(60) : null;
    let taken = 0;
    const takes = (worker: Worker): void => void (++taken === dieAt && this.kill(worker));
    await Promise.all(Array.from({ length: workers }, (_, rank) => this.work(rank, takes)));
    await this.owner.query("update postponed set again_at = now()");
    if (!(await this.isQuiet())) await this.catchUp();
  }

  /** One worker, which tells each connection it takes. */
  private async work(rank: number, takes: (worker: Worker) => void): Promise<void> {
    const worker = this.living.get(rank) ?? this.born(rank);
    const onAcquire = (): void => takes(worker);
    worker.pool.on("acquire", onAcquire);
    const working = untilNothing(worker).catch((error: unknown) => {
      // What it says once it is killed nobody hears.
      if (!worker.dying) throw error;
    });
    await Promise.race([working, worker.death.promise]);
    worker.pool.off("acquire", onAcquire);
    if (!worker.dying) return;
    await worker.death.promise;
    this.living.delete(rank);
    this.killed += 1;
  }

  private born(rank: number): Worker {
    const { url, dataDir, clock, altered } = this.place;
    const name = `worker-${rank}`;
    const pool = applicationPool(`${url}?application_name=${name}`, 2);
    pool.on("error", () => undefined);
    const worker = {
      name,
      pool,
      ports: altered(composePorts(pool, dataDir, clock)),
      dying: false,
      death: Promise.withResolvers<void>(),
    };
    this.living.set(rank, worker);
    return worker;
  }

  /** Lets them go at the end. */
  async end(): Promise<void> {
    await Promise.all([...this.living.values()].map(({ pool }) => pool.end()));
  }

  /** It takes no other connection, then those it has are cut: nothing of what it was doing can be written any more. */
  private kill(worker: Worker): void {
    worker.dying = true;
    void worker.pool.end();
    const cut = this.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = $1 and datname = current_database()`,
      [worker.name],
    );
    cut.then(() => worker.death.resolve(), worker.death.reject);
  }

  /** Nothing is left to do: no fact unread, nothing to try again, no day to pass; a worker killed leaves it to the next ones. */
  private async isQuiet(): Promise<boolean> {
    const today = dayOf(await this.place.clock.now());
    const { rows } = await this.owner.query({ name: "quiet", text: quiet, values: [today] });
    return rows[0].quiet === true;
  }
}

/** In order, although any unread fact would do: the planner then goes straight to the end of the index. */
const quiet = `
  select not exists (select from postponed) and exists (select from daily_passes where day >= $1::date)
    and not exists (select from (select 1 from events e where (e.transaction, e.seq) > (
      (select transaction from checkpoints where reader = 'reactions'), (select seq from checkpoints where reader = 'reactions'))
      order by e.transaction, e.seq limit 1) unread) as quiet`;

async function untilNothing({ pool, ports }: Worker): Promise<void> {
  const means = { ports, recipients: postgresPeople(pool), publicUrl };
  const reacting = { log: postgresLog(pool), reactions, means };
  const passing = { passes: postgresDailyPasses(pool), tasks: dailyTasks, means };
  while ((await react(reacting)) || (await retry(reacting)) || (await dailyPass(passing)));
  await closeOverdue(ports);
}
