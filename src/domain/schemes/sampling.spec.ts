import { describe, expect, it } from "vitest";
import type { SamplingRule } from "./referential.model.ts";
import { sampleSize } from "./sampling.ts";

const rule = (allUpTo: number, squareRoot: boolean, minimum: number): SamplingRule => ({
  code: "trainers",
  label: "",
  allUpTo,
  squareRoot,
  minimum,
  mustInclude: [],
});

describe("l’échantillon d’un audit", () => {
  it("prend tous les formateurs jusqu’à trois, puis la racine carrée sans descendre sous trois", () => {
    const trainers = rule(3, true, 3);
    expect([0, 2, 3, 4, 9, 10, 17].map((count) => sampleSize(trainers, count))).toEqual([0, 2, 3, 3, 3, 4, 5]);
  });

  it("prend la racine carrée des sites, arrondie au-dessus", () => {
    const sites = rule(1, true, 1);
    expect([1, 2, 4, 5].map((count) => sampleSize(sites, count))).toEqual([1, 2, 2, 3]);
  });

  it("prend cinq dossiers de stagiaires, ou tous s’il y en a moins", () => {
    const files = rule(5, false, 5);
    expect([3, 5, 80].map((count) => sampleSize(files, count))).toEqual([3, 5, 5]);
  });
});
