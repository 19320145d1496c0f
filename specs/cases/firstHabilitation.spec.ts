import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passwordHash } from "../../src/adapters/identity/persons.ts";
import { chainedHash, fromRow } from "../../src/adapters/postgres/events.postgres.ts";
import { openInstallation } from "../../src/adapters/postgres/installation.postgres.ts";
import { applicationPool, ownerPool, type ReadingPool } from "../../src/adapters/postgres/pool.ts";
import { compareReadings } from "../../src/adapters/postgres/rebuild.ts";
import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import { statusOn } from "../../src/domain/habilitations/periods.ts";
import { addDays, addMonths, day } from "../../src/domain/shared/calendar.ts";
import { composePorts } from "../../src/main/compose.ts";
import { companies } from "../../src/main/demo/companies.ts";
import { enterMembers, enterStaff } from "../../src/main/demo/people.ts";
import { playerFrom } from "../../src/main/demo/player.ts";
import { stories } from "../../src/main/demo/stories.ts";
import { publishSchemes } from "../../src/main/prepare.ts";
import { database } from "../database.ts";

const { url } = database();
const dataDir = mkdtempSync(join(tmpdir(), "habilis-case-"));
let owner: ReadingPool;
let pool: ReadingPool;
beforeAll(async () => {
  owner = ownerPool(url);
  pool = applicationPool(url);
  await openInstallation(owner, true);
  await publishSchemes(owner, { dataDir });
});
afterAll(async () => {
  await Promise.all([owner.end(), pool.end()]);
  rmSync(dataDir, { recursive: true, force: true });
});

/** The story of the third organisation: from its registration to the last signature, with nonconformities corrected. */
const [, , habilitated] = stories;
const [, , company] = companies;
const opening = day("2025-01-06");

describe("un dossier entier, de l’inscription de l’organisme à l’habilitation active", () => {
  it("se rejoue commande par commande, chacune par la personne qui en a la fonction", async () => {
    if (habilitated === undefined || company === undefined) throw new Error("The story is missing.");
    const ports = composePorts(pool, dataDir);
    await enterStaff(owner, playerFrom(ports, addDays(opening, -30)));
    const player = playerFrom(ports, opening);
    const { scheme } = await ports.schemes.inForce("certifiag", opening);
    const members = await enterMembers(owner, company, await passwordHash("un mot de passe long"));
    const cast = { company, scheme, manager: "staff-camille", auditor: "staff-helene", ...members };
    await habilitated.tell({ player, pool: owner, cast }, (epilogue) => {
      throw new Error(`This story ends with its dossier, not with ${epilogue.name}.`);
    });
    const { rows } = await pool.query(
      "select count(*)::int as commands, count(distinct actor)::int as people from commands",
    );
    expect(rows[0].commands).toBeGreaterThanOrEqual(60);
    expect(rows[0].people).toBeGreaterThanOrEqual(7);
  });

  it("laisse des lectures identiques à celles que donne le journal", async () => {
    expect(await compareReadings(owner)).toEqual([]);
  });

  it("laisse un journal dont chaque maillon est intact", async () => {
    const { rows } = await pool.query(
      "select stream, position, type, version, actor, at, payload, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash from events order by seq",
    );
    for (const { stream, position, previous, hash, ...row } of rows) {
      const event = { ...fromRow(row), version: row.version };
      expect(chainedHash({ stream, position, previous, event }), `${stream} ${position}`).toBe(hash);
    }
  });

  it("ouvre une habilitation dont l’état suit la date, trois ans durant", async () => {
    const ports = composePorts(pool, dataDir);
    const { rows } = await pool.query<{ id: string; effective_on: string }>(
      "select id, effective_on from habilitations",
    );
    const [row] = rows;
    const effectiveOn = day(row?.effective_on ?? "");
    const { state } = await ports.states.load(habilitationStream, row?.id ?? "");
    if (state.status === "none") throw new Error("The habilitation is missing.");
    const expiry = addMonths(effectiveOn, 36);
    expect([effectiveOn, addDays(expiry, -1), expiry].map((on) => statusOn(state, on))).toEqual([
      "active",
      "active",
      "expired",
    ]);
  });
});
