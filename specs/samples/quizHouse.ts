import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openInstallation } from "../../src/adapters/postgres/installation.postgres.ts";
import { applicationPool, ownerPool, type ReadingPool } from "../../src/adapters/postgres/pool.ts";
import type { Clock, Ports } from "../../src/application/ports/ports.ts";
import { composePorts } from "../../src/main/compose.ts";
import { publishSchemes } from "../../src/main/prepare.ts";
import { database } from "../database.ts";
import { type Peopled, peopled } from "../peopled.ts";
import { audited, filledBank, quizDossier } from "./quizDossier.ts";
import { sirens } from "./sirens.ts";

/** A database with the published schemes and a filled bank, where people begin the quiz. */
export interface QuizHouse {
  readonly url: string;
  readonly given: Peopled;
  readonly owner: ReadingPool;
  readonly dataDir: string;
  /** The ports of one more process, which remembers nothing yet. */
  process(clock?: Clock): Ports;
  /** Somebody new, alone to sit the quiz of their dossier, which is open. */
  sitter(): Promise<{ readonly personId: string; readonly dossierId: string; readonly siren: string }>;
}

/** Gives the calling specification file such a house. Use it inside `it` or `beforeAll`. */
export function quizHouse(): QuizHouse {
  const { url } = database();
  const numbers = sirens();
  let dataDir = "";
  let owner: ReadingPool;
  let pool: ReadingPool;
  let ports: Ports;
  let people = 0;
  const given = peopled(() => ({ ports, owner }));
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "habilis-quiz-"));
    owner = ownerPool(url);
    pool = applicationPool(url, 3);
    ports = composePorts(pool, dataDir);
    await openInstallation(owner, true);
    await publishSchemes(owner);
    await filledBank(given);
  });
  afterAll(async () => {
    await Promise.all([owner.end(), pool.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    ...{ url, given },
    get owner() {
      return owner;
    },
    get dataDir() {
      return dataDir;
    },
    process: (clock) => composePorts(pool, dataDir, clock),
    async sitter() {
      const rank = people++;
      const [personId, dossierId] = [`person-${rank}`, `d-quiz-${rank}`];
      const dossier = { siren: numbers.next().value ?? "", id: dossierId };
      await quizDossier(given, { ...dossier, people: { [personId]: "referent" } });
      await audited(given, dossier, true);
      return { personId, dossierId, siren: dossier.siren };
    },
  };
}
