import { describe, expect, it } from "vitest";
import { canOpen } from "./applications.view.ts";
import { colleaguesOf, ownOrganisations, roleLabel, sirenHint } from "./organisations.view.ts";

describe("Un SIREN pendant qu’on le tape", () => {
  it("n’est pas dit faux avant d’être complet", () => {
    expect(sirenHint("")).toEqual({ kind: "waiting" });
    expect(sirenHint("5521")).toEqual({ kind: "waiting", text: "Encore 5\u00a0chiffres." });
  });

  it("est dit juste quand sa clé l’est, avec ou sans espaces", () => {
    expect(sirenHint("552 100 554").kind).toBe("right");
  });

  it("est dit faux avec la raison", () => {
    expect(sirenHint("552100555")).toMatchObject({ kind: "wrong" });
    expect(sirenHint("55210055400013")).toMatchObject({ text: expect.stringContaining("SIRET") });
    expect(sirenHint("55A")).toMatchObject({ text: "Un SIREN ne comporte que des chiffres." });
  });
});

describe("Un organisme", () => {
  const member = (personId: string, name: string, role: "legal_representative" | "referent" | "trainer") => ({
    ...{ personId, name, role, email: `${personId}@organisme.fr` },
  });

  it("montre chaque personne une fois, avec toutes ses fonctions, les responsables d’abord", () => {
    const members = [
      member("2", "Zoé", "trainer"),
      member("1", "Inès", "trainer"),
      member("1", "Inès", "referent"),
      member("3", "Abel", "legal_representative"),
    ];
    expect(colleaguesOf(members).map(({ name, roles }) => [name, roles])).toEqual([
      ["Abel", ["legal_representative"]],
      ["Inès", ["referent", "trainer"]],
      ["Zoé", ["trainer"]],
    ]);
  });

  it("est compté une fois, quel que soit le nombre de fonctions que l’on y tient", () => {
    const held = { organisationId: "1", organisationName: "Atelier" };
    expect(ownOrganisations([held, held])).toEqual([{ id: "1", name: "Atelier" }]);
  });

  it("ouvre une candidature à la fois", () => {
    expect(canOpen([])).toBe(true);
    expect(canOpen([{ status: "refused" }])).toBe(true);
    expect(canOpen([{ status: "refused" }, { status: "draft" }])).toBe(false);
  });

  it("nomme les fonctions en toutes lettres", () => {
    expect(roleLabel("referent")).toBe("Référent habilitation");
  });
});
