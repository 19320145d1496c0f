import { describe, expect, it } from "vitest";
import { functionLabel, invitedTo, isHeld, linkLabel, linksInOrder, roleOptions } from "./staff.view.ts";

describe("Les personnes du certificateur", () => {
  it("ont des fonctions en toutes lettres, jamais un code", () => {
    expect(roleOptions.find(({ value }) => value === "account_manager")?.label).toBe("Chargé d’affaires");
    expect(invitedTo(["auditor", "referent"])).toEqual(["auditeur", "référent habilitation"]);
    expect(linkLabel("family")).toBe("Lien familial");
    expect(functionLabel("programme")).toBe("Vérifier les programmes");
  });

  it("sont autorisées du premier au dernier jour, compris", () => {
    const held = { from: "2026-01-01", until: "2026-12-31" };
    expect(isHeld(held, "2025-12-31")).toBe(false);
    expect(isHeld(held, "2026-12-31")).toBe(true);
    expect(isHeld(held, "2027-01-01")).toBe(false);
    expect(isHeld({ ...held, until: null }, "2030-01-01")).toBe(true);
  });

  it("déclarent leurs liens, ceux qui durent étant montrés d’abord", () => {
    const link = (id: string, from: string, until: string | null) => ({
      ...{ id, from, until, siren: "552100554", organisationName: null, kind: "employment" as const, detail: null },
    });
    const links = [link("passé", "2020-01-01", "2021-01-01"), link("actuel", "2019-01-01", null)];
    expect(linksInOrder(links).map(({ id }) => id)).toEqual(["actuel", "passé"]);
  });
});
