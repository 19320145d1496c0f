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
import { schemesOfOneYear } from "../simulation/shortTerms.ts";
import { type Lived, simulate } from "../simulation/world.ts";

const soak = process.env.SOAK === "1";
const from = day("2026-01-05");
/**
 * Beside the whole, one life small enough for every day: its seed draws a suspension, its lift, a renewal, and a change of the list
 * that waits until it is reminded of.
 */
const size = soak
  ? { organisations: 500, spread: 2500, from, until: day("2036-01-05"), killedOneIn: 20 }
  : { organisations: 1, spread: 20, from, until: day("2027-04-01"), killedOneIn: 8 };
const seed = createHash("sha256")
  .update(process.env.SOAK_SEED ?? "vie 29")
  .digest("hex");
const places = [database(), database()] as const;

/** Workers killed at random; and, to compare with, one that nothing disturbs. */
const disturbed = { workers: 4 };
const alone = { workers: 1, killedOneIn: null };

async function lived(
  { url }: { readonly url: string },
  staffing: { readonly workers: number; readonly killedOneIn?: null },
): Promise<Lived> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-simulation-"));
  const owner = ownerPool(url, 4);
  const pool = applicationPool(url);
  try {
    await planOnce(owner);
    await openInstallation(owner, true);
    await publishSchemes(owner, soak ? { dataDir } : { dataDir, folder: schemesOfOneYear(dataDir) });
    return await simulate({ url, pool, owner, dataDir, seed, ...size, ...staffing });
  } finally {
    await Promise.all([owner.end(), pool.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The workers born again each have their connections: the server plans a named question once on each, rather than six times. */
const planOnce = (owner: ReturnType<typeof ownerPool>) =>
  owner.query(`do $$ begin
    execute format('alter database %I set plan_cache_mode = force_generic_plan', current_database()); end $$`);

describe("des années de vie de plusieurs organismes, tirées au sort", () => {
  const hour = 3_600_000;
  it("gardent chaque jour ce qui doit toujours être vrai, et donnent deux fois le même journal, quels que soient les arrêts", {
    timeout: hour,
  }, async () => {
    const [one, other] = await Promise.all([lived(places[0], disturbed), lived(places[1], alone)]);
    for (const type of ["SuspensionLifted", "HabilitationRenewed"])
      expect(one.log.filter((line) => line.includes(` ${type} `)).length).toBeGreaterThan(0);
    expect(one.mails.some((line) => line.includes(" M-951 "))).toBe(true);
    expect(one.killed).toBeGreaterThan(0);
    expect(other.log).toEqual(one.log);
    expect(other.mails).toEqual(one.mails);
  });
});
