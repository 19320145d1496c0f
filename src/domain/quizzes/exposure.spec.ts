import { describe, expect, it } from "vitest";
import { blueprint, poolOf, question } from "../../../specs/samples/quizBank.ts";
import type { Difficulty } from "../schemes/questions.model.ts";
import { allowedUses, overexposedThemes, setAside } from "./exposure.ts";
import { drawPaper } from "./paper.draw.ts";
import type { Pool } from "./paper.model.ts";

const limitPercent = 20;
const mix: readonly Difficulty[] = [
  ...["facile", "moyenne", "moyenne", "difficile", "facile"],
  ...["moyenne", "moyenne", "facile", "moyenne", "difficile"],
] as const;

/** A bank with so many questions for each one drawn, in the proportions of the blueprint. */
const bankOf = (each: number): Pool =>
  poolOf(
    blueprint.themes.flatMap(({ code, drawn }, rank) =>
      Array.from({ length: drawn * each }, (_, n) =>
        question(`${code}-${n + 1}`, mix[(n + rank) % mix.length] ?? "facile"),
      ),
    ),
  );

/** So many papers drawn one after the other, and how many each question is in. */
function drawn(pool: Pool, count: number, limit = limitPercent) {
  const papers: string[][] = [];
  let over = 0;
  for (let n = 0; n < count; n++) {
    const aside = setAside(pool, papers, limit);
    const draw = drawPaper(pool, { seed: n.toString(16).padStart(32, "5"), aside });
    if (!draw.drawn) throw new Error("bank too small");
    papers.push(draw.paper.items.map((item) => item.question));
    over += draw.over.length;
  }
  const uses = pool.questions.map((one) => papers.filter((paper) => paper.includes(one.question)).length);
  return { most: Math.max(...uses), over };
}

describe("l’exposition d’une question", () => {
  it("ne dépasse pas 20 % des sujets quand la banque le permet", () => {
    const { most, over } = drawn(bankOf(8), 200);
    expect(most).toBeLessThanOrEqual(40);
    expect(over).toBe(0);
  });

  it("est répartie au mieux quand la banque est trop petite, ce qui est dit par thème", () => {
    const small = bankOf(3);
    expect(overexposedThemes(small, limitPercent)).toEqual(blueprint.themes.map(({ code }) => code));
    expect(overexposedThemes(bankOf(5), limitPercent)).toEqual([]);
    expect(drawn(small, 150).most).toBeLessThanOrEqual(60);
    expect(drawn(small, 150).over).toBeGreaterThan(0);
  });

  it("se compte à l’unité supérieure : un premier sujet a toujours droit à ses questions", () => {
    const theme = { drawn: 1, available: 10 };
    const allowed = (papers: number) => allowedUses(theme, { papers, limitPercent });
    expect([1, 5, 6, 10, 11].map(allowed)).toEqual([1, 1, 2, 2, 3]);
    expect(allowedUses({ drawn: 1, available: 3 }, { papers: 9, limitPercent })).toBe(3);
    expect(allowedUses({ drawn: 1, available: 0 }, { papers: 9, limitPercent })).toBe(0);
  });

  it("laisse de côté ce qu’un sujet de plus ferait dépasser, et rien d’autre", () => {
    const pool = bankOf(8);
    expect(setAside(pool, [], limitPercent)).toEqual([]);
    expect(setAside(pool, [["T1-1", "T2-2"]], limitPercent)).toEqual(["T1-1", "T2-2"]);
    expect(setAside(pool, [["T1-1"], ...Array.from({ length: 5 }, () => ["T2-2"])], limitPercent)).toEqual(["T2-2"]);
  });
});
