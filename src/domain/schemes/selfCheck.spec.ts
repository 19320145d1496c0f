import { describe, expect, it } from "vitest";
import type { Prerequisite, SelfCheckOutcome } from "./admission.model.ts";
import { selfCheck } from "./selfCheck.ts";

const outcomes: readonly SelfCheckOutcome[] = ["met", "to_prepare", "to_examine", "blocking", "information"];

const prerequisite = (code: string): Prerequisite => ({
  code,
  title: `Titre de ${code}`,
  question: "?",
  requirement: "",
  evidence: "",
  check: "",
  theme: "professionalism",
  answers: outcomes.map((outcome) => ({ id: outcome, label: outcome, outcome, message: `message ${outcome}` })),
});

const two = [prerequisite("PRE-01"), prerequisite("PRE-02")];
const overall = (first: string, second: string) => selfCheck(two, { "PRE-01": first, "PRE-02": second }).overall;

describe("l’autodiagnostic public", () => {
  it("répond clairement pour chaque prérequis", () => {
    expect(selfCheck(two, { "PRE-01": "met", "PRE-02": "blocking" }).results).toEqual([
      { code: "PRE-01", title: "Titre de PRE-01", outcome: "met", message: "message met" },
      { code: "PRE-02", title: "Titre de PRE-02", outcome: "blocking", message: "message blocking" },
    ]);
  });

  it("annonce un dossier prêt quand tout est acquis", () => {
    expect(overall("met", "met")).toBe("ready");
  });

  it("ne fait jamais d’une information un obstacle", () => {
    expect(overall("met", "information")).toBe("ready");
  });

  it("annonce le résultat le plus sérieux", () => {
    expect(overall("met", "to_examine")).toBe("to_examine");
    expect(overall("to_prepare", "to_examine")).toBe("to_prepare");
    expect(overall("to_prepare", "blocking")).toBe("blocking");
  });

  it("reste incomplet tant qu’une question n’a pas de réponse connue", () => {
    const result = selfCheck(two, { "PRE-01": "to_prepare", "PRE-02": "réponse inconnue" });
    expect(result.overall).toBe("incomplete");
    expect(result.results[1]).toEqual({
      code: "PRE-02",
      title: "Titre de PRE-02",
      outcome: "unanswered",
      message: null,
    });
  });

  it("dit un obstacle dès qu’il est connu, sans attendre les autres réponses", () => {
    expect(selfCheck(two, { "PRE-01": "blocking" }).overall).toBe("blocking");
  });
});
