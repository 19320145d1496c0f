import { describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { OtherInstallation, openInstallation } from "./installation.postgres.ts";

const { pool } = database();

describe("l’installation", () => {
  it("garde la nature donnée au premier démarrage, même si deux processus démarrent ensemble", async () => {
    await Promise.all([openInstallation(pool, true), openInstallation(pool, true)]);
    await expect(openInstallation(pool, true)).resolves.toBeUndefined();
  });

  it("refuse d’ouvrir une démonstration pour de vrais dossiers, et dit que faire", async () => {
    const opened = openInstallation(pool, false);
    await expect(opened).rejects.toThrow(OtherInstallation);
    await expect(opened).rejects.toThrow("démarrez avec DEMO=1");
  });

  it("refuse de montrer de vrais dossiers en démonstration", async () => {
    await pool.query("update installation set demonstration = false");
    await expect(openInstallation(pool, true)).rejects.toThrow("de vrais dossiers\u00A0; elle ne s’ouvre pas");
  });
});
