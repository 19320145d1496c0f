import { describe, expect, it } from "vitest";
import {
  answerInWords,
  type Field,
  keptAnswers,
  linesInWords,
  missingIn,
  withAnswer,
  withCell,
} from "./answers.view.ts";

const base = { options: [], columns: [], required: true };
const count: Field = { ...base, variable: "activite.ouvertes", label: "Sessions", kind: "count" };
const statut = {
  ...{ variable: "statut", label: "Statut", kind: "choice" as const, required: true },
  options: [{ value: "salarie", label: "Salarié" }],
};
const nom = { variable: "nom", label: "Nom", kind: "text" as const, required: true, options: [] };
const list: Field = { ...base, variable: "formateurs", label: "Formateurs", kind: "list", columns: [nom, statut] };
const optional: Field = { ...base, variable: "contraintes", label: "Contraintes", kind: "text", required: false };
const questions = [{ code: "Q", text: "?", effect: "", touches: [], fields: [count, list, optional] }];

describe("les réponses aux questions préliminaires", () => {
  it("accepte zéro pour un nombre, et n’attend pas ce qui est facultatif", () => {
    const answers = { "activite.ouvertes": 0, formateurs: [{ nom: "Inès", statut: "salarie" }] };
    expect(missingIn(questions, answers)).toEqual([]);
  });

  it("dit à quelle ligne une réponse manque", () => {
    expect(missingIn(questions, { "activite.ouvertes": 2, formateurs: [{ nom: "Inès" }] })).toEqual([
      "formateurs.1.statut",
    ]);
    expect(missingIn(questions, {})).toEqual(["activite.ouvertes", "formateurs"]);
  });

  it("oublie une réponse vidée", () => {
    expect(withAnswer({ contraintes: "Midi" }, "contraintes", "")).toEqual({});
    expect(withCell({ nom: "Inès", statut: "salarie" }, "statut", undefined)).toEqual({ nom: "Inès" });
  });

  it("se lit en mots", () => {
    expect(linesInWords(list, [{ nom: "Inès", statut: "salarie" }])).toEqual(["Inès, Salarié"]);
    expect(answerInWords({ ...optional, kind: "day" }, "2026-12-14")).toBe("lundi 14 décembre 2026");
    expect(answerInWords(optional, undefined)).toBeNull();
  });

  it("reprend ce qui est gardé sur l’appareil, sinon ce que dit la candidature", () => {
    expect(keptAnswers('{"contraintes":"Midi"}', {})).toEqual({ contraintes: "Midi" });
    expect(keptAnswers("{", { contraintes: "Soir" })).toEqual({ contraintes: "Soir" });
  });
});
