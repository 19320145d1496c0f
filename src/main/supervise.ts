import { join } from "node:path";
import { type Children, type DatabaseUrl, endWithin, keepRunning, type Program, runOnce } from "./children.ts";
import { type Config, readConfig } from "./config.ts";
import { holdDataDir, type Lock } from "./lock.ts";
import type { Announce } from "./operator.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { birthOf } from "./processes.ts";
import { leavingAsked, patience, report } from "./program.ts";

interface House {
  readonly config: Pick<Config, "dataDir" | "databaseUrl">;
  /** Run to its end before the others, once the database answers. */
  readonly prepare: Program;
  readonly programs: readonly Program[];
  readonly announce: Announce;
  /** Milliseconds left to a program to drain, a little more than what it grants itself. */
  readonly patience: number;
  /** Aborted when the house is to be closed. */
  readonly stop: AbortSignal;
}

/**
 * Runs the product on one machine: holds the data directory, starts PostgreSQL unless a server is given, then the
 * programs; stops them in the opposite order. Gives the exit code.
 */
export async function supervise(house: House): Promise<number> {
  const lock = holdDataDir(house.config.dataDir);
  try {
    await endOrphans(lock, house);
    for (;;) {
      const outcome = await runOnDatabase(house, lock);
      if (outcome !== "database-moved") return outcome;
      house.announce("PostgreSQL a changé d’adresse : tout redémarre.");
    }
  } finally {
    lock.release();
  }
}

/** What a killed supervisor left notices its absence and drains; what does not is ended. */
async function endOrphans({ left }: Lock, { announce, patience }: House): Promise<void> {
  if (left.length === 0) return;
  announce("Habilis s’était arrêté brutalement : ses programmes restés en marche se terminent.");
  await endWithin(patience, () => left.filter(({ pid, birth }) => birthOf(pid) === birth));
}

type Outcome = number | "database-moved";

/** PostgreSQL starts while the programs that wait for it read their files. */
async function runOnDatabase(house: House, lock: Lock): Promise<Outcome> {
  const { config, announce, prepare, programs, stop } = house;
  const { env } = process;
  const database = Promise.withResolvers<DatabaseUrl>();
  const opened = Promise.withResolvers<DatabaseUrl>();
  const failing = new AbortController();
  const children = keepRunning(programs, { ...house, env, opened: opened.promise, note: lock.note });
  const leaving = AbortSignal.any([stop, failing.signal]);
  const prepared = runOnce(prepare, { env, opened: database.promise, stop: leaving });
  let postgres: Postgres | undefined;
  try {
    if (config.databaseUrl === undefined) postgres = await startPostgres({ ...config, announce });
    const url = postgres?.url ?? config.databaseUrl;
    database.resolve(url);
    const code = await prepared;
    if (code === 0) opened.resolve(url);
    let outcome: Outcome | "database-died" = code === 0 ? await whatEnds({ children, postgres, stop }) : code;
    while (outcome === "database-died") {
      announce("PostgreSQL s’est arrêté de lui-même : il redémarre.");
      postgres = await startPostgres({ ...config, announce });
      outcome = postgres.url === url ? await whatEnds({ children, postgres, stop }) : "database-moved";
    }
    if (stop.aborted) announce("Arrêt d’Habilis : ce qui est commencé se termine…");
    return stop.aborted ? 0 : outcome;
  } finally {
    failing.abort();
    await Promise.all([prepared, children.stop()]);
    await postgres?.stop();
  }
}

interface Ends {
  readonly children: Children;
  readonly postgres: Postgres | undefined;
  readonly stop: AbortSignal;
}

/** The programs outlive their database: meanwhile the server answers that the service is unavailable. */
function whatEnds({ children, postgres, stop }: Ends): Promise<number | "database-died"> {
  return new Promise((resolve) => {
    const watch = setInterval(() => postgres?.isAlive() === false && end("database-died"), 1_000);
    const end = (outcome: number | "database-died"): void => {
      clearInterval(watch);
      resolve(outcome);
    };
    void children.gaveUp.then(end);
    stop.addEventListener("abort", () => end(0));
    if (stop.aborted) end(0);
  });
}

/** The product as `npm start` runs it. */
async function main(): Promise<number> {
  const stop = new AbortController();
  void leavingAsked().then(() => stop.abort());
  const config = readConfig(process.env);
  const here = (file: string): string => join(import.meta.dirname, file);
  const code = await supervise({
    config,
    prepare: { name: "préparation", file: here("prepare.ts") },
    programs: [
      {
        name: "serveur",
        file: here("server.ts"),
        ...(config.development ? { options: ["--watch", "--watch-preserve-output"] } : { early: true }),
      },
      { name: "travaux", file: here("worker.ts") },
    ],
    announce: (sentence) => console.log(sentence),
    patience: patience + 1_000,
    stop: stop.signal,
  });
  if (code === 0) console.log("Habilis est arrêté.");
  return code;
}

if (import.meta.main) process.exit(await main().catch(report));
