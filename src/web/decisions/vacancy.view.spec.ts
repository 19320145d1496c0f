import { describe, expect, it } from "vitest";
import { alike, fileFirst, toGive, whyNot } from "./vacancy.view.ts";

describe("Quand personne ne peut décider un dossier", () => {
  const bertrand = { personId: "b", name: "Bertrand", reasons: [{ code: "took-part-in-evaluation", acts: ["audit"] }] };

  it("dit pourquoi chaque décideur ne le peut pas", () => {
    expect(whyNot(bertrand)).toBe("Bertrand a mené l’audit.");
  });

  it("dit ce qu’il manque à qui le pourrait, et qui le donne", () => {
    expect(toGive({ personId: "n", name: "Nadia", lacks: ["authorisation"] })).toBe(
      "l’autorisation de décider, donnée par le responsable qualité",
    );
    expect(toGive({ personId: "n", name: "Nadia", lacks: ["function", "authorisation"] })).toBe(
      "la fonction de décideur, donnée par un administrateur, et l’autorisation de décider, donnée par le responsable qualité",
    );
  });

  it("réunit ceux à qui il manque la même chose", () => {
    const lacking = (personId: string, ...lacks: readonly ("function" | "authorisation")[]) => ({
      ...{ personId, name: personId, lacks: [...lacks] },
    });
    const candidates = [lacking("a", "function"), lacking("b", "authorisation"), lacking("c", "function")];
    const ids = alike({ deciders: [], candidates }).map((group) => group.map(({ personId }) => personId));
    expect(ids).toEqual([["a", "c"], ["b"]]);
  });

  it("distingue ce qui tient au dossier lui-même", () => {
    expect(fileFirst({ deciders: [bertrand], candidates: [] })).toBe(false);
    const waiting = { ...bertrand, reasons: [{ code: "risk-analysis-missing" }] };
    expect(fileFirst({ deciders: [waiting], candidates: [] })).toBe(true);
  });
});
