import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { organisationStream } from "../../application/organisations/organisation.stream.ts";
import type { DomainEvent } from "../../application/ports/events.ts";
import { day, moment } from "../../domain/shared/calendar.ts";
import { backUpDatabase, restoreDatabase } from "./backup.ts";
import { postgresEvents } from "./events.postgres.ts";
import { applicationPool, ownerPool } from "./pool.ts";
import { compareReadings, rebuildReadings } from "./rebuild.ts";

const source = database();
const target = database();
const other = database();
const folder = mkdtempSync(join(tmpdir(), "habilis-backup-"));
let from: Pool;
let owner: Pool;
let into: Pool;
let third: Pool;

const at = moment("2026-03-02T09:00:00Z");
const registered = { type: "OrganisationRegistered", by: "claire", at, siren: "552100554", name: "L’Atelier" } as const;
const joined = { type: "MemberJoined", by: "claire", at, personId: "claire", role: "referent" } as const;

beforeAll(async () => {
  from = applicationPool(source.url);
  owner = ownerPool(source.url);
  into = ownerPool(target.url);
  third = ownerPool(other.url);
  const events: readonly DomainEvent[] = [registered, joined];
  const state = organisationStream.decider.evolve(
    organisationStream.decider.evolve(organisationStream.decider.initial, registered),
    joined,
  );
  await postgresEvents(from).commit({
    appends: [{ stream: "organisation-552100554", position: 0, hash: null, events }],
    rows: organisationStream.readings("552100554", state, 2),
    command: null,
  });
  await backUpDatabase(owner, folder);
});
afterAll(async () => {
  await Promise.all([from, owner, into, third].map((pool) => pool.end()));
  rmSync(folder, { recursive: true, force: true });
});

describe("la reconstruction des lectures", () => {
  it("retrouve exactement les lectures vivantes", async () => {
    expect(await compareReadings(owner)).toEqual([]);
  });

  it("voit une ligne falsifiée et la refait", async () => {
    await owner.query("update organisations set name = 'Faux'");
    expect(await compareReadings(owner)).toEqual([{ table: "organisations", missing: 1, unexpected: 1 }]);
    await rebuildReadings(owner);
    const { rows } = await owner.query("select name, registered_on from organisations");
    expect(rows).toEqual([{ name: "L’Atelier", registered_on: day("2026-03-02") }]);
  });
});

describe("une sauvegarde", () => {
  it("se restaure dans une base vide, journal compris, et les lectures y sont celles du journal", async () => {
    const restored = await restoreDatabase(into, folder);
    expect(restored).toMatchObject({ ok: true, differences: [] });
    const { rows } = await into.query("select stream, position, encode(hash, 'hex') as hash from events order by seq");
    const { rows: before } = await owner.query(
      "select stream, position, encode(hash, 'hex') as hash from events order by seq",
    );
    expect(rows).toEqual(before);
  });

  it("ne se restaure pas par-dessus des données", async () => {
    expect(await restoreDatabase(into, folder)).toEqual({ ok: false, why: "not-empty", detail: "events" });
  });

  it("ne se restaure pas si elle est incomplète, et ne laisse alors rien derrière elle", async () => {
    const cut = mkdtempSync(join(tmpdir(), "habilis-backup-"));
    cpSync(folder, cut, { recursive: true });
    const path = join(cut, "tables", "events.jsonl");
    writeFileSync(path, `${readFileSync(path, "utf8").split("\n")[0] ?? ""}\n`);
    expect(await restoreDatabase(third, cut)).toEqual({ ok: false, why: "incomplete", detail: "events" });
    expect((await third.query("select 1 from events")).rowCount).toBe(0);
    rmSync(cut, { recursive: true });
  });
});
