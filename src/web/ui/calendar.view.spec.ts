import { describe, expect, it } from "vitest";
import { anniversariesOf, lanesOf, shareOf, stretchesOf } from "./calendar.view.ts";

const cycle = { from: "2026-04-14", until: "2029-04-14" };

describe("La ligne des trois ans", () => {
  it("place le premier jour au début, l’échéance à la fin, et garde le reste entre les deux", () => {
    expect(shareOf(cycle, "2026-04-14")).toBe(0);
    expect(shareOf(cycle, "2029-04-14")).toBe(1);
    expect(shareOf(cycle, "2027-10-14")).toBeCloseTo(0.5, 2);
    expect(shareOf(cycle, "2030-01-01")).toBe(1);
  });

  it("coupe au jour présent : ce qui est passé est plein, ce qui vient est pâle", () => {
    const active = { ...cycle, label: "Active", tone: "success" as const };
    const stretches = stretchesOf(cycle, [active], "2027-04-14");
    expect(stretches.map((s) => [s.past, s.label])).toEqual([
      [true, ""],
      [false, "Active"],
    ]);
    expect(stretches.reduce((sum, s) => sum + s.width, 0)).toBeCloseTo(1);
  });

  it("ne dessine pas deux morceaux d’une période entièrement passée", () => {
    const suspended = { from: "2026-10-01", until: "2027-01-01", label: "Suspendue", tone: "warning" as const };
    expect(stretchesOf(cycle, [suspended], "2028-01-01")).toHaveLength(1);
  });

  it("marque les anniversaires depuis le premier jour, sans dériver en fin de mois", () => {
    expect(anniversariesOf(cycle)).toEqual(["2026-04-14", "2027-04-14", "2028-04-14", "2029-04-14"]);
    expect(anniversariesOf({ from: "2024-02-29", until: "2027-02-28" })).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2026-02-28",
      "2027-02-28",
    ]);
  });

  it("monte un libellé au-dessus de tous ceux dont il couvre le repère", () => {
    expect(lanesOf([0, 0.08, 0.33], 0.17)).toEqual([1, 0, 0]);
    expect(lanesOf([0.8, 0.85, 0.9], 0.17)).toEqual([2, 1, 0]);
    expect(lanesOf([0.1, 0.5, 0.9], 0.17)).toEqual([0, 0, 0]);
  });
});
