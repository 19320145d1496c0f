import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { writeAtomically } from "./files.ts";
import { type Announce, Obstacle } from "./operator.ts";
import { run } from "./postgres/account.ts";
import { clusterExists, createCluster, owner, refuseOtherMajor, resetPassword } from "./postgres/cluster.ts";
import { findPlace, type Place } from "./postgres/place.ts";
import { freePort, isFree } from "./postgres/port.ts";
import { clearRemains, livePostmaster, settledPostmaster } from "./postgres/postmaster.ts";

/** The embedded PostgreSQL of a data directory, running. */
export interface Postgres {
  /** Also in `DATA_DIR/database.url`, readable by its owner only, for the command line and other processes. */
  readonly url: string;
  readonly pid: number;
  isAlive(): boolean;
  /** Ends the sessions that remain, writes everything down and stops. */
  stop(): Promise<void>;
}

interface Demand {
  readonly dataDir: string;
  readonly announce: Announce;
  /** Parameters of the server beyond its defaults. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL of a data directory, or takes over the one that a crash left running; makes the cluster the
 * first time. The caller holds the data directory. Throws an Error whose message is a French sentence.
 */
export async function startPostgres({ dataDir, announce, settings = {} }: Demand): Promise<Postgres> {
  const place = await findPlace(dataDir, announce);
  const urlFile = join(dataDir, "database.url");
  const known = clusterExists(place.cluster) ? readUrl(urlFile) : undefined;
  const password = known?.password ?? randomBytes(24).toString("hex");
  if (!clusterExists(place.cluster)) {
    announce("Création de la base de données…");
    await createCluster(place, password);
  }
  await refuseOtherMajor(place);
  const wanted = known === undefined ? undefined : Number(known.port);
  const start = async (): Promise<string> =>
    urlOf(password, place, await ensureRunning({ place, settings, wanted, announce }));
  let url = await start();
  if (!(await opens(url))) {
    announce("Le mot de passe de la base de données était perdu : il est refait.");
    await stop(place);
    await resetPassword(place, password);
    url = await start();
    if (!(await opens(url))) throw new Obstacle(`La base de données ${place.cluster} refuse son propre mot de passe.`);
  }
  await ensureDatabase(url);
  writeAtomically(urlFile, `${url}\n`);
  return handleOn(place, url);
}

function handleOn(place: Place, url: string): Postgres {
  const pid = livePostmaster(place.cluster)?.pid ?? 0;
  return { url, pid, isAlive: () => livePostmaster(place.cluster)?.pid === pid, stop: () => stop(place) };
}

const urlOf = (password: string, { cluster }: Place, port: number): string => {
  const host = existsSync(join(cluster, `.s.PGSQL.${port}`)) ? encodeURIComponent(cluster) : "127.0.0.1";
  return `postgres://${owner}:${password}@${host}:${port}/${owner}`;
};

/** Where the server also listens by a socket of the system, a third cheaper than the loopback address; a long path has none. */
const socketDirectory = (cluster: string): string => (/^[\w./-]{1,80}$/.test(cluster) ? cluster : "");

function readUrl(path: string): URL | undefined {
  try {
    const url = URL.parse(readFileSync(path, "utf8").trim());
    return url === null || url.password === "" ? undefined : url;
  } catch {
    return undefined;
  }
}

interface Launch {
  readonly place: Place;
  readonly settings: Readonly<Record<string, string>>;
  readonly wanted: number | undefined;
  readonly announce: Announce;
}

/** The port of the living postmaster, or of the one it starts. */
async function ensureRunning({ place, settings, wanted, announce }: Launch): Promise<number> {
  const living = await settledPostmaster(place.cluster);
  if (living !== undefined) {
    announce("PostgreSQL tournait encore après un arrêt brutal : il est repris tel quel.");
    return living.port;
  }
  await clearRemains(place.cluster);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wanted);
    const problem = await launch(place, { ...settings, port: String(port) });
    if (problem === undefined) return port;
    const taken = !(await isFree(port));
    if (!taken || attempt === 3) throw new Obstacle(`PostgreSQL n’a pas pu démarrer sur ${place.cluster} : ${problem}`);
  }
}

/** Why the server did not start, or undefined when it is ready. Recovery after a crash may take minutes. */
async function launch(place: Place, settings: Readonly<Record<string, string>>): Promise<string | undefined> {
  const log = join(place.cluster, "server.log");
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(log);
  const parameters = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: socketDirectory(place.cluster),
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...settings,
  };
  const options = Object.entries(parameters).map(([name, value]) => `-c ${name}=${value}`);
  const command = ["start", "-w", "-t", "600", "-s", "-D", place.cluster, "-l", log, "-o", options.join(" ")];
  const { ok, said } = await run([join(place.binaries, "pg_ctl"), ...command], place.account);
  return ok ? undefined : `${said}\n${readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n")}`;
}

async function stop(place: Place): Promise<void> {
  if (livePostmaster(place.cluster) === undefined) return;
  const how = (mode: string): [string, ...string[]] => [
    join(place.binaries, "pg_ctl"),
    ...["stop", "-w", "-t", "60", "-s", "-m", mode, "-D", place.cluster],
  ];
  const { ok } = await run(how("fast"), place.account);
  if (!ok && livePostmaster(place.cluster) !== undefined) await run(how("immediate"), place.account);
}

/** False only when the password is refused; a server out of order throws. */
async function opens(url: string): Promise<boolean> {
  try {
    await withServer(url, (client) => client.query("select 1"));
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "28P01") return false;
    throw error;
  }
}

/** The first start may have been cut between the cluster and its database. */
async function ensureDatabase(url: string): Promise<void> {
  await withServer(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [owner]);
    if (rowCount === 0) await client.query(`create database ${owner}`);
  });
}

async function withServer(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const address = new URL(url);
  address.pathname = "/postgres";
  const client = new pg.Client({ connectionString: address.href, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await use(client);
  } finally {
    await client.end();
  }
}
