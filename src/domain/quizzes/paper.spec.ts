import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bank, blueprint, question } from "../../../specs/samples/quizBank.ts";
import type { Difficulty, Question, QuizBlueprint } from "../schemes/questions.model.ts";
import { drawPaper } from "./paper.draw.ts";
import type { Paper } from "./paper.model.ts";

fc.configureGlobal({ seed: 6891 });

const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);
const seed = "5eed5eed5eed5eed5eed5eed5eed5eed";

function paperOf(from: readonly Question[], by: QuizBlueprint, drawnBy: string): Paper {
  const draw = drawPaper(from, by, drawnBy);
  if (!draw.drawn) throw new Error(JSON.stringify(draw.shortages));
  return draw.paper;
}

const difficultyOf = (from: readonly Question[], paper: Paper, difficulty: Difficulty): number =>
  paper.items.filter((item) => from.find(({ id }) => id === item.question)?.difficulty === difficulty).length;

describe("le tirage d’un sujet de QCM", () => {
  it("donne le même sujet pour la même graine, un autre pour une autre", () => {
    expect(paperOf(bank, blueprint, seed)).toEqual(paperOf(bank, blueprint, seed));
    expect(paperOf(bank, blueprint, seed).items).not.toEqual(paperOf(bank, blueprint, `${seed.slice(1)}0`).items);
  });

  it("respecte le nombre de questions par thème et les difficultés, sans répéter une question", () => {
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        const { items } = paperOf(bank, blueprint, drawnBy);
        expect(new Set(items.map((item) => item.question)).size).toBe(20);
        for (const { code, drawn } of blueprint.themes)
          expect(items.filter((item) => item.theme === code)).toHaveLength(drawn);
        const mix = (difficulty: Difficulty) => difficultyOf(bank, { seed: drawnBy, items }, difficulty);
        expect([mix("facile"), mix("moyenne"), mix("difficile")]).toEqual([6, 10, 4]);
      }),
    );
  });

  it("montre toutes les options de chaque question, dans un ordre tiré au sort", () => {
    const { items } = paperOf(bank, blueprint, seed);
    for (const item of items) expect([...item.options].sort()).toEqual(["a", "b", "c", "d"]);
    expect(new Set(items.map((item) => item.options.join("")).values()).size).toBeGreaterThan(1);
  });

  it("donne sa chance à chaque question de la banque", () => {
    const drawn = new Set<string>();
    for (let n = 0; n < 200; n++) {
      const { items } = paperOf(bank, blueprint, n.toString(16).padStart(32, "0"));
      for (const item of items) drawn.add(item.question);
    }
    expect(drawn.size).toBe(bank.length);
  });

  it("ne tire que des questions actives", () => {
    const retired = bank.map((one, n): Question => (n % 5 === 0 ? { ...one, status: "retired" } : one));
    const active = new Set(retired.filter(({ status }) => status === "active").map(({ id }) => id));
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        expect(paperOf(retired, blueprint, drawnBy).items.every((item) => active.has(item.question))).toBe(true);
      }),
    );
  });

  it("trouve l’équilibre des difficultés même quand il faut échanger dans deux thèmes", () => {
    const small: QuizBlueprint = {
      ...blueprint,
      themes: blueprint.themes.slice(0, 2).map((theme) => ({ ...theme, drawn: 1 })),
      difficultyMix: { facile: 0, moyenne: 1, difficile: 1 },
    };
    const easyOrMedium = [question("T1-1", "facile"), question("T1-2", "moyenne")];
    const mediumOrHard = [question("T2-1", "moyenne"), question("T2-2", "difficile")];
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        const paper = paperOf([...easyOrMedium, ...mediumOrHard], small, drawnBy);
        expect(paper.items.map((item) => item.question).sort()).toEqual(["T1-2", "T2-2"]);
      }),
    );
  });

  it("s’en approche quand la banque ne le permet pas, sans manquer un thème", () => {
    const easy = bank.map((one): Question => ({ ...one, difficulty: "facile" }));
    expect(paperOf(easy, blueprint, seed).items).toHaveLength(20);
  });

  it("dit les thèmes où la banque est trop petite", () => {
    const short = bank.filter(({ id }) => !["T7-1", "T7-2", "T7-3", "T7-4", "T7-5"].includes(id));
    expect(drawPaper(short, blueprint, seed)).toEqual({
      drawn: false,
      shortages: [{ theme: "T7", needed: 1, available: 0 }],
    });
  });
});
