import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "../../specs/database.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { PublishedOtherwise } from "../adapters/postgres/schemes.postgres.ts";
import { publishSchemes } from "./prepare.ts";

describe("les dispositifs au démarrage", () => {
  const { url } = database();
  const pool = ownerPool(url);
  const folder = mkdtempSync(join(tmpdir(), "habilis-schemes-"));
  const file = join(folder, "certifiag", "rulebook.yaml");
  const versions = async (): Promise<unknown> => (await pool.query("select version, hash from scheme_versions")).rows;

  beforeAll(() => cpSync(join(import.meta.dirname, "../../schemes"), folder, { recursive: true }));
  afterAll(async () => {
    await pool.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it("sont publiés une fois, relus seulement quand leur texte a changé", async () => {
    await publishSchemes(pool, { folder });
    const published = await versions();
    await publishSchemes(pool, { folder });
    appendFileSync(file, "# une remarque ne change rien à ce qui est publié\n");
    await publishSchemes(pool, { folder });
    expect(await versions()).toEqual(published);
  });

  it("refusent un texte changé sous un numéro déjà publié, à chaque démarrage", async () => {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("passRatePercent: 70", "passRatePercent: 75"));
    expect(readFileSync(file, "utf8")).not.toBe(text);
    await expect(publishSchemes(pool, { folder })).rejects.toBeInstanceOf(PublishedOtherwise);
    await expect(publishSchemes(pool, { folder })).rejects.toBeInstanceOf(PublishedOtherwise);
    writeFileSync(file, text);
    await publishSchemes(pool, { folder });
  });
});
