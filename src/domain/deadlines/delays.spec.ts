import { describe, expect, it } from "vitest";
import { day, moment } from "../shared/calendar.ts";
import { hasRun, lastDayOfDelay, lastDayOfPeriod } from "./delays.ts";

describe("un délai en jours", () => {
  it("part du lendemain du fait et comprend son dernier jour", () => {
    expect(lastDayOfDelay(day("2026-03-02"), 15)).toBe("2026-03-17");
  });

  it("est reporté au prochain jour ouvré s’il finit un samedi, un dimanche ou un jour férié", () => {
    expect(lastDayOfDelay(day("2026-03-06"), 15)).toBe("2026-03-23");
    expect(lastDayOfDelay(day("2026-04-28"), 10)).toBe("2026-05-11");
    expect(lastDayOfDelay(day("2026-12-10"), 15)).toBe("2026-12-28");
  });

  it("est écoulé à minuit, heure de Paris, à la fin de son dernier jour", () => {
    const lastDay = day("2026-07-17");
    expect(hasRun(lastDay, moment("2026-07-17T21:59:59Z"))).toBe(false);
    expect(hasRun(lastDay, moment("2026-07-17T22:00:00Z"))).toBe(true);
  });
});

describe("une période en mois", () => {
  it("court jusqu’à la veille du même quantième", () => {
    expect(lastDayOfPeriod(day("2026-04-14"), 36)).toBe("2029-04-13");
    expect(lastDayOfPeriod(day("2026-01-10"), 3)).toBe("2026-04-09");
  });
});
