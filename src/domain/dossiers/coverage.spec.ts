import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgrammeRules } from "../schemes/rulebook.model.ts";
import { emptyContent, type ProgrammeContent, type Sequence } from "./content.model.ts";
import { coverageOf, observationsOn, programmeMinutes } from "./coverage.ts";

const rules: ProgrammeRules = {
  ...{ competences: 2, dayHours: 7, daysPerCompetence: 1, recommendedDays: 2, minimumHours: null },
  ...{ minimumOnSiteHours: null, traineesPerTrainer: null, materialMaxAgeMonths: 12 },
};
const sequence = (change: Partial<Sequence>): Sequence => ({
  ...{
    id: "s",
    title: "",
    modality: "on_site",
    theoryHours: 3,
    practiceHours: 4,
    method: "",
    formativeAssessment: "Grille",
    material: "",
  },
  cells: [{ competence: "C1", level: "principal", passage: "" }],
  ...change,
});
const programme = (...sequences: readonly Sequence[]): ProgrammeContent => ({ ...emptyContent.programme, sequences });
const on = (competence: string) => [{ competence, level: "principal", passage: "" }] as const;
const observed = (content: ProgrammeContent) => observationsOn(content, coverageOf(content, ["C1", "C2"]), rules);

describe("la couverture des compétences", () => {
  it("tient à une séquence qui travaille la compétence à titre principal ; l’associer ne suffit pas", () => {
    const associated = sequence({ cells: [...on("C1"), { competence: "C2", level: "associated", passage: "" }] });
    expect(coverageOf(programme(associated), ["C1", "C2"]).map(({ covered }) => covered)).toEqual([true, false]);
  });

  it("partage les heures d’une séquence entre les compétences qu’elle travaille", () => {
    const both = sequence({ cells: [...on("C1"), ...on("C2")] });
    expect(
      coverageOf(programme(both), ["C1", "C2"]).map(({ theoryMinutes, practiceMinutes }) => [
        theoryMinutes,
        practiceMinutes,
      ]),
    ).toEqual([
      [90, 120],
      [90, 120],
    ]);
  });

  it("n’attribue jamais plus d’heures que le programme n’en compte", () => {
    const hours = fc.double({ min: 0, max: 40, noNaN: true });
    const cells = fc
      .uniqueArray(fc.constantFrom("C1", "C2", "C3"))
      .map((list) => list.flatMap((competence) => on(competence)));
    const any = fc.record({ theoryHours: hours, practiceHours: hours, cells }).map(sequence);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (sequences) => {
        const content = programme(...sequences);
        const given = coverageOf(content, ["C1", "C2", "C3"]).reduce(
          (sum, one) => sum + one.theoryMinutes + one.practiceMinutes,
          0,
        );
        expect(given).toBeLessThanOrEqual(programmeMinutes(content));
      }),
    );
  });
});

describe("les observations sur un programme", () => {
  it("ne relèvent rien quand chaque compétence a sa journée, sa pratique et son évaluation", () => {
    expect(observed(programme(sequence({}), sequence({ cells: on("C2") })))).toEqual([]);
  });

  it("relèvent une durée inférieure à la recommandation, par compétence et en tout", () => {
    expect(observed(programme(sequence({ practiceHours: 3 }), sequence({ cells: on("C2") })))).toEqual([
      { code: "competence-under-a-day", competence: "C1", minutes: 360, recommended: 420 },
      { code: "programme-under-recommended", minutes: 780, recommended: 840 },
    ]);
  });

  it("relèvent une compétence sans pratique ou sans évaluation formative", () => {
    const dry = sequence({ theoryHours: 7, practiceHours: 0, formativeAssessment: " " });
    expect(observed(programme(dry, sequence({ cells: on("C2") })))).toEqual([
      { code: "competence-without-practice", competence: "C1" },
      { code: "competence-without-formative-assessment", competence: "C1" },
    ]);
  });

  it("relèvent un parcours sans aucun temps avec un formateur", () => {
    const alone = sequence({ modality: "e_learning" });
    expect(observed(programme(alone, { ...alone, cells: on("C2") }))).toEqual([{ code: "no-time-with-a-trainer" }]);
  });
});
