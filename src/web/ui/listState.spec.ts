import { describe, expect, it } from "vitest";
import {
  isNarrowed,
  readList,
  sortRows,
  withColumnTurned,
  withFilter,
  withoutFilters,
  withSort,
  writeList,
} from "./listState.ts";

const state = readList("?statut=active&statut=suspendue&q=Nantes&tri=-echeance");

describe("Une liste dans l’adresse de la page", () => {
  it("se relit telle qu’elle s’écrit", () => {
    expect(readList(writeList(state))).toEqual(state);
    expect(writeList(readList(""))).toBe("");
  });

  it("garde plusieurs valeurs d’un même filtre", () => {
    expect(state.filters.get("statut")).toEqual(["active", "suspendue"]);
    expect(writeList(withFilter(state, "statut", []))).not.toContain("statut");
    expect(writeList(withFilter(state, "charge", ["camille"]))).toContain("charge=camille");
  });

  it("efface les filtres sans perdre l’ordre", () => {
    expect(writeList(withoutFilters(state))).toBe("tri=-echeance");
    expect(isNarrowed(withoutFilters(state))).toBe(false);
    expect(isNarrowed(state)).toBe(true);
  });

  it("trie dans un sens, puis dans l’autre, puis rend l’ordre d’origine", () => {
    const once = withSort(readList(""), "nom");
    const twice = withSort(once, "nom");
    expect([once, twice, withSort(twice, "nom")].map((s) => writeList(s))).toEqual(["tri=nom", "tri=-nom", ""]);
  });

  it("cache et remontre une colonne", () => {
    const without = withColumnTurned(readList(""), "siret");
    expect(writeList(without)).toBe("sans=siret");
    expect(writeList(withColumnTurned(without, "siret"))).toBe("");
  });
});

describe("L’ordre des lignes", () => {
  const rows = ["Éclair", "zèbre", "École", "dossier 10", "dossier 9", undefined];
  it("suit le français : accents, casse et nombres", () => {
    const up = sortRows(rows, (row) => row, false);
    expect(up).toEqual(["dossier 9", "dossier 10", "Éclair", "École", "zèbre", undefined]);
  });

  it("laisse à la fin ce qui manque, dans les deux sens", () => {
    expect(sortRows(rows, (row) => row, true).at(-1)).toBeUndefined();
  });
});
