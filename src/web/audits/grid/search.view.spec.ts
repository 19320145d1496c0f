import { describe, expect, it } from "vitest";
import { grid, indicator, nonconformity } from "../audits.samples.ts";
import { foundIn, type Only } from "./search.view.ts";

const findings = {
  grid: grid(
    indicator("A1", { title: "Référent désigné", rating: "conforming", note: "Vu avec Samira.", flagged: true }),
    indicator("A2", { title: "Règlement connu" }),
    indicator("B1", { rating: "nonconforming" }),
    indicator("B2", { rating: "nonconforming" }),
    indicator("B3", { applies: false }),
  ),
  nonconformities: [nonconformity("n1", { indicator: "B2" })],
};
const found = (words: string, only: Only = "all") =>
  foundIn(findings, { words, only, unfinished: ["B2"] }).flatMap(({ indicators }) =>
    indicators.map(({ code }) => code),
  );

describe("chercher un indicateur", () => {
  it("trouve par code, par titre, par remarque, sans accents ni majuscules, tous les mots demandés", () => {
    expect(found("referent")).toEqual(["A1"]);
    expect(found("b2")).toEqual(["B2"]);
    expect(found("samira vu")).toEqual(["A1"]);
    expect(found("referent b2")).toEqual([]);
    expect(found(" ")).toEqual(["A1", "A2", "B1", "B2"]);
  });

  it("ne montre que ceux à évaluer, à revoir ou non conformes ; jamais ceux que le plan écarte", () => {
    expect(found("", "to-rate")).toEqual(["A2", "B1", "B2"]);
    expect(found("", "flagged")).toEqual(["A1"]);
    expect(found("", "nonconforming")).toEqual(["B1", "B2"]);
    expect(found("B3")).toEqual([]);
  });
});
