import { describe, expect, it } from "vitest";
import { practiceQuestions } from "./practice.view.ts";

describe("l’essai de l’écran", () => {
  const practice = [
    { text: "Quel jour vient après le mardi ?", options: ["Le lundi", "Le mercredi"], rightOptions: 1 },
    { text: "Lesquelles ?", options: ["Marseille", "Dijon", "Brest"], rightOptions: 2 },
  ];

  it("montre les questions neutres comme les vraies, avec ce qui est coché, sans rien enregistrer", () => {
    const shown = practiceQuestions(practice, { answers: { "essai-2": [1] }, flags: { "essai-1": true } });
    expect(shown).toMatchObject([
      { number: 1, kind: "single", chosen: [], flagged: true, progress: "none", saved: { status: "idle" } },
      { number: 2, kind: "multiple", chosen: [1], flagged: false, progress: "partial", saved: { status: "idle" } },
    ]);
    expect(shown[1]?.options.map(({ place }) => place)).toEqual([1, 2, 3]);
  });
});
