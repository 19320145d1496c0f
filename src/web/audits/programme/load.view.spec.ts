import { describe, expect, it } from "vitest";
import { day } from "../../../domain/shared/calendar.ts";
import { readList } from "../../ui/listState.ts";
import { firstMonth, type Loads, loadCsv, loadSpan, monthHead, monthsAway, monthsOf } from "./load.view.ts";

const load = (from: string, days: number) => ({ from, audits: 1, days, minutes: 420, unplanned: 0, proposed: 1 });
const helene = {
  ...{ id: "helene", name: "Hélène", authorised: true },
  loads: [load("2026-12-01", 9), load("2027-01-01", 8)],
};
const loads: Loads = { periods: ["2026-12-01", "2027-01-01", "2027-02-01"], daysPerMonth: 8, people: [helene] };

describe("la charge des auditeurs, mois par mois", () => {
  it("commence au mois en cours, sauf si l’adresse en demande un autre", () => {
    expect(firstMonth(readList(""), "2026-11-30")).toBe("2026-11-01");
    expect(firstMonth(readList("depuis=2027-03-15"), "2026-11-30")).toBe("2027-03-01");
    expect(firstMonth(readList("depuis=jamais"), "2026-11-30")).toBe("2026-11-01");
  });

  it("montre six mois, et les six suivants sans en répéter un", () => {
    expect(loadSpan(day("2026-11-01"))).toEqual({ from: "2026-11-01", until: "2027-04-30" });
    expect(monthsAway(day("2026-11-01"), 1)).toBe("2027-05-01");
    expect(monthsAway(day("2026-11-01"), -1)).toBe("2026-05-01");
  });

  it("dit le mois complet, celui qui dépasse, et ne dit rien d’un mois vide", () => {
    expect(monthsOf(helene, loads).map(({ days, standing }) => [days, standing])).toEqual([
      [9, "over"],
      [8, "full"],
      [0, "free"],
    ]);
  });

  it("nomme l’année au premier mois et en janvier", () => {
    expect(["2026-11-01", "2026-12-01", "2027-01-01"].map(monthHead)).toEqual([
      "novembre 2026",
      "décembre",
      "janvier 2027",
    ]);
  });

  it("s’exporte, une ligne par auditeur et par mois", () => {
    expect(loadCsv(loads)).toHaveLength(4);
    expect(loadCsv(loads)[1]).toEqual(["Hélène", "2026-12", "9", "8", "1", "420", "1"]);
  });
});
