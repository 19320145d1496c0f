import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Pool } from "pg";
import { backUpDatabase, restoreDatabase } from "../adapters/postgres/backup.ts";
import { migrate } from "../adapters/postgres/migrate.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { compareReadings, type Difference, rebuildReadings } from "../adapters/postgres/rebuild.ts";
import { type Config, readConfig } from "./config.ts";
import { DataDirOccupied, holdDataDir } from "./lock.ts";
import { Obstacle } from "./operator.ts";
import { startPostgres } from "./postgres.ts";
import { report } from "./program.ts";

type Command = (pool: Pool, config: Config, argument: string | undefined) => Promise<number>;

const commands: Readonly<Record<string, { readonly run: Command; readonly alone: boolean }>> = {
  backup: { run: backup, alone: false },
  restore: { run: restore, alone: true },
  rebuild: { run: rebuild, alone: true },
  check: { run: check, alone: false },
};

const say = (sentence: string): void => console.log(sentence);

/** `backup FOLDER`: the database and the files of one moment; the product may go on running. */
async function backup(pool: Pool, { dataDir }: Config, argument: string | undefined): Promise<number> {
  const folder = resolve(
    argument ??
      join("backups", Temporal.Now.plainDateTimeISO("Europe/Paris").toString().slice(0, 19).replaceAll(":", "-")),
  );
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Obstacle(`Le dossier ${folder} n’est pas vide : donnez-en un autre.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { tables } = await backUpDatabase(pool, folder);
  const files = join(dataDir, "files");
  if (existsSync(files)) await cp(files, join(folder, "files"), { recursive: true });
  say(`Sauvegarde faite dans ${folder} : ${tables.events ?? 0} événements, ${tables.files ?? 0} fichiers.`);
  return 0;
}

/** `restore FOLDER`: into an empty database, then verified by computing the readings anew. */
async function restore(pool: Pool, { dataDir }: Config, argument: string | undefined): Promise<number> {
  if (argument === undefined) throw new Obstacle("Indiquez le dossier de la sauvegarde : npm run restore -- DOSSIER.");
  const folder = resolve(argument);
  if (!existsSync(join(folder, "manifest.json")))
    throw new Obstacle(`${folder} n’est pas une sauvegarde : manifest.json y manque.`);
  await migrate(pool);
  const restored = await restoreDatabase(pool, folder);
  if (!restored.ok) throw new Obstacle(refusals[restored.why](restored.detail));
  const files = join(folder, "files");
  if (existsSync(files)) await cp(files, join(dataDir, "files"), { recursive: true });
  await migrate(pool);
  await everyFileIsThere(pool, dataDir);
  say(`Restauration faite : ${restored.tables.events ?? 0} événements, ${restored.tables.files ?? 0} fichiers.`);
  return verdict(
    restored.differences,
    "La sauvegarde contenait des lectures différentes de celles que donne le journal ; elles ont été refaites.",
  );
}

const refusals = {
  "not-empty": () => "Cette base contient déjà des données : restaurez dans un DATA_DIR neuf ou une base vide.",
  "other-version": (name: string) =>
    `Cette sauvegarde vient d’une autre version (${name}) : restaurez-la avec la version qui l’a faite, puis mettez à jour.`,
  incomplete: (table: string) =>
    `La sauvegarde est incomplète : il manque des lignes de ${table}. Rien n’a été restauré.`,
};

async function everyFileIsThere(pool: Pool, dataDir: string): Promise<void> {
  const { rows } = await pool.query<{ hash: string; bytes: number }>("select hash, bytes from files");
  for (const { hash, bytes } of rows) {
    const path = join(dataDir, "files", hash.slice(0, 2), hash.slice(2));
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== bytes) throw new Obstacle(`Le fichier ${path} manque ou est incomplet.`);
  }
}

/** `rebuild`: replaces every reading by what the log gives. */
const rebuildDone = "Des lectures différaient du journal ; elles ont été refaites.";
async function rebuild(pool: Pool): Promise<number> {
  return verdict(await rebuildReadings(pool), rebuildDone);
}

/** `check`: compares the readings with the log, and changes nothing. */
async function check(pool: Pool): Promise<number> {
  const differences = await compareReadings(pool);
  verdict(differences, "Des lectures diffèrent du journal : arrêtez le produit et lancez npm run rebuild.");
  return differences.length === 0 ? 0 : 1;
}

function verdict(differences: readonly Difference[], sentence: string): number {
  if (differences.length === 0) {
    say("Les lectures sont exactement celles que donne le journal.");
    return 0;
  }
  say(sentence);
  for (const { table, missing, unexpected } of differences)
    say(`  ${table} : ${missing} manquantes, ${unexpected} en trop`);
  return 0;
}

/** Opens the database of the configuration: a server that is given, the product that runs, or the embedded one for the time of the command. */
async function withDatabase(config: Config, alone: boolean, use: (pool: Pool) => Promise<number>): Promise<number> {
  if (config.databaseUrl !== undefined) return await onUrl(config.databaseUrl, use);
  try {
    const lock = holdDataDir(config.dataDir);
    const postgres = await startPostgres({ dataDir: config.dataDir, announce: say });
    return await onUrl(postgres.url, use).finally(async () => {
      await postgres.stop();
      lock.release();
    });
  } catch (error) {
    if (alone || !(error instanceof DataDirOccupied)) throw error;
    return await onUrl(readFileSync(join(config.dataDir, "database.url"), "utf8").trim(), use);
  }
}

async function onUrl(url: string, use: (pool: Pool) => Promise<number>): Promise<number> {
  const pool = ownerPool(url);
  return await use(pool).finally(() => pool.end());
}

async function main([name = "", argument]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command === undefined)
    throw new Obstacle(`Commande inconnue : ${name}. Commandes : ${Object.keys(commands).join(", ")}.`);
  const config = readConfig(process.env);
  return await withDatabase(config, command.alone, (pool) => command.run(pool, config, argument));
}

if (import.meta.main) process.exit(await main(process.argv.slice(2)).catch(report));
