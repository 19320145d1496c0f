import { describe, expect, it } from "vitest";
import { homeOf } from "./home.view.ts";

const held = (organisationId: string, role: "legal_representative" | "referent" | "trainer") => ({
  ...{ organisationId, role, organisationName: `Organisme ${organisationId}` },
});
const dossier = (id: string, organisationId: string, status: string) => ({ id, organisationId, status, number: id });

describe("L’accueil d’un organisme", () => {
  it("montre chaque organisme une fois, même à qui y tient deux fonctions", () => {
    const [only, ...others] = homeOf([held("1", "referent"), held("1", "trainer")], []);
    expect(only).toEqual({ id: "1", name: "Organisme 1", canApply: true, dossiers: [] });
    expect(others).toEqual([]);
  });

  it("met d’abord la candidature en cours, puis celles qui sont finies", () => {
    const dossiers = [dossier("D-1", "1", "refused"), dossier("D-2", "1", "draft"), dossier("D-3", "2", "draft")];
    expect(homeOf([held("1", "referent")], dossiers)[0]?.dossiers).toEqual(["D-2", "D-1"]);
  });

  it("ne propose pas d’ouvrir une candidature à qui est seulement formateur", () => {
    expect(homeOf([held("1", "trainer")], [])[0]?.canApply).toBe(false);
  });
});
