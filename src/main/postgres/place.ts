import { existsSync, lstatSync, realpathSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Announce, Obstacle } from "../operator.ts";
import { type Account, accountOf, run, unprivilegedAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { endPostmaster } from "./postmaster.ts";
import { claimShelter, holderElsewhere, openShelter, shelterOf, shelters } from "./shelter.ts";

/** Where the embedded PostgreSQL lives for one data directory, and under which account it runs. */
export interface Place {
  /** Undefined: the account of this process. */
  readonly account: Account | undefined;
  /** The directory of `postgres`, `initdb` and `pg_ctl`. */
  readonly binaries: string;
  /** The cluster, without symbolic link; it may not exist yet, its parent does. */
  readonly cluster: string;
  /** `DATA_DIR/pg`: the cluster itself, or the symbolic link to it. */
  readonly entry: string;
}

/**
 * Finds the place of a data directory. Run as root, PostgreSQL gets an unprivileged account, and what that account
 * cannot reach (a clone under /root) goes to a shelter in /var/lib/habilis.
 */
export async function findPlace(dataDir: string, announce: Announce): Promise<Place> {
  const real = realpathSync(dataDir);
  const entry = join(real, "pg");
  const settled = settledCluster(entry);
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? accountFor(settled) : undefined;
  const binaries = await findBinaries(account, isRoot ? shelters : real);
  const cluster = settled ?? (await newCluster({ entry, account, announce }));
  if (dirname(cluster) !== real) claimShelter(dirname(cluster), real);
  if (account === undefined) refuseForeign(cluster);
  else if (!(await canEnter(account, dirname(cluster)))) throw new Obstacle(closed(account, cluster));
  const place = { account, binaries, cluster, entry };
  announceShelter(place, announce);
  return place;
}

function settledCluster(entry: string): string | undefined {
  if (lstatSync(entry, { throwIfNoEntry: false }) === undefined) return undefined;
  if (existsSync(entry)) return realpathSync(entry);
  throw new Obstacle(
    `Le lien ${entry} désigne une base de données qui n’existe plus. ` +
      "Restaurez-la, ou supprimez ce lien pour repartir d’une base vide.",
  );
}

/** An existing cluster keeps its owner, whatever accounts the system has gained since. */
function accountFor(cluster: string | undefined): Account {
  const owner = cluster === undefined ? undefined : statSync(cluster);
  return owner === undefined || owner.uid === 0 ? unprivilegedAccount() : accountOf(owner);
}

interface NewCluster {
  readonly entry: string;
  readonly account: Account | undefined;
  readonly announce: Announce;
}

async function newCluster({ entry, account, announce }: NewCluster): Promise<string> {
  if (account === undefined || (await canEnter(account, dirname(entry)))) return entry;
  const shelter = shelterOf(dirname(entry));
  const isTaken = holderElsewhere(shelter, dirname(entry)) !== undefined;
  const free = isTaken ? `${shelter}-${Temporal.Now.instant().epochMilliseconds}` : shelter;
  openShelter(free);
  const cluster = join(free, "pg");
  if (existsSync(cluster)) await setAside(cluster, announce);
  return cluster;
}

/** The link to it was removed, so nobody holds its password: it is neither reused nor destroyed. */
async function setAside(cluster: string, announce: Announce): Promise<void> {
  await endPostmaster(cluster);
  const aside = `${cluster}-${Temporal.Now.instant().epochMilliseconds}`;
  renameSync(cluster, aside);
  announce(`La base de données d’un dossier supprimé est mise de côté dans ${aside}.`);
}

const canEnter = async (account: Account, directory: string): Promise<boolean> =>
  (await run(["/bin/sh", "-c", '[ -x "$0" ]', directory], account)).ok;

const closed = (account: Account, cluster: string): string =>
  `Le compte « ${account.name} », sous lequel tourne PostgreSQL, n’a plus accès à ${cluster} : ` +
  "rendez-lui le passage dans les dossiers qui y mènent (chmod o+x).";

function refuseForeign(cluster: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return;
  throw new Obstacle(
    `La base de données ${cluster} appartient à un autre compte (n° ${owner}) : lancez Habilis sous ce compte, ` +
      "ou comme administrateur s’il l’a déjà été.",
  );
}

function announceShelter({ account, binaries, cluster, entry }: Place, announce: Announce): void {
  if (account === undefined) return;
  const moved = [
    ...(binaries.startsWith(shelters) ? [`ses programmes sont dans ${binaries}`] : []),
    ...(cluster === entry ? [] : [`sa base de données est dans ${cluster}`]),
  ];
  if (moved.length === 0) return;
  const why = `PostgreSQL tourne sous le compte « ${account.name} », qui n’a pas accès au dossier d’Habilis`;
  announce(`${why} : ${moved.join(", ")}.`);
}
