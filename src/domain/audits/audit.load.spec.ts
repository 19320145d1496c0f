import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { loadOf, periodOf, periodsIn, refusedSpan, standingOfLoad, type TakenDay } from "./audit.load.ts";

const taken = (auditId: string, on: string, some: Partial<TakenDay> = {}): TakenDay => ({
  ...{ auditId, auditor: "helene", day: day(on), standing: "planned", minutes: 330 },
  ...some,
});

describe("la charge des auditeurs", () => {
  it("se compte par semaine, du lundi, ou par mois", () => {
    expect(periodOf(day("2026-12-06"), "week")).toBe("2026-11-30");
    expect(periodOf(day("2026-11-30"), "week")).toBe("2026-11-30");
    expect(periodOf(day("2026-12-06"), "month")).toBe("2026-12-01");
  });

  it("additionne les audits, les jours et les minutes du plan", () => {
    const two = [taken("a1", "2026-12-01"), taken("a1", "2026-12-02", { minutes: 120 }), taken("a2", "2026-12-04")];
    expect(loadOf(two, "week")).toEqual([
      { auditor: "helene", from: "2026-11-30", audits: 2, days: 3, minutes: 780, unplanned: 0, proposed: 0 },
    ]);
  });

  it("dit à part les jours dont le plan reste à faire, et les audits dont les dates ne sont que proposées", () => {
    const some = [
      taken("a1", "2026-12-01", { standing: "confirmed", minutes: null }),
      taken("a2", "2026-12-02", { standing: "proposed", minutes: null }),
      taken("a2", "2026-12-03", { standing: "proposed", minutes: null }),
    ];
    expect(loadOf(some, "week")).toMatchObject([{ audits: 1, days: 1, minutes: 0, unplanned: 1, proposed: 1 }]);
  });

  it("donne toutes les périodes touchées, même sans audit", () => {
    const span = { from: day("2026-12-03"), until: day("2026-12-14") };
    expect(periodsIn(span, "week")).toEqual(["2026-11-30", "2026-12-07", "2026-12-14"]);
    expect(periodsIn({ ...span, until: day("2027-02-01") }, "month")).toEqual([
      ...["2026-12-01", "2027-01-01", "2027-02-01"],
    ]);
  });

  it("ne se montre pas à l’envers, ni sur plus d’un an et un mois", () => {
    const [from, until] = [day("2026-12-03"), day("2026-12-01")];
    expect(refusedSpan({ from, until })).toEqual({ code: "audit/span-reversed", from, until });
    expect(refusedSpan({ from: until, until: from })).toBeNull();
    expect(refusedSpan({ from, until: day("2028-12-03") })).toEqual({ code: "audit/span-too-long", days: 400 });
  });

  it("ne mêle ni les personnes, ni les périodes", () => {
    const some = [
      taken("a1", "2026-12-08"),
      taken("a2", "2026-12-01", { auditor: "thomas" }),
      taken("a3", "2026-12-01"),
    ];
    expect(loadOf(some, "week").map(({ auditor, from }) => [from, auditor])).toEqual([
      ["2026-11-30", "thomas"],
      ["2026-11-30", "helene"],
      ["2026-12-07", "helene"],
    ]);
  });
});

describe("ce qu’un auditeur peut tenir dans un mois", () => {
  it("dit un mois complet quand chaque jour possible est retenu, et dépassé au-delà", () => {
    expect([7, 8, 9].map((days) => standingOfLoad({ days }, 8))).toEqual(["free", "full", "over"]);
  });
});
