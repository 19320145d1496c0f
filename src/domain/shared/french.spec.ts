import { describe, expect, it } from "vitest";
import { organisationRoleNames, staffRoleNames } from "../access/roleNames.ts";
import { inCapacityOf, ofName } from "./french.ts";

describe("la fonction de quelqu’un", () => {
  it("s’élide devant une voyelle, et seulement là", () => {
    const names = [...Object.values(staffRoleNames), ...Object.values(organisationRoleNames)];
    expect(names.map(inCapacityOf)).toEqual([
      "en tant que chargé d’affaires",
      "en tant qu’auditeur",
      "en tant que vérificateur du pôle audit",
      "en tant que décideur",
      "en tant que signataire",
      "en tant que responsable qualité et impartialité",
      "en tant que gestionnaire des examens",
      "en tant qu’administrateur",
      "en tant qu’observateur",
      "en tant que représentant légal",
      "en tant que référent habilitation",
      "en tant que formateur",
    ]);
    expect(inCapacityOf("éditeur")).toBe("en tant qu’éditeur");
  });
});

describe("le nom de quelqu’un", () => {
  it("s’élide devant une voyelle, accentuée ou non", () => {
    expect(["Inès Girard", "Élise Marchand", "Olivier Roux"].map(ofName)).toEqual([
      ...["d’Inès Girard", "d’Élise Marchand", "d’Olivier Roux"],
    ]);
    expect(["Paul Roy", "Yanis Belkacem", "Hugo Blin"].map(ofName)).toEqual([
      ...["de Paul Roy", "de Yanis Belkacem", "de Hugo Blin"],
    ]);
  });
});
