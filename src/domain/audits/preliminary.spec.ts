import { describe, expect, it } from "vitest";
import { preliminaryAnswers, preliminaryQuestions } from "../../../specs/samples/auditScheme.ts";
import type { AnswerValue } from "../schemes/preliminary.model.ts";
import { missingAnswers } from "./preliminary.ts";

const asked = preliminaryQuestions.filter(({ auditTypes }) => auditTypes.includes("I"));
const missing = (change: Readonly<Record<string, AnswerValue>>) =>
  missingAnswers(asked, { ...preliminaryAnswers, ...change });

describe("les réponses aux questions préliminaires", () => {
  it("sont complètes quand chaque réponse obligatoire est donnée", () => {
    expect(missing({})).toEqual([]);
  });

  it("nomment celles qui manquent, zéro étant une réponse", () => {
    expect(missingAnswers(asked, {})).toEqual(["activite.ouvertes", "sous_traitance", "formateurs"]);
    expect(missing({ "activite.ouvertes": 0 })).toEqual([]);
    expect(missing({ sous_traitance: [] })).toEqual(["sous_traitance"]);
  });

  it("nomment, dans une liste, la ligne et la colonne qui manquent", () => {
    expect(missing({ formateurs: [{ nom: "Inès", statut: "salarie" }, { nom: "" }] })).toEqual([
      "formateurs.2.nom",
      "formateurs.2.statut",
    ]);
    expect(missing({ formateurs: ["Inès"] })).toEqual(["formateurs.1"]);
    expect(missing({ formateurs: "Inès" })).toEqual(["formateurs"]);
  });

  it("refusent ce que la question ne permet pas", () => {
    expect(missing({ "activite.ouvertes": -1 })).toEqual(["activite.ouvertes"]);
    expect(missing({ "activite.ouvertes": "trois" })).toEqual(["activite.ouvertes"]);
    expect(missing({ sous_traitance: ["aucune", "inconnue"] })).toEqual(["sous_traitance"]);
    expect(missing({ formateurs: [{ nom: "Inès", statut: "ami" }] })).toEqual(["formateurs.1.statut"]);
    expect(missing({ formateurs: [{ nom: 3, statut: "salarie" }] })).toEqual(["formateurs.1.nom"]);
  });

  it("vérifient une réponse facultative quand elle est donnée", () => {
    expect(missing({ "activite.depuis": "2026-02-30" })).toEqual(["activite.depuis"]);
    expect(missing({ "activite.depuis": "2026-02-28" })).toEqual([]);
  });
});
