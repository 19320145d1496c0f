import { describe, expect, it } from "vitest";
import { grid, indicator, nonconformity } from "../audits.samples.ts";
import { auditedCriteria, focusOf, markOf, missingOf, neighbour, nextToRate, tallyOf } from "./grid.view.ts";
import { intentOf } from "./keys.view.ts";
import { findingAdvice, riskAdvice } from "./writing.view.ts";

const findings = {
  grid: grid(
    indicator("A1", { rating: "conforming" }),
    indicator("A2"),
    indicator("A5", { applies: false }),
    indicator("B1", { rating: "nonconforming" }),
    indicator("B2"),
    indicator("C1", { applies: false }),
  ),
  nonconformities: [],
};

describe("la grille", () => {
  it("ne passe pas par les indicateurs que le plan écarte", () => {
    expect(auditedCriteria(findings).map(({ code }) => code)).toEqual(["A", "B"]);
    expect(neighbour(findings, "A2", 1)).toBe("B1");
    expect(neighbour(findings, "A1", -1)).toBe("A1");
  });

  it("continue avec le prochain indicateur sans résultat, puis revient au premier", () => {
    expect(nextToRate(findings, "A2")).toBe("B2");
    expect(nextToRate(findings, "B2")).toBe("A2");
  });

  it("s’ouvre sur l’indicateur de l’adresse, sinon sur le premier à évaluer", () => {
    expect(focusOf(findings, "B1")?.code).toBe("B1");
    expect(focusOf(findings, "A5")?.code).toBe("A2");
    expect(focusOf({ grid: [] }, undefined)).toBeUndefined();
  });

  it("compte les résultats des seuls indicateurs applicables", () => {
    const all = findings.grid.flatMap(({ indicators }) => indicators);
    expect(tallyOf(all)).toEqual({ applicable: 4, rated: 2, conforming: 1, nonconforming: 1, notApplicable: 0 });
  });

  it("dit ce qui empêche la clôture : un résultat, ou une non-conformité à écrire", () => {
    expect(missingOf(findings).map(({ indicator: code, what }) => `${code} ${what}`)).toEqual([
      ...["A2 rating", "B1 writing", "B2 rating"],
    ]);
    const [b1] = findings.grid[1]?.indicators ?? [];
    expect(b1 && markOf(findings, b1)).toBe("unwritten");
    const done = { ...findings, nonconformities: [nonconformity("n1", { indicator: "B1" })] };
    expect(b1 && markOf(done, b1)).toBe("nonconforming");
  });
});

describe("les touches de la grille", () => {
  const press = (key: string, code = "", some = {}) => ({
    ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, ...some },
  });
  const free = { busy: false, singleKeys: true };

  it("choisit un résultat par sa lettre ou par la place de son chiffre, clavier français compris", () => {
    expect(intentOf(press("c"), free)).toEqual({ kind: "rate", rating: "conforming" });
    expect(intentOf(press("N"), free)).toEqual({ kind: "rate", rating: "nonconforming" });
    expect(intentOf(press('"', "Digit3"), free)).toEqual({ kind: "rate", rating: "not_applicable" });
  });

  it("ne prend aucune touche seule pendant qu’on écrit, ni quand elles sont désactivées", () => {
    expect(intentOf(press("c"), { busy: true, singleKeys: true })).toBeUndefined();
    expect(intentOf(press("c"), { busy: false, singleKeys: false })).toBeUndefined();
    expect(intentOf(press("c", "", { ctrlKey: true }), free)).toBeUndefined();
  });

  it("continue avec Ctrl + Entrée, même depuis un texte", () => {
    expect(intentOf(press("Enter", "Enter", { ctrlKey: true }), { busy: true, singleKeys: false })).toEqual({
      kind: "go-on",
    });
  });

  it("va d’un indicateur à l’autre avec les flèches, et montre la liste des touches", () => {
    expect(intentOf(press("ArrowRight"), free)).toEqual({ kind: "move", by: 1 });
    expect(intentOf(press("?"), free)).toEqual({ kind: "help" });
  });
});

describe("l’aide à l’écriture d’une non-conformité", () => {
  it("ne dit rien d’un constat daté, factuel et appuyé sur une pièce", () => {
    expect(findingAdvice("Le 14 décembre, la page d’offre nomme la certification par son seul sigle.")).toEqual([]);
    expect(findingAdvice("")).toEqual([]);
  });

  it("signale une impression, un jugement, des coordonnées et un modèle non complété", () => {
    expect(findingAdvice("Il semble que la page d’offre du 14 décembre soit incomplète.")).toHaveLength(1);
    expect(findingAdvice("Le 14 décembre, le référent a fait preuve de négligence dans le suivi.")).toHaveLength(1);
    expect(findingAdvice("Le 14 décembre, la stagiaire marie@exemple.fr n’avait pas reçu le guide.")).toHaveLength(1);
    expect(findingAdvice("Le [date], la page d’offre nomme la certification par son seul sigle.")).toHaveLength(1);
  });

  it("signale un risque qui répète le constat", () => {
    expect(riskAdvice("Un fait.", "Un fait.")).toHaveLength(1);
    expect(riskAdvice("Un stagiaire peut se tromper.", "Un fait.")).toEqual([]);
  });
});
