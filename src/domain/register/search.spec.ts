import { describe, expect, it } from "vitest";
import { habilitationNumber, placeIn, plainWords, searchable, soughtIn } from "./search.ts";

describe("la recherche au registre", () => {
  it("ne s’arrête ni aux accents, ni aux majuscules, ni à la ponctuation", () => {
    expect(plainWords("L’École d’Œuvre & Cie – Île-de-France")).toEqual([
      "l",
      "ecole",
      "d",
      "oeuvre",
      "cie",
      "ile",
      "de",
      "france",
    ]);
    expect(searchable("ÉVRY-Courcouronnes")).toBe("evry courcouronnes");
  });

  it("reconnaît un SIREN et un SIRET, espaces compris", () => {
    expect(soughtIn("552 100 554")).toEqual({ kind: "siren", siren: "552100554" });
    expect(soughtIn("55210055400013")).toEqual({ kind: "siret", siret: "55210055400013" });
  });

  it.each(["H-2026-0042", "h-2026-42", " H 2026 0042 ", "H20260042", "h‑2026‑0042"])(
    "reconnaît le numéro « %s »",
    (typed) => {
      expect(soughtIn(typed)).toEqual({ kind: "number", number: "H-2026-0042" });
    },
  );

  it("ne prend pas pour un numéro ce qui n’en est pas un", () => {
    expect(["", "D-2026-0042", "H-26-42", "Horizon 2026", "H-2026-"].map(habilitationNumber)).toEqual(
      Array(5).fill(null),
    );
  });

  it("cherche sinon les mots du nom, ou tout", () => {
    expect(soughtIn("atelier num")).toEqual({ kind: "words", words: ["atelier", "num"] });
    expect(soughtIn(" … ")).toEqual({ kind: "anything" });
  });

  it("comprend une commune, un code postal ou un département", () => {
    expect(placeIn("Saint-Étienne")).toEqual({ kind: "town", words: ["saint", "etienne"] });
    expect(placeIn("69 003")).toEqual({ kind: "postcode", digits: "69003" });
    expect(placeIn("69")).toEqual({ kind: "postcode", digits: "69" });
    expect(placeIn("")).toEqual({ kind: "anywhere" });
  });
});
