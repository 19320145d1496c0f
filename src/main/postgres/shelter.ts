import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Obstacle } from "../operator.ts";

/** Where lives, run as root, what the account of PostgreSQL cannot reach where it is (a clone under /root). */
export const shelters = "/var/lib/habilis";

/** The shelter of the cluster of one data directory. */
export const shelterOf = (dataDir: string): string =>
  join(shelters, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));

/** Makes a shelter that every account may pass through, whatever the mask of this process. */
export function openShelter(shelter: string): void {
  for (const directory of [dirname(shelter), shelter]) {
    if (mkdirSync(directory, { recursive: true }) !== undefined) chmodSync(directory, 0o755);
  }
}

/** The other data directory whose cluster a shelter holds, if any: one was moved away, or copied, with its link. */
export function holderElsewhere(shelter: string, dataDir: string): string | undefined {
  const claim = join(shelter, "data-dir");
  const holder = existsSync(claim) ? readFileSync(claim, "utf8").trim() : dataDir;
  return holder !== dataDir && existsSync(join(holder, "pg")) ? holder : undefined;
}

/** A copied data directory holds the same link: two products must not share one cluster. */
export function claimShelter(shelter: string, dataDir: string): void {
  const holder = holderElsewhere(shelter, dataDir);
  if (holder !== undefined) {
    throw new Obstacle(
      `Le dossier ${dataDir} est une copie de ${holder} et désigne la même base de données. ` +
        `Supprimez le lien ${join(dataDir, "pg")} pour repartir d’une base vide.`,
    );
  }
  writeFileSync(join(shelter, "data-dir"), `${dataDir}\n`);
}
