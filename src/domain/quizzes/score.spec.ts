import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bank, paperOf, question, wordings } from "../../../specs/samples/quizBank.ts";
import type { Answers, Paper } from "./paper.model.ts";
import { keyOf, type MarkingRules, scoreOf } from "./score.ts";

fc.configureGlobal({ seed: 6891 });

const rules: MarkingRules = { marking: "all-or-nothing", passPercent: 70 };
const paper = paperOf("5eed5eed5eed5eed");
const passing = (passPercent: number): MarkingRules => ({ ...rules, passPercent });

/** The first `right` questions answered rightly, the others not at all. */
const answersWith = (right: number): Answers =>
  Object.fromEntries(
    keyOf(paper, wordings)
      .slice(0, right)
      .map((item) => [item.question, item.right]),
  );

const scored = (answers: Answers) => scoreOf({ paper, answers, key: keyOf(paper, wordings) }, rules);

const asked = { question: "T1-1", version: 1, content: null, theme: "T1", kind: "multiple" } as const;

describe("la note partielle, quand le dispositif la choisit", () => {
  const partial: MarkingRules = { marking: "partial", passPercent: 70 };
  const one: Paper = { seed: "", items: [{ ...asked, options: ["a", "b", "c", "d"] }] };
  const worth = (right: readonly string[], chosen: readonly string[]) =>
    scoreOf({ paper: one, answers: { "T1-1": chosen }, key: [{ question: "T1-1", version: 1, right }] }, partial);

  it("compte chaque bonne réponse pour sa part, et retire autant pour une mauvaise, sans descendre sous zéro", () => {
    expect(worth(["b", "d"], ["b", "d"])).toMatchObject({ points: 12, max: 12, rightAnswers: 1, questions: 1 });
    expect(worth(["b", "d"], ["b"])).toMatchObject({ points: 6, percent: 50, rightAnswers: 0 });
    expect(worth(["b", "d"], ["b", "a"]).points).toBe(0);
    expect(worth(["b", "d"], ["a", "c"]).points).toBe(0);
    expect(worth(["a", "b", "c"], ["a", "b"])).toMatchObject({ points: 8, percent: 66, passed: false });
    expect(worth(["b", "d"], []).points).toBe(0);
  });

  it("ne donne rien à qui coche tout", () => {
    expect(worth(["b", "d"], ["a", "b", "c", "d"]).points).toBe(0);
    expect(worth(["a"], ["a", "b", "c", "d"]).points).toBe(0);
  });

  it("ne compte qu’en entiers, et 70 % tout juste suffit", () => {
    const options = fc.subarray(["a", "b", "c", "d"]);
    const anyAnswers = fc.tuple(...paper.items.map(({ question: code }) => options.map((o) => [code, o] as const)));
    fc.assert(
      fc.property(anyAnswers, (pairs) => {
        const key = keyOf(paper, wordings);
        const score = scoreOf({ paper, answers: Object.fromEntries(pairs), key }, partial);
        expect([score.points, ...score.marks.map(({ points }) => points)].every(Number.isInteger)).toBe(true);
        expect(score.max).toBe(240);
        expect(score.passed).toBe(score.points >= 168);
      }),
    );
  });
});

describe("une question neutralisée", () => {
  it("sort des points et du total, dans son thème aussi", () => {
    const [first] = paper.items;
    const key = keyOf(paper, wordings);
    const whole = scoreOf({ paper, answers: answersWith(14), key }, rules);
    const neutralised = [first?.question ?? ""];
    const less = scoreOf({ paper, answers: answersWith(14), key, neutralised }, rules);
    expect([whole.points, whole.max, less.points, less.max]).toEqual([14, 20, 13, 19]);
    expect(less.marks.map(({ question: code }) => code)).not.toContain(first?.question);
    expect(less.themes.reduce((sum, theme) => sum + theme.max, 0)).toBe(19);
  });
});

describe("la note du QCM", () => {
  it("déclare reçu avec 14 bonnes réponses sur 20", () => {
    expect(scored(answersWith(14))).toMatchObject({ points: 14, max: 20, percent: 70, passed: true });
  });

  it("déclare non reçu avec 13 bonnes réponses sur 20", () => {
    expect(scored(answersWith(13))).toMatchObject({ points: 13, max: 20, percent: 65, passed: false });
  });

  it("tronque le pourcentage et ne décide jamais sur un chiffre arrondi", () => {
    const three: Paper = { seed: "", items: paper.items.slice(0, 3) };
    const key = keyOf(three, wordings);
    const answers = Object.fromEntries(key.slice(0, 2).map((item) => [item.question, item.right]));
    expect(scoreOf({ paper: three, answers, key }, passing(67))).toMatchObject({
      points: 2,
      max: 3,
      percent: 66,
      passed: false,
    });
    expect(scoreOf({ paper: three, answers, key }, passing(66))).toMatchObject({ percent: 66, passed: true });
  });

  it("n’accorde le point que si toutes les bonnes options sont choisies, et aucune autre", () => {
    const multiple: Paper = {
      seed: "",
      items: [{ ...asked, options: ["d", "a", "c", "b"] }],
    };
    const key = keyOf(multiple, new Map([["T1-1", question("T1-1", "facile", ["b", "d"])]]));
    const points = (...chosen: readonly string[]) =>
      scoreOf({ paper: multiple, answers: { "T1-1": chosen }, key }, rules).points;
    expect([points("b", "d"), points("d", "b")]).toEqual([1, 1]);
    expect([points("b"), points("a", "b", "d"), points("a", "c"), points()]).toEqual([0, 0, 0, 0]);
  });

  it("ne déclare jamais reçu sur un sujet vide", () => {
    expect(scoreOf({ paper: { seed: "", items: [] }, answers: {}, key: [] }, passing(0))).toMatchObject({
      max: 0,
      passed: false,
    });
  });

  it("prend la clé dans la formulation montrée, et refuse de noter sans elle", () => {
    const changed = new Map(bank.map((one) => [one.id, { ...one, options: one.options.toReversed() }]));
    expect(keyOf(paper, changed).map(({ right }) => right.toSorted())).toEqual(
      keyOf(paper, wordings).map(({ right }) => right.toSorted()),
    );
    expect(() => keyOf(paper, new Map())).toThrow();
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
        const right = keyOf(paper, wordings).filter(
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
