import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bank, blueprint, paperOf, pool, poolOf, question } from "../../../specs/samples/quizBank.ts";
import type { Difficulty, Question } from "../schemes/questions.model.ts";
import { drawPaper, isDrawOf } from "./paper.draw.ts";
import type { Paper, Pool } from "./paper.model.ts";

fc.configureGlobal({ seed: 6891 });

const seeds = fc.stringMatching(/^[0-9a-f]{32}$/);
const seed = "5eed5eed5eed5eed5eed5eed5eed5eed";

const difficultyOf = (from: Pool, paper: Paper, difficulty: Difficulty): number =>
  paper.items.filter((item) => from.questions.find((q) => q.question === item.question)?.difficulty === difficulty)
    .length;

describe("le tirage d’un sujet de QCM", () => {
  it("donne le même sujet pour la même graine, un autre pour une autre", () => {
    expect(paperOf(seed)).toEqual(paperOf(seed));
    expect(paperOf(seed).items).not.toEqual(paperOf(`${seed.slice(1)}0`).items);
  });

  it("respecte le nombre de questions par thème et les difficultés, sans répéter une question", () => {
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        const { items } = paperOf(drawnBy);
        expect(new Set(items.map((item) => item.question)).size).toBe(20);
        for (const { code, drawn } of blueprint.themes)
          expect(items.filter((item) => item.theme === code)).toHaveLength(drawn);
        const mix = (difficulty: Difficulty) => difficultyOf(pool, { seed: drawnBy, items }, difficulty);
        expect([mix("facile"), mix("moyenne"), mix("difficile")]).toEqual([6, 10, 4]);
      }),
    );
  });

  it("montre toutes les options de chaque question, dans un ordre tiré au sort", () => {
    const { items } = paperOf(seed);
    for (const item of items) expect([...item.options].sort()).toEqual(["a", "b", "c", "d"]);
    expect(new Set(items.map((item) => item.options.join("")).values()).size).toBeGreaterThan(1);
  });

  it("donne sa chance à chaque question de la banque", () => {
    const drawn = new Set<string>();
    for (let n = 0; n < 200; n++) {
      const { items } = paperOf(n.toString(16).padStart(32, "0"));
      for (const item of items) drawn.add(item.question);
    }
    expect(drawn.size).toBe(bank.length);
  });

  it("trouve l’équilibre des difficultés même quand il faut échanger dans deux thèmes", () => {
    const questions = [
      ...[question("T1-1", "facile"), question("T1-2", "moyenne")],
      ...[question("T2-1", "moyenne"), question("T2-2", "difficile")],
    ];
    const small: Pool = {
      ...poolOf(questions),
      themes: ["T1", "T2"].map((code) => ({ code, drawn: 1 })),
      difficultyMix: { facile: 0, moyenne: 1, difficile: 1 },
    };
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        const { items } = paperOf(drawnBy, small);
        expect(items.map((item) => item.question).sort()).toEqual(["T1-2", "T2-2"]);
      }),
    );
  });

  it("s’en approche quand la banque ne le permet pas, sans manquer un thème", () => {
    const easy = bank.map((one): Question => ({ ...one, difficulty: "facile" }));
    expect(paperOf(seed, poolOf(easy)).items).toHaveLength(20);
  });

  it("dit les thèmes où la banque est trop petite", () => {
    const short = poolOf(bank.filter(({ theme }) => theme !== "T7"));
    expect(drawPaper(short, { seed, aside: [] })).toEqual({
      drawn: false,
      shortages: [{ theme: "T7", needed: 1, available: 0 }],
    });
  });

  it("laisse de côté ce qui a trop servi, sauf là où rien d’autre ne convient, et le dit", () => {
    const aside = ["T1-1", "T7-1", "T7-2", "T7-3", "T7-4", "T7-5"];
    fc.assert(
      fc.property(seeds, (drawnBy) => {
        const draw = drawPaper(pool, { seed: drawnBy, aside });
        const drawn = draw.drawn ? draw.paper.items.map((item) => item.question) : [];
        expect(draw.drawn && draw.over).toEqual(drawn.filter((code) => code.startsWith("T7")));
        expect(drawn).not.toContain("T1-1");
      }),
    );
  });
});

describe("refaire un tirage", () => {
  const aside = ["T1-1", "T2-3"];
  const drawnBy = (from: Pool) => {
    const draw = drawPaper(from, { seed, aside });
    if (!draw.drawn) throw new Error("bank too small");
    return draw.paper;
  };

  it("donne le même sujet à partir de sa graine, de la banque d’alors et de ce qui était laissé de côté", () => {
    fc.assert(
      fc.property(seeds, (any) => {
        expect(isDrawOf(paperOf(any), JSON.parse(JSON.stringify(pool)), [])).toBe(true);
      }),
    );
    expect(isDrawOf(drawnBy(pool), pool, aside)).toBe(true);
  });

  it("ne reconnaît ni un sujet arrangé, ni une autre graine, ni une autre banque, ni un autre ordre des options", () => {
    const paper = drawnBy(pool);
    const [first, second, ...others] = paper.items;
    if (first === undefined || second === undefined) throw new Error("empty paper");
    expect(isDrawOf({ ...paper, items: [second, first, ...others] }, pool, aside)).toBe(false);
    const turned = { ...first, options: first.options.toReversed() };
    expect(isDrawOf({ ...paper, items: [turned, second, ...others] }, pool, aside)).toBe(false);
    expect(isDrawOf({ ...paper, seed: "0123456789abcdef" }, pool, aside)).toBe(false);
    const reworded = pool.questions.map((one) => (one.question === first.question ? { ...one, content: "x" } : one));
    expect(isDrawOf(paper, { ...pool, questions: reworded }, aside)).toBe(false);
    expect(isDrawOf(paper, { ...pool, questions: pool.questions.slice(1) }, aside)).toBe(false);
  });
});
