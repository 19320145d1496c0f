import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bank, blueprint, question } from "../../../specs/samples/quizBank.ts";
import type { Question } from "../schemes/questions.model.ts";
import { drawPaper } from "./paper.draw.ts";
import type { Answers, Paper } from "./paper.model.ts";
import { keyOf, scoreOf } from "./score.ts";

fc.configureGlobal({ seed: 6891 });

const passPercent = 70;
const paper = paperOf(bank);

function paperOf(from: readonly Question[]): Paper {
  const draw = drawPaper(from, blueprint, "5eed5eed5eed5eed");
  if (!draw.drawn) throw new Error("bank too small");
  return draw.paper;
}

/** The first `right` questions answered rightly, the others not at all. */
const answersWith = (right: number): Answers =>
  Object.fromEntries(
    keyOf(paper, bank)
      .slice(0, right)
      .map((item) => [item.question, item.right]),
  );

const scored = (answers: Answers) => scoreOf({ paper, answers, key: keyOf(paper, bank) }, passPercent);

describe("la note du QCM", () => {
  it("déclare reçu avec 14 bonnes réponses sur 20", () => {
    expect(scored(answersWith(14))).toMatchObject({ points: 14, max: 20, percent: 70, passed: true });
  });

  it("déclare non reçu avec 13 bonnes réponses sur 20", () => {
    expect(scored(answersWith(13))).toMatchObject({ points: 13, max: 20, percent: 65, passed: false });
  });

  it("tronque le pourcentage et ne décide jamais sur un chiffre arrondi", () => {
    const three: Paper = { seed: "", items: paper.items.slice(0, 3) };
    const key = keyOf(three, bank);
    const answers = Object.fromEntries(key.slice(0, 2).map((item) => [item.question, item.right]));
    expect(scoreOf({ paper: three, answers, key }, 67)).toMatchObject({
      points: 2,
      max: 3,
      percent: 66,
      passed: false,
    });
    expect(scoreOf({ paper: three, answers, key }, 66)).toMatchObject({ percent: 66, passed: true });
  });

  it("n’accorde le point que si toutes les bonnes options sont choisies, et aucune autre", () => {
    const multiple: Paper = {
      seed: "",
      items: [{ question: "T1-1", version: 1, theme: "T1", kind: "multiple", options: ["d", "a", "c", "b"] }],
    };
    const key = keyOf(multiple, [question("T1-1", "facile", ["b", "d"])]);
    const points = (...chosen: readonly string[]) =>
      scoreOf({ paper: multiple, answers: { "T1-1": chosen }, key }, passPercent).points;
    expect([points("b", "d"), points("d", "b")]).toEqual([1, 1]);
    expect([points("b"), points("a", "b", "d"), points("a", "c"), points()]).toEqual([0, 0, 0, 0]);
  });

  it("ne déclare jamais reçu sur un sujet vide", () => {
    expect(scoreOf({ paper: { seed: "", items: [] }, answers: {}, key: [] }, 0)).toMatchObject({
      max: 0,
      passed: false,
    });
  });

  it("prend la clé de la version montrée, même si la question a changé depuis", () => {
    const changed = bank.map((one) => ({
      ...one,
      version: 2,
      options: one.options.map((o) => ({ ...o, correct: false })),
    }));
    expect(keyOf(paper, [...changed, ...bank])).toEqual(keyOf(paper, bank));
    expect(() => keyOf(paper, changed)).toThrow();
  });

  it("compte chaque réponse une fois, entre zéro et le maximum, et la somme des thèmes est la note", () => {
    const options = fc.subarray(["a", "b", "c", "d"]);
    const anyAnswers = fc.tuple(
      ...paper.items.map((item) => options.map((chosen) => [item.question, chosen] as const)),
    );
    fc.assert(
      fc.property(anyAnswers, (pairs) => {
        const answers = Object.fromEntries(pairs);
        const score = scored(answers);
        const right = keyOf(paper, bank).filter(
          (item) => [...item.right].sort().join() === [...(answers[item.question] ?? [])].sort().join(),
        );
        expect(score.points).toBe(right.length);
        expect(score.points).toBeGreaterThanOrEqual(0);
        expect(score.points).toBeLessThanOrEqual(score.max);
        expect(score.themes.reduce((sum, theme) => sum + theme.points, 0)).toBe(score.points);
        expect(score.themes.reduce((sum, theme) => sum + theme.max, 0)).toBe(score.max);
        expect(score.passed).toBe(score.points >= 14);
      }),
    );
  });
});
