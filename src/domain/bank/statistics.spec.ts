import { describe, expect, it } from "vitest";
import { flagsOf } from "./flags.ts";
import { itemStatistics, measuredFrom, type SatPaper, testStatistics, toldBy } from "./statistics.ts";

/** Papers from a table of points: one line a paper, one column a question; a right answer is `a`, a wrong one `b`. */
const table = (...lines: readonly string[]): readonly SatPaper[] =>
  lines.map((line) =>
    [...line].map((point, n) => ({
      question: `Q${n + 1}`,
      chosen: [point === "1" ? "a" : "b"],
      isRight: point === "1",
    })),
  );

/**
 * Five papers of four questions, computed by hand. Points: 4, 3, 2, 1, 0; mean 2, variance 2.
 * p: Q1 4/5, Q2 3/5, Q3 2/5, Q4 1/5; sum of p(1 − p) = 0,16 + 0,24 + 0,24 + 0,16 = 0,8.
 * KR-20 = 4/3 × (1 − 0,8 / 2) = 0,8. Standard error = √(2 × 0,2) = 0,632.
 */
const ladder = table("1111", "1110", "1100", "1000", "0000");

describe("les statistiques des questions", () => {
  it("donnent la part de réponses justes et ce que chaque question dit du reste du sujet", () => {
    const [q1, q2] = itemStatistics(ladder);
    expect(q1).toMatchObject({
      question: "Q1",
      uses: 5,
      right: 4,
      difficulty: 0.8,
      choices: { a: 4, b: 1 },
      exposure: 1,
    });
    // Q1: 1 1 1 1 0 against the rest 3 2 1 0 0: covariance 0,24, deviations 0,4 and √1,36.
    expect(q1?.discrimination).toBeCloseTo(0.24 / (0.4 * Math.sqrt(1.36)), 10);
    // Q2: 1 1 1 0 0 against the rest 3 2 1 1 0: covariance 0,36, deviations √0,24 and √1,04.
    expect(q2?.discrimination).toBeCloseTo(0.36 / Math.sqrt(0.24 * 1.04), 10);
  });

  it("ne disent rien d’une question à laquelle tout le monde répond pareil", () => {
    expect(itemStatistics(table("11", "10"))[0]).toMatchObject({ difficulty: 1, discrimination: null });
  });

  it("comptent l’exposition sur tous les sujets, même ceux où la question n’est pas", () => {
    const [first] = itemStatistics([...table("1"), [{ question: "Q2", chosen: [], isRight: false }]]);
    expect(first).toMatchObject({ question: "Q1", uses: 1, exposure: 0.5 });
  });

  it("ne comptent pas de choix là où rien n’a été répondu", () => {
    expect(itemStatistics([[{ question: "Q1", chosen: [], isRight: false }]])[0]?.choices).toEqual({});
  });
});

describe("les statistiques du QCM", () => {
  it("donnent moyenne, écart-type, fidélité KR-20 et erreur type", () => {
    const test = testStatistics(ladder);
    expect(test).toMatchObject({ papers: 5, mean: 2 });
    expect(test?.deviation).toBeCloseTo(Math.SQRT2, 10);
    expect(test?.kr20).toBeCloseTo(0.8, 10);
    expect(test?.standardError).toBeCloseTo(Math.sqrt(0.4), 10);
  });

  it("ne donnent pas de fidélité quand les points ne varient pas, ni pour un seul sujet", () => {
    expect(testStatistics(table("10", "01"))).toMatchObject({ kr20: null, standardError: null });
    expect(testStatistics(table("10"))).toMatchObject({ papers: 1, kr20: null });
    expect(testStatistics([])).toBeNull();
  });

  it("ne disent rien que le hasard expliquerait, sous un nombre de copies ou d’emplois", () => {
    expect(measuredFrom(ladder, 6)).toMatchObject({ mean: 2, kr20: null, standardError: null });
    expect(measuredFrom(ladder, 5)?.kr20).toBeCloseTo(0.8, 10);
    const [q1] = itemStatistics(ladder);
    if (q1 === undefined) throw new Error("The first question is missing.");
    expect([toldBy(q1, 6), toldBy(q1, 5)]).toEqual([null, q1.discrimination]);
  });

  it("ne donnent pas de fidélité quand presque personne n’a eu les mêmes questions", () => {
    const [one, other] = [table("11")[0] ?? [], table("00")[0] ?? []];
    const elsewhere = other.map((item) => ({ ...item, question: `${item.question} bis` }));
    expect(testStatistics([one, elsewhere])).toMatchObject({ kr20: null, standardError: null });
  });
});

describe("les questions à revoir", () => {
  const rules = { minimumUses: 4, easyFrom: 95, hardUnder: 25, discriminationUnder: 10, exposureLimitPercent: 20 };
  const bank = { options: ["a", "b", "c"], right: ["a"] };
  const served = { question: "Q1", uses: 10, right: 6, difficulty: 0.6, discrimination: 0.4, exposure: 0.1 };

  it("n’en sont pas quand elles servent bien", () => {
    expect(flagsOf({ ...served, choices: { a: 6, b: 3, c: 1 } }, bank, rules)).toEqual([]);
  });

  it("sont trop faciles, trop difficiles, sans lien avec le reste, ou trop vues", () => {
    const choices = { a: 6, b: 3, c: 1 };
    const flags = (changed: object) => flagsOf({ ...served, choices, ...changed }, bank, rules);
    expect(flags({ difficulty: 0.95 })).toEqual([{ flag: "too-easy", percent: 95 }]);
    expect(flags({ difficulty: 0.24 })).toEqual([{ flag: "too-hard", percent: 24 }]);
    expect(flags({ discrimination: -0.05 })).toEqual([{ flag: "does-not-discriminate", percent: -5 }]);
    expect(flags({ exposure: 0.21 })).toEqual([{ flag: "overexposed", percent: 21 }]);
  });

  it("ont une réponse fausse préférée à la juste, ou une réponse que personne ne choisit", () => {
    expect(flagsOf({ ...served, choices: { a: 3, b: 7 } }, bank, rules)).toEqual([
      { flag: "wrong-option-preferred", option: "b", times: 7 },
      { flag: "option-never-chosen", options: ["c"] },
    ]);
  });

  it("ne sont jugées, sauf leur exposition, qu’après assez d’usages", () => {
    const rare = { ...served, uses: 3, difficulty: 0, choices: { b: 3 }, exposure: 0.5 };
    expect(flagsOf(rare, bank, rules)).toEqual([{ flag: "overexposed", percent: 50 }]);
  });
});
