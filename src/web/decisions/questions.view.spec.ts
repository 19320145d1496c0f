import { describe, expect, it } from "vitest";
import { nonconformityWords } from "./audit.view.ts";
import { askable, questionBadge } from "./questions.view.ts";

describe("Une non-conformité ouverte", () => {
  const one = { id: "n", indicator: "F3", title: "Supports à jour", grade: "minor", status: "plan_accepted" };
  const text = { finding: "Constat", risk: "Risque" };

  it("dit son degré et où elle en est", () => {
    expect(nonconformityWords({ ...one, ...text })).toBe("Supports à jour (mineure, plan d’actions accepté)");
  });

  it("n’a pas de degré là où le dispositif n’en donne pas", () => {
    expect(nonconformityWords({ ...one, ...text, grade: "binary", status: "inconnu" })).toBe("Supports à jour");
  });
});

describe("Une question du décideur", () => {
  it("se pose à qui a évalué le dossier, jamais à soi-même", () => {
    const evaluators = [
      { personId: "camille", name: "Camille Ferrand", acts: ["admissibility", "inconnu"] },
      { personId: "bertrand", name: "Bertrand Vasseur", acts: ["audit"] },
    ];
    expect(askable(evaluators, "bertrand")).toEqual([
      { personId: "camille", name: "Camille Ferrand", acts: ["admissibility"] },
    ]);
  });

  it("dit où elle en est", () => {
    expect((["open", "answered", "withdrawn"] as const).map((status) => questionBadge(status).label)).toEqual([
      "Réponse attendue",
      "Répondue",
      "Retirée",
    ]);
  });
});
