import { describe, expect, it } from "vitest";
import { type DeclaredIdentity, mayBeAHome, publicPlaces } from "./publication.ts";

const identity: DeclaredIdentity = {
  legalName: "Atelier Numérique",
  legalForm: "SAS",
  siret: "552 100 554 00013",
  address: "12 rue des Arts",
  postcode: "69003",
  city: "Lyon",
  sites: [
    { siret: "55210055400021", name: "Site de Grenoble", address: "4 place Grenette, 38000 Grenoble", owned: "own" },
    { siret: "55210055400039", name: "Salle louée", address: "Tour Nord, 75013 Paris", owned: "third_party" },
    { siret: "", name: "Chez un client", address: "Nantes", owned: "third_party" },
    { siret: "55210055400013", name: "Le siège encore", address: "ailleurs", owned: "own" },
  ],
};

describe("ce que le registre publie d’un organisme", () => {
  it("ses établissements, le siège d’abord, chacun une fois", () => {
    expect(publicPlaces(identity)).toEqual([
      {
        siret: "55210055400013",
        name: "Atelier Numérique",
        address: "12 rue des Arts",
        postcode: "69003",
        city: "Lyon",
      },
      {
        siret: "55210055400021",
        name: "Site de Grenoble",
        address: "4 place Grenette",
        postcode: "38000",
        city: "Grenoble",
      },
      { siret: "55210055400039", name: "Salle louée", address: "Tour Nord", postcode: "75013", city: "Paris" },
    ]);
  });

  it("la commune d’un entrepreneur individuel, jamais l’adresse qui peut être son domicile", () => {
    const places = publicPlaces({ ...identity, legalForm: "Entrepreneur individuel" });
    expect(places.map(({ address, city }) => `${address}/${city}`)).toEqual(["/Lyon", "/Grenoble", "Tour Nord/Paris"]);
  });

  it.each([
    "Entrepreneur individuel",
    "entreprise individuelle",
    "Micro-entrepreneur",
    "Auto-entrepreneur",
    "EI",
    "E.I.",
    "Profession libérale",
    "EIRL",
    "",
  ])("rien de l’adresse d’une forme « %s »", (form) => expect(mayBeAHome(form)).toBe(true));

  it.each(["SAS", "SARL", "EURL", "Association loi 1901", "SASU", "Société coopérative", "Établissement public"])(
    "l’adresse entière d’une forme « %s »",
    (form) => expect(mayBeAHome(form)).toBe(false),
  );
});
