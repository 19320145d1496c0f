import type { Pool } from "pg";
import { postgresDailyPasses } from "../../src/adapters/postgres/daily.postgres.ts";
import { postgresLog } from "../../src/adapters/postgres/log.postgres.ts";
import { isDatabaseLost } from "../../src/adapters/postgres/lost.ts";
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
  readonly pool: ReadingPool;
  readonly ports: Ports;
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

  /** Lets them do everything there is to do up to now; one of them may be killed meanwhile, and others go on. */
  async catchUp(): Promise<void> {
    const { workers, killedOneIn } = this.staffing;
    const victim = killedOneIn !== null && this.lots(killedOneIn) === 0 ? this.lots(workers) : -1;
    const after = 1 + this.lots(30);
    await Promise.all(Array.from({ length: workers }, (_, rank) => this.work(rank, rank === victim ? after : null)));
    await this.owner.query("update postponed set again_at = now()");
    if (!(await this.isQuiet())) await this.catchUp();
  }

  /** One worker, killed as it takes a connection for the `dieAt`th time. */
  private async work(rank: number, dieAt: number | null): Promise<void> {
    const name = `worker-${rank}`;
    const worker = this.living.get(rank) ?? this.born(rank);
    let taken = 0;
    const onAcquire = (): void => void (++taken === dieAt && this.kill(name));
    worker.pool.on("acquire", onAcquire);
    try {
      await untilNothing(worker);
      worker.pool.off("acquire", onAcquire);
    } catch (error) {
      this.living.delete(rank);
      await worker.pool.end();
      if (!isLoss(error)) throw error;
      this.killed += 1;
    }
  }

  private born(rank: number): Worker {
    const { url, dataDir, clock, altered } = this.place;
    const pool = applicationPool(`${url}?application_name=worker-${rank}`, 2);
    pool.on("error", () => undefined);
    const worker = { pool, ports: altered(composePorts(pool, dataDir, clock)) };
    this.living.set(rank, worker);
    return worker;
  }

  /** Lets them go at the end. */
  async end(): Promise<void> {
    await Promise.all([...this.living.values()].map(({ pool }) => pool.end()));
  }

  private async kill(name: string): Promise<void> {
    await this.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = $1 and datname = current_database()`,
      [name],
    );
  }

  /** Nothing is left to do: no fact unread, nothing to try again, no day to pass; a worker killed leaves it to the next ones. */
  private async isQuiet(): Promise<boolean> {
    const today = dayOf(await this.place.clock.now());
    const { rows } = await this.owner.query(
      `select not exists (select from postponed) and exists (select from daily_passes where day >= $1)
        and not exists (select from events e where (e.transaction, e.seq) >
          (select c.transaction, c.seq from checkpoints c where c.reader = 'reactions')) as quiet`,
      [today],
    );
    return rows[0].quiet === true;
  }
}

async function untilNothing({ pool, ports }: Worker): Promise<void> {
  const means = { ports, recipients: postgresPeople(pool), publicUrl };
  const reacting = { log: postgresLog(pool), reactions, means };
  const passing = { passes: postgresDailyPasses(pool), tasks: dailyTasks, means };
  while ((await react(reacting)) || (await retry(reacting)) || (await dailyPass(passing)));
  await closeOverdue(ports);
}

const isLoss = (error: unknown): boolean =>
  error instanceof AggregateError ? error.errors.every(isLoss) : isDatabaseLost(error);
