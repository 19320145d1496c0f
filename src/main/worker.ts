import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import { businessClock } from "../adapters/clock/businessClock.ts";
import { smtpDelivery } from "../adapters/mail/smtp.ts";
import { picturesOf } from "../adapters/pdf/pictures.ts";
import { typstPrinting } from "../adapters/pdf/typst.ts";
import { postgresDailyPasses } from "../adapters/postgres/daily.postgres.ts";
import { postgresLog } from "../adapters/postgres/log.postgres.ts";
import { isDatabaseLost } from "../adapters/postgres/lost.ts";
import { mailOutbox } from "../adapters/postgres/mails.postgres.ts";
import { postgresPeople } from "../adapters/postgres/people.postgres.ts";
import { applicationPool } from "../adapters/postgres/pool.ts";
import { printOutbox } from "../adapters/postgres/prints.postgres.ts";
import { type Queues, startQueues } from "../adapters/postgres/queues.ts";
import { closeOverdue } from "../application/quizzes/closeOverdue.ts";
import { dailyTasks, reactions } from "../application/reactions/all.ts";
import { dailyPass } from "../application/reactions/daily.ts";
import { react, retry } from "../application/reactions/react.ts";
import type { Means } from "../application/reactions/tools.ts";
import { composePorts } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { patience, runProgram } from "./program.ts";

/** How long to wait when there is nothing to do, and after a failure of the machine. */
const idleMs = 300;
const brokenMs = 5_000;

/** A lost database is one line: each program says it, and the supervisor mends it. The rest is a fault, with its trace. */
function report(error: unknown): void {
  if (isDatabaseLost(error)) console.error(`Une connexion à la base de données a été perdue : ${error.message}`);
  else console.error(error);
}

/** Reacts to the log, looks at each day, and hands mails and documents to their queues; what it gives drains it. */
async function startWorker(config: Config): Promise<() => Promise<void>> {
  if (config.databaseUrl === undefined) throw new Error("The worker is given a database by the supervisor.");
  const pool = applicationPool(config.databaseUrl, 6);
  pool.on("error", report);
  const ports = composePorts(pool, config.dataDir, businessClock(pool));
  const means = { ports, recipients: postgresPeople(pool), publicUrl: config.publicUrl };
  const post = config.demo || config.smtpUrl === undefined ? null : smtpDelivery(config.smtpUrl, config.mailFrom);
  const press = printOutbox(pool, { ...ports, printing: typstPrinting(picturesOf(ports.files)) });
  const outboxes = post === null ? [press] : [press, mailOutbox(pool, post)];
  const queues = await startQueues(config.databaseUrl, outboxes, report);
  const stopping = new AbortController();
  const running = runRounds(stepsOf({ pool, means, queues }), stopping.signal);
  return async () => {
    stopping.abort();
    await running;
    await queues.stop(patience - 1_000);
    post?.close();
    await pool.end();
  };
}

/** Does what there is to do of one kind; true when there may be more. */
type Step = () => Promise<boolean>;

function stepsOf(works: { readonly pool: Pool; readonly means: Means; readonly queues: Queues }): readonly Step[] {
  const { pool, means, queues } = works;
  const reacting = { log: postgresLog(pool), reactions, means };
  const passing = { passes: postgresDailyPasses(pool), tasks: dailyTasks, means };
  return [
    async () => (await react(reacting)) || (await retry(reacting)) || (await dailyPass(passing)),
    () => closeOverdue(means.ports),
    async () => (await queues.handOver()) > 0,
  ];
}

async function runRounds(steps: readonly Step[], stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const pauses: number[] = [];
    for (const step of steps) pauses.push(await step().then((busy) => (busy ? 0 : idleMs), broken));
    const pause = pauses.includes(brokenMs) ? brokenMs : Math.min(...pauses);
    if (pause > 0) await wait(pause, undefined, { signal: stop }).catch(() => undefined);
  }
}

function broken(error: unknown): number {
  report(error);
  return brokenMs;
}

if (import.meta.main) await runProgram(() => startWorker(readConfig(process.env)));
