import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./searchText.ts";

describe("La requête d’une adresse", () => {
  it("se lit et s’écrit sans accolades ni guillemets", () => {
    const search = { statut: ["active", "suspendue"], tri: "-echeance" };
    expect(stringifySearch(search)).toBe("?statut=active&statut=suspendue&tri=-echeance");
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it("tait ce qui est vide", () => {
    expect(stringifySearch({ q: "", retour: undefined })).toBe("");
  });
});
