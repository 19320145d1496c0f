import { describe, expect, it } from "vitest";
import { type ItemWords, itemRefusal } from "./change.items.ts";

const item = (over: Partial<ItemWords> = {}): ItemWords => ({
  ...{
    value: "732 829 320 00074",
    name: "Lyon",
    detail: "",
    address: "1 rue des Arts",
    postcode: "69003",
    city: "Lyon",
  },
  ...over,
});

describe("ce qu’un changement ajoute au périmètre", () => {
  it("est décrit : un établissement par son SIRET, son nom et sa ville, un formateur ou un programme par son nom", () => {
    expect(itemRefusal("establishment-added", item(), "732829320")).toBeNull();
    expect(itemRefusal("establishment-added", item({ city: "" }), "732829320")).toMatchObject({
      code: "change/item-missing",
    });
    expect(itemRefusal("trainer-added", item({ name: "" }), "732829320")).toMatchObject({
      code: "change/item-missing",
    });
    expect(itemRefusal("programme", null, "732829320")).toMatchObject({ code: "change/item-missing" });
    expect(itemRefusal("modality-removed", item({ value: "" }), "732829320")).toMatchObject({
      code: "change/item-missing",
    });
  });

  it("n’est pas un établissement au numéro faux, ni celui d’un autre organisme", () => {
    expect(itemRefusal("establishment-added", item({ value: "73282932000075" }), "732829320")).toEqual({
      code: "change/siret-invalid",
    });
    expect(itemRefusal("establishment-added", item(), "552100554")).toEqual({
      ...{ code: "change/other-siren", siren: "552100554" },
    });
  });
});
