import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

describe("Un tableau exporté", () => {
  it("s’ouvre dans un tableur français : marque UTF-8, points-virgules, une ligne par rangée", () => {
    expect(
      csvOf([
        ["Organisme", "Étape"],
        ["Atelier", "Audit"],
      ]),
    ).toBe("\uFEFFOrganisme;Étape\r\nAtelier;Audit");
  });

  it("garde les guillemets, les points-virgules et les retours à la ligne d’un texte", () => {
    expect(csvOf([["a;b", 'dit "oui"', "une\nautre"]])).toBe('\uFEFF"a;b";"dit ""oui""";"une\nautre"');
  });

  it("n’exécute jamais un texte comme une formule", () => {
    expect(csvOf([["=1+1", "+33 1", "-2", "@somme"]])).toBe("\uFEFF'=1+1;'+33 1;'-2;'@somme");
  });
});
