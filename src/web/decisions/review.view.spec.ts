import { describe, expect, it } from "vitest";
import { reviewLines } from "./decision.view.ts";
import { reviewed } from "./decisions.samples.ts";
import { judgedFields, reviewMissing, withJudgement } from "./review.view.ts";

const lines = reviewLines({ items: reviewed.items, review: null });
const both = new Map([
  ["plan-respected", "ok" as const],
  ["report-consistent", "ok" as const],
]);

describe("La revue", () => {
  it("attend le jugement des points que la lecture seule permet de juger", () => {
    const form = { lines: withJudgement(lines, new Map()), proposal: "grant" as const, opinion: "" };
    expect(reviewMissing(form)).toBe("Jugez les points que la lecture seule permet de juger.");
  });

  it("propose l’octroi quand tout est conforme, sans avis obligatoire", () => {
    expect(reviewMissing({ lines: withJudgement(lines, both), proposal: "grant", opinion: "" })).toBeUndefined();
  });

  it("ne propose pas l’octroi sur un point non conforme", () => {
    const wrong = withJudgement(lines, new Map(both).set("report-consistent", "not-ok"));
    expect(reviewMissing({ lines: wrong, proposal: "grant", opinion: "" })).toContain("non conforme");
  });

  it("ne propose un refus qu’avec ses raisons", () => {
    const form = { lines: withJudgement(lines, both), proposal: "refuse" as const };
    expect(reviewMissing({ ...form, opinion: " " })).toBe("Écrivez les raisons du refus que vous proposez.");
    expect(reviewMissing({ ...form, opinion: "Preuves insuffisantes." })).toBeUndefined();
  });

  it("attend ce qui est proposé", () => {
    const form = { lines: withJudgement(lines, both), proposal: undefined, opinion: "" };
    expect(reviewMissing(form)).toBe("Choisissez ce que vous proposez.");
  });

  it("n’envoie que ce qui a été jugé", () => {
    expect(judgedFields(new Map([["plan-respected", "not-ok"]]))).toEqual([
      { item: "plan-respected", result: "not-ok" },
    ]);
  });
});
