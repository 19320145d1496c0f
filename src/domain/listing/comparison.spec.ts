import { describe, expect, it } from "vitest";
import { compared, type OwnEstablishment, type PublishedPartner } from "./comparison.ts";

const own = (siret: string, status: OwnEstablishment["status"] = "active"): OwnEstablishment => ({
  ...{ siret, status, organisationName: `Organisme ${siret}`, habilitationId: `h-${siret}`, number: `H-${siret}` },
});
const there = (siret: string, over: Partial<PublishedPartner> = {}): PublishedPartner => ({
  ...{ siret, name: `Partenaire ${siret}`, role: "prepare", state: "active" },
  ...over,
});
const kinds = (ours: readonly OwnEstablishment[], theirs: readonly PublishedPartner[]) =>
  compared(ours, theirs).map(({ kind, own: one, published }) => [kind, one?.siret ?? published?.siret]);

describe("la comparaison avec la liste de France compétences", () => {
  it("ne dit rien de ce qui concorde, une suspension comprise", () => {
    expect(kinds([own("1"), own("2", "suspended")], [there("1"), there("2")])).toEqual([]);
  });

  it("signale qui manque là-bas, absent ou supprimé", () => {
    expect(kinds([own("1"), own("2")], [there("2", { state: "withdrawn" })])).toEqual([
      ["missing", "1"],
      ["missing", "2"],
    ]);
  });

  it("signale qui y est encore actif après sa fin, sauf s’il est de nouveau habilité", () => {
    expect(kinds([own("1", "over")], [there("1")])).toEqual([["still-active", "1"]]);
    expect(kinds([own("1", "over")], [there("1", { state: "inactive" })])).toEqual([]);
    expect(kinds([own("1", "over"), own("1")], [there("1")])).toEqual([]);
  });

  it("signale un rôle que l’habilitation ne donne pas : préparer n’est pas évaluer", () => {
    expect(kinds([own("1"), own("2")], [there("1", { role: "both" }), there("2", { role: "assess" })])).toEqual([
      ["wrong-role", "1"],
      ["wrong-role", "2"],
    ]);
  });

  it("signale un partenaire que le certificateur n’a jamais habilité", () => {
    expect(kinds([], [there("9"), there("8", { state: "withdrawn" })])).toEqual([["unknown", "9"]]);
  });

  it("d’un fichier qui ne dit pas l’état, tient chacun pour présent", () => {
    expect(
      kinds([own("1", "over"), own("2")], [there("1", { state: "unknown" }), there("2", { state: "unknown" })]),
    ).toEqual([["still-active", "1"]]);
  });
});
