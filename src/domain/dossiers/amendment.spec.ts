import { describe, expect, it } from "vitest";
import { amended } from "./amendment.ts";
import { type DossierContent, emptyContent } from "./content.model.ts";

const contact = { name: "Claire Martin", position: "Gérante", email: "claire@atlas.example", phone: "0600000000" };
const filed: DossierContent = {
  ...emptyContent,
  identity: { ...emptyContent.identity, legalName: "Atlas", address: "1 rue Haute", postcode: "44000", city: "Nantes" },
  people: { ...emptyContent.people, legalRepresentative: contact, referent: contact },
};

describe("un changement accepté", () => {
  it("de dénomination ou d’adresse change cela, et rien d’autre (R-CHG-1)", () => {
    expect(amended(filed, { kind: "name", name: "Atlas Formation" })).toEqual({
      ...filed,
      identity: { ...filed.identity, legalName: "Atlas Formation" },
    });
    const moved = { address: "2 quai Bas", postcode: "35000", city: "Rennes" };
    expect(amended(filed, { kind: "address", ...moved }).identity).toEqual({ ...filed.identity, ...moved });
  });

  it("de dirigeant ou de référent garde la fonction, pas le téléphone de qui part", () => {
    const next = { name: "Paul Roy", email: "paul@atlas.example" };
    const successor = { ...contact, ...next, phone: "" };
    expect(amended(filed, { kind: "manager", role: "referent", ...next }).people).toEqual({
      ...filed.people,
      referent: successor,
    });
    expect(amended(filed, { kind: "manager", role: "legal_representative", ...next }).people).toEqual({
      ...filed.people,
      legalRepresentative: successor,
    });
  });
});
