import { describe, expect, it } from "vitest";
import { authorNamedIn } from "./complaint.confidentiality.ts";

const author = { name: "Marie-Ève Petit", email: "marie.petit@exemple.fr", phone: "06 12 34 56 78" };

describe("ce que lit l’organisme ne dit pas qui a écrit", () => {
  it("ni par une partie du nom, avec ou sans accents", () => {
    expect(authorNamedIn("Mme Petit dit que la session a duré deux jours.", author)).toEqual(["Petit"]);
    expect(authorNamedIn("MARIE PETIT, puis Eve : deux jours.", author)).toEqual(["MARIE", "PETIT", "Eve"]);
  });

  it("ni par l’adresse, ni par le téléphone", () => {
    expect(authorNamedIn("Répondez à Marie.Petit@exemple.fr", author)).toContain("marie.petit@exemple.fr");
    expect(authorNamedIn("Joignable au 06.12.34.56.78.", author)).toEqual(["06 12 34 56 78"]);
  });

  it("sans prendre un mot ordinaire pour un nom", () => {
    expect(authorNamedIn("Un petit groupe est entré en 2026, dit-on.", author)).toEqual([]);
    expect(authorNamedIn("La session a duré deux jours.", { name: "", email: "", phone: "" })).toEqual([]);
  });
});
