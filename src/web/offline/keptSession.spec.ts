import { describe, expect, it } from "vitest";
import { sessionAt } from "./keptSession.ts";

const noon = "2026-11-30T12:00:00.000Z";
const session = {
  ...{ signedIn: true, demo: true, today: "2027-03-02", roles: ["auditor"], memberships: [], demoAccounts: [] },
  person: { id: "camille", name: "Camille Roux", email: "camille@habilis.fr" },
};
const kept = JSON.stringify({ session, at: noon });

describe("la dernière session connue de l’appareil", () => {
  it("ouvre l’application sans réseau pour la même personne, au jour qu’il est", () => {
    expect(sessionAt(kept, noon)).toEqual(session);
    expect(sessionAt(kept, "2026-12-01T01:00:00.000Z")?.today).toBe("2027-03-03");
    expect(sessionAt(kept, "2026-12-30T12:00:00.000Z")?.today).toBe("2027-04-01");
  });

  it("ne recule pas quand l’horloge de la tablette est remise en arrière", () => {
    expect(sessionAt(kept, "2026-10-21T12:00:00.000Z")?.today).toBe("2027-03-02");
  });

  it("n’ouvre rien quand personne n’était connecté, ou que ce qui est gardé est illisible", () => {
    expect(sessionAt(null, noon)).toBeNull();
    expect(sessionAt("{", noon)).toBeNull();
    expect(sessionAt(JSON.stringify({ session: { ...session, signedIn: false }, at: noon }), noon)).toBeNull();
  });
});
