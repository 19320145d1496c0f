import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Obstacle } from "../operator.ts";

const shelters = "/var/lib/habilis";

/** Where lives, run as root, what the account of PostgreSQL cannot reach beside a data directory. */
export const shelterOf = (dataDir: string): string =>
  join(shelters, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));

/** Makes a directory that every account may pass through, whatever the mask of this process. */
export function openShelter(shelter: string): void {
  if (mkdirSync(shelter, { recursive: true }) === undefined) return;
  for (const directory of dirname(shelter) === shelters ? [shelters, shelter] : [shelter]) chmodSync(directory, 0o755);
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
