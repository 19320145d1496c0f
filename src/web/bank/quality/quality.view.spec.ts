import { describe, expect, it } from "vitest";
import { correlation, facetsOf, type Quality, type Served, servedLine, testFacts } from "./quality.view.ts";

const nbsp = "\u00a0";
const served: Served = {
  ...{ code: "T1-001", status: "active", version: 1, text: "Qui délivre ?", uses: 12, rightPercent: 83 },
  ...{ discriminationPercent: 32, exposurePercent: 14, choices: [], flags: [] },
};
const test = { questions: 20, mean: 14.25, deviation: 2.4, kr20: 0.714, standardError: 1.3 };
const quality: Quality = {
  ...{ since: "2024-11-30", papers: 40, minimumUses: 20, exposureLimitPercent: 20, test },
  questions: [served, { ...served, code: "T1-002", flags: ["Trop facile."] }],
};

describe("La qualité des questions", () => {
  it("dit ce que mesure le QCM, et ce qui ne se calcule pas encore", () => {
    expect(testFacts(quality).map(({ value }) => value)).toEqual([
      "40",
      "14,3 sur 20, écart type 2,4",
      "0,71",
      `1,3${nbsp}point`,
    ]);
    const early = { ...quality, test: { ...test, kr20: null, standardError: null } };
    expect(testFacts(early).at(-1)?.value).toBe("pas encore calculable");
    expect(testFacts({ ...quality, test: null })).toEqual([]);
  });

  it("dit d’une question ses emplois, sa réussite et son exposition", () => {
    expect(servedLine(served)).toBe(`12${nbsp}emplois, 83${nbsp}% de bonnes réponses, dans 14${nbsp}% des sujets.`);
    expect([correlation(32), correlation(null)]).toEqual(["0,32", "–"]);
  });

  it("compte celles qui méritent un regard", () => {
    expect(facetsOf(quality)[0]?.options.map(({ count }) => count)).toEqual([1, 1]);
  });
});
