import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sessionSecret } from "./secret.ts";

const directory = mkdtempSync(join(tmpdir(), "habilis-secret-"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("le secret qui signe les sessions", () => {
  it("est fait au premier démarrage, lisible de son seul propriétaire, puis reste le même", () => {
    const dataDir = join(directory, "data");
    const secret = sessionSecret(dataDir, undefined);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
    expect(sessionSecret(dataDir, undefined)).toBe(secret);
    expect(readFileSync(join(dataDir, "secret"), "utf8").trim()).toBe(secret);
  });

  it("est celui de la configuration quand elle en donne un", () => {
    expect(sessionSecret(join(directory, "autre"), "donné par la configuration")).toBe("donné par la configuration");
  });
});
