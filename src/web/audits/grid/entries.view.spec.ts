import { describe, expect, it } from "vitest";
import { grid, indicator, nonconformity } from "../audits.samples.ts";
import { type Entry, indicatorOf, sameThing, standingOf, withEntries } from "./entries.view.ts";

const findings = { grid: grid(indicator("A1"), indicator("B5", { applies: false })), nonconformities: [] };
const rate = (rating: "conforming" | "nonconforming", note = ""): Entry => ({
  ...{ kind: "rate", indicator: "A1", rating, note },
});
const write = (finding: string, id = "n1"): Entry => ({
  ...{ kind: "write", id, indicator: "A1", finding, risk: "Un risque.", grade: null, gradeReason: "" },
});

describe("ce qui est saisi dans la grille", () => {
  it("paraît aussitôt, dans l’ordre, avant d’être envoyé", () => {
    const after = withEntries(findings, [rate("conforming"), rate("nonconforming", "Vu."), write("Un fait.")]);
    expect(indicatorOf(after, "A1")).toMatchObject({ rating: "nonconforming", note: "Vu." });
    expect(after.nonconformities).toMatchObject([{ id: "n1", indicatorTitle: "Indicateur A1", finding: "Un fait." }]);
  });

  it("récrit une non-conformité à sa place, et la retire", () => {
    const two = { ...findings, nonconformities: [nonconformity("n1"), nonconformity("n2")] };
    expect(withEntries(two, [write("Autre.")]).nonconformities.map(({ finding }) => finding)).toEqual([
      ...["Autre.", "Le constat."],
    ]);
    expect(withEntries(two, [{ kind: "remove", indicator: "A1", id: "n1" }]).nonconformities).toHaveLength(1);
  });

  it("remet dans la grille un indicateur écarté", () => {
    const after = withEntries(findings, [{ kind: "reopen", indicator: "B5", reason: "Vu sur place." }]);
    expect(indicatorOf(after, "B5")?.applies).toBe(true);
  });

  it("reconnaît ce qui est resté comme l’auditeur l’a vu", () => {
    expect(standingOf(findings, rate("conforming"))).toBe(standingOf(findings, rate("nonconforming")));
    expect(standingOf(withEntries(findings, [rate("conforming")]), rate("conforming"))).not.toBe(
      standingOf(findings, rate("conforming")),
    );
  });

  it("distingue deux non-conformités d’un même indicateur", () => {
    expect(sameThing(rate("conforming"), rate("nonconforming"))).toBe(true);
    expect(sameThing(write("a"), write("b"))).toBe(true);
    expect(sameThing(write("a"), write("a", "n2"))).toBe(false);
    expect(sameThing(write("a"), rate("conforming"))).toBe(false);
  });
});
