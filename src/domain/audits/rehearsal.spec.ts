import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { lives } from "../../../specs/samples/audit.ts";
import { auditScheme } from "../../../specs/samples/auditScheme.ts";
import { auditDecider } from "./audit.decide.ts";
import { mergedNotes, type RehearsalNotes, rehearsalGrid, rehearsalProgress, rehearsedType } from "./rehearsal.ts";

const { referential } = auditScheme;
const gridOn = (answers: Parameters<typeof rehearsalGrid>[1]["answers"]) =>
  rehearsalGrid(referential, { auditType: "I", answers });
const flat = (grid: ReturnType<typeof gridOn>) =>
  grid.flatMap(({ indicators }) => indicators.map(({ indicator: { code }, concern }) => ({ code, concern })));
const ready = { rating: "conforming", note: "" } as const;
const missing = { rating: "nonconforming", note: "Écrire le mandat" } as const;

describe("la répétition de l’audit par l’organisme", () => {
  it("montre la vraie grille : les indicateurs de l’audit initial, et pas ceux d’un autre audit", () => {
    expect(flat(gridOn({ sous_traitance: ["aucune"] })).map(({ code }) => code)).toEqual([
      ...["A1", "A5", "D1", "D2", "E1", "E2", "G1", "G2"],
    ]);
  });

  it("écarte ce qui ne concerne pas l’organisme d’après ses réponses, et dit pourquoi", () => {
    const subcontracting = (answers: Parameters<typeof gridOn>[0]) =>
      flat(gridOn(answers)).find(({ code }) => code === "A5")?.concern;
    expect(subcontracting({ sous_traitance: ["aucune"] })).toEqual({
      kind: "set-aside",
      reason: "Aucune sous-traitance déclarée",
    });
    expect(subcontracting({ sous_traitance: ["partielle"] })).toEqual({ kind: "applies" });
  });

  it("tant que l’organisme n’a pas répondu, garde l’indicateur en disant de quoi il dépend", () => {
    const found = flat(gridOn({})).find(({ code }) => code === "A5");
    expect(found?.concern).toEqual({ kind: "depends", reason: "Aucune sous-traitance déclarée" });
  });

  it("répète l’audit en cours, sinon l’audit initial, ou tout le référentiel une fois habilité", () => {
    const audit = (status: "none" | "plan_sent" | "complete") => given(auditDecider, ...lives[status]).state;
    expect(rehearsedType(audit("plan_sent"), true)).toBe("I");
    expect(rehearsedType(audit("none"), false)).toBe("I");
    expect(rehearsedType(audit("complete"), true)).toBe("R");
  });

  it("compte ce qui est prêt sur ce qui concerne l’organisme, sans ce qui est écarté", () => {
    const grid = flat(gridOn({ sous_traitance: ["aucune"] }));
    expect(rehearsalProgress(grid, { A1: ready, D1: missing, A5: ready })).toEqual({
      ...{ applicable: 7, rated: 2, conforming: 1, nonconforming: 1, notApplicable: 0 },
    });
  });

  it("réunit ce que deux personnes ont noté en même temps, indicateur par indicateur", () => {
    const base: RehearsalNotes = { A1: missing };
    expect(mergedNotes({ base, mine: { A1: ready }, theirs: { A1: missing, D1: ready } })).toEqual({
      ...{ A1: ready, D1: ready },
    });
    expect(mergedNotes({ base, mine: base, theirs: { A1: ready } })).toEqual({ A1: ready });
  });
});
