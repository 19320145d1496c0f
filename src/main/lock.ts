import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { writeAtomically } from "./files.ts";
import { Obstacle } from "./operator.ts";
import { birthOf } from "./processes.ts";

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  readonly birth: string;
}

/** Who runs on a data directory: read by the next start, to explain a refusal and to find what a crash left. */
interface Occupation {
  readonly pid: number;
  readonly since: string;
  readonly children: readonly ProcessMark[];
}

export interface Lock {
  /** The children of a holder that ended without stopping them; empty after a clean stop. */
  readonly left: readonly ProcessMark[];
  /** Notes the children of the holder, for the start that would follow a crash. */
  note(children: readonly ProcessMark[]): void;
  release(): void;
}

/** Another process holds the data directory; the message says which and what to do, in French. */
export class DataDirOccupied extends Obstacle {
  constructor(dataDir: string, holder: Occupation | undefined) {
    const who = holder === undefined ? "" : ` par le processus ${holder.pid}, lancé le ${frenchMoment(holder.since)}`;
    super(
      `Habilis tourne déjà sur le dossier ${dataDir}, tenu${who}. ` +
        "Arrêtez-le d’abord, ou donnez à cette instance son propre dossier avec la variable DATA_DIR.",
    );
    this.name = "DataDirOccupied";
  }
}

/**
 * Holds a data directory, alone, until released or until this process ends in any way. The operating system keeps the
 * lock (the one SQLite takes on its file), so none survives a crash and two processes never take it at once.
 */
export function holdDataDir(dataDir: string): Lock {
  makeDataDir(dataDir);
  const note = join(dataDir, "running.json");
  const held = new DatabaseSync(join(dataDir, "lock"), { timeout: 0 });
  try {
    held.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    held.close();
    if (isBusy(error)) throw new DataDirOccupied(dataDir, readOccupation(note));
    throw error;
  }
  const left = readOccupation(note)?.children ?? [];
  const since = Temporal.Now.instant().toString();
  const write = (children: readonly ProcessMark[]): void =>
    writeAtomically(note, JSON.stringify({ pid: process.pid, since, children } satisfies Occupation));
  write(left);
  return {
    left: left.filter(({ pid, birth }) => birthOf(pid) === birth),
    note: write,
    release: () => {
      rmSync(note, { force: true });
      held.close();
    },
  };
}

/** Nobody else reads it; run as root, the unprivileged PostgreSQL still has to pass through it. */
function makeDataDir(dataDir: string): void {
  try {
    const isNew = mkdirSync(dataDir, { recursive: true }) !== undefined;
    if (isNew) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    const lock = join(dataDir, "lock");
    for (const path of existsSync(lock) ? [dataDir, lock] : [dataDir]) accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Obstacle(
      `Le dossier ${dataDir} ne peut pas être écrit par ce compte (${error instanceof Error ? error.message : error}). ` +
        "Rendez-l’en propriétaire, ou indiquez un autre dossier avec la variable DATA_DIR.",
    );
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && "errcode" in error && error.errcode === 5;

/** A note cut by a crash or written by hand says nothing: it only serves to explain. */
function readOccupation(path: string): Occupation | undefined {
  try {
    const read: Occupation = JSON.parse(readFileSync(path, "utf8"));
    return Number.isInteger(read.pid) && Array.isArray(read.children) ? read : undefined;
  } catch {
    return undefined;
  }
}

function frenchMoment(since: string): string {
  return Temporal.Instant.from(since)
    .toZonedDateTimeISO("Europe/Paris")
    .toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" });
}
