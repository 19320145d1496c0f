import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Obstacle } from "../operator.ts";
import { run } from "./account.ts";
import type { Place } from "./place.ts";

/** The owner of the cluster and the name of the database of the product. */
export const owner = "habilis";

/**
 * Makes an empty cluster, whole or not at all: UTF-8, sorted by code point whatever the system's locales, with
 * checksums, closed to whoever has not the password.
 */
export async function createCluster(place: Place, password: string): Promise<void> {
  const draft = `${place.cluster}.new`;
  const secret = `${place.cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(secret, { force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600, flag: "wx" });
  for (const path of place.account === undefined ? [] : [draft, secret]) {
    chownSync(path, place.account?.uid ?? -1, place.account?.gid ?? -1);
  }
  const { ok, said } = await run([join(place.binaries, "initdb"), ...initdbOptions(draft, secret)], place.account);
  rmSync(secret, { force: true });
  if (!ok) {
    rmSync(draft, { recursive: true, force: true });
    throw new Obstacle(`La base de données n’a pas pu être créée dans ${place.cluster} : ${said}`);
  }
  renameSync(draft, place.cluster);
  if (place.entry !== place.cluster) symlinkSync(place.cluster, place.entry);
}

const initdbOptions = (cluster: string, secret: string): readonly string[] => [
  `--pgdata=${cluster}`,
  `--username=${owner}`,
  `--pwfile=${secret}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
];

/** A cluster is read by the major version that made it, and no other. */
export async function refuseOtherMajor({ binaries, cluster, account }: Place): Promise<void> {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const { said } = await run([join(binaries, "postgres"), "--version"], account);
  const major = /(\d+)/.exec(said)?.[1] ?? said;
  if (made === major) return;
  throw new Obstacle(
    `La base de données ${cluster} a été créée par PostgreSQL ${made} et cette version d’Habilis apporte PostgreSQL ${major}. ` +
      "Sauvegardez-la avec l’ancienne version, puis restaurez la sauvegarde avec celle-ci.",
  );
}

/** Gives the owner a new password while the server is stopped, when the file that held it was lost. */
export async function resetPassword({ binaries, cluster, account }: Place, password: string): Promise<void> {
  const command = [join(binaries, "postgres"), "--single", "-D", cluster, "postgres"] as const;
  const { ok, said } = await run(command, account, `ALTER ROLE ${owner} PASSWORD '${password}'\n`);
  if (!ok || said.includes("ERROR"))
    throw new Obstacle(`Le mot de passe de la base de données n’a pas pu être refait : ${said}`);
}

export const clusterExists = (cluster: string): boolean => existsSync(join(cluster, "PG_VERSION"));
