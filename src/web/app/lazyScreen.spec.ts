import { describe, expect, it } from "vitest";
import { ScreenUnreachable, whyMissing } from "./lazyScreen.ts";

describe("Un écran dont le code n’a pas pu être chargé", () => {
  const reason = new TypeError("Failed to fetch dynamically imported module");
  const again = async () => undefined;

  it("dit que c’est la connexion, quand le serveur ne répond pas", async () => {
    const missing = whyMissing(reason, { reachable: async () => false, again });
    await expect(missing).rejects.toBeInstanceOf(ScreenUnreachable);
    await expect(missing).rejects.toMatchObject({ problem: { kind: "network" } });
  });

  it("laisse recharger la page, quand le serveur répond : une nouvelle version est en place", async () => {
    await expect(whyMissing(reason, { reachable: async () => true, again })).rejects.toBe(reason);
  });
});
