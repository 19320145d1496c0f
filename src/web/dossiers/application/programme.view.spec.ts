import { describe, expect, it } from "vitest";
import type { ProgrammeContent, Sequence } from "../../../domain/dossiers/content.model.ts";
import { emptyContent } from "../../../domain/dossiers/content.model.ts";
import { durationWords, isShort, matrixOf, sequenceTitle, withLevel } from "./programme.view.ts";

const competence = (code: string) => ({ code, shortTitle: `Titre ${code}`, text: "", matrixShows: "" });
const asked = {
  competences: [competence("C1"), competence("C2")],
  ...{ dayHours: 7, daysPerCompetence: 1, recommendedDays: 2 },
};
const sequence = (part: Partial<Sequence>): Sequence => ({
  ...{ id: "s1", title: "Cadrer", modality: "on_site", theoryHours: 3, practiceHours: 4, method: "" },
  ...{ formativeAssessment: "Quiz", material: "", cells: [] },
  ...part,
});
const programme = (...sequences: Sequence[]): ProgrammeContent => ({ ...emptyContent.programme, sequences });
const main = { competence: "C1", level: "principal" as const, passage: "p. 4" };

describe("La matrice de couverture", () => {
  it("montre par compétence ses heures et si elle est couverte", () => {
    const { columns, hourColumns } = matrixOf(programme(sequence({ cells: [main] })), asked);
    expect(columns[0]).toMatchObject({ code: "C1", total: "7\u00a0h", check: { tone: "success" } });
    expect(columns[1]).toMatchObject({ code: "C2", check: { tone: "danger", text: "non couverte" } });
    expect(hourColumns.map(({ total }) => total)).toEqual(["3\u00a0h", "4\u00a0h"]);
  });

  it("avertit d’une compétence non couverte, et observe une durée courte sans l’interdire", () => {
    const { checks } = matrixOf(programme(sequence({ cells: [main], practiceHours: 3 })), asked);
    expect(checks.map(({ tone }) => tone)).toEqual(["danger", "warning", "warning"]);
    expect(checks[0]?.text).toContain("C2 n’a aucune séquence principale");
  });

  it("dit que tout est couvert quand il n’y a rien à redire", () => {
    const second = sequence({ id: "s2", cells: [{ ...main, competence: "C2" }] });
    expect(matrixOf(programme(sequence({ cells: [main] }), second), asked).checks).toEqual([
      { tone: "success", text: "Toutes les compétences sont couvertes." },
    ]);
  });

  it("garde le passage indiqué quand le niveau d’une case change, et l’oublie avec la case", () => {
    const changed = withLevel(sequence({ cells: [main] }), "C1", "associated");
    expect(changed.cells).toEqual([{ competence: "C1", level: "associated", passage: "p. 4" }]);
    expect(withLevel(changed, "C1", "none").cells).toEqual([]);
  });

  it("compte la durée en heures et en jours du dispositif", () => {
    expect(durationWords(programme(sequence({}), sequence({ id: "s2" })), 7)).toBe(
      "14\u00a0h, soit 2\u00a0jours de 7\u00a0h",
    );
    expect(isShort(programme(sequence({})), asked)).toBe(true);
    expect(isShort(programme(), asked)).toBe(false);
  });

  it("nomme une séquence par son rang tant qu’elle n’a pas de titre", () => {
    expect(sequenceTitle(sequence({ title: " " }), 3)).toBe("Séquence 3");
  });
});
