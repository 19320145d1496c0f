import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openInstallation } from "../../src/adapters/postgres/installation.postgres.ts";
import { applicationPool, ownerPool } from "../../src/adapters/postgres/pool.ts";
import { day } from "../../src/domain/shared/calendar.ts";
import { publishSchemes } from "../../src/main/prepare.ts";
import { database } from "../database.ts";
import { type Lived, simulate } from "../simulation/world.ts";

const soak = process.env.SOAK === "1";
const size = soak
  ? { organisations: 500, spread: 2500, from: day("2026-01-05"), until: day("2036-01-05") }
  : { organisations: 1, spread: 20, from: day("2026-01-05"), until: day("2027-02-15") };
const seed = createHash("sha256")
  .update(process.env.SOAK_SEED ?? "dix ans")
  .digest("hex");
const places = [database(), database()] as const;

async function lived({ url }: { readonly url: string }): Promise<Lived> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-simulation-"));
  const owner = ownerPool(url, 4);
  const pool = applicationPool(url);
  try {
    await openInstallation(owner, true);
    await publishSchemes(owner, { dataDir });
    return await simulate({ url, pool, owner, dataDir, seed, ...size });
  } finally {
    await Promise.all([owner.end(), pool.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

describe("des années de vie de plusieurs organismes, tirées au sort", () => {
  const hour = 3_600_000;
  it("gardent chaque jour ce qui doit toujours être vrai, et donnent deux fois le même journal, quels que soient les arrêts", {
    timeout: hour,
  }, async () => {
    const [one, other] = await Promise.all([lived(places[0]), lived(places[1])]);
    expect(one.log.length).toBeGreaterThan(100 * size.organisations);
    expect(one.killed + other.killed).toBeGreaterThan(0);
    expect(other.log).toEqual(one.log);
  });
});
