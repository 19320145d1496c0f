import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../shared/calendar.ts";
import { addWorkingDays, easterSunday, isWorkingDay, nextWorkingDay, publicHolidays } from "./workingDays.ts";

const anyDay = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 0, max: 364 }))
  .map(([year, after]) => addDays(day(`${year}-01-01`), after));

describe("les jours fériés", () => {
  it("trouve le dimanche de Pâques, y compris les années où la lune est corrigée", () => {
    const known = ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05"];
    expect(known.map((sunday) => easterSunday(Number(sunday.slice(0, 4))))).toEqual(known);
    expect(easterSunday(2027)).toBe("2027-03-28");
    expect(easterSunday(2038)).toBe("2038-04-25");
    expect(easterSunday(2049)).toBe("2049-04-18");
    expect(easterSunday(2076)).toBe("2076-04-19");
  });

  it("compte les onze jours fériés de 2026, dont les trois qui suivent Pâques", () => {
    expect(publicHolidays(2026)).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  it("place toujours Pâques un dimanche entre le 22 mars et le 25 avril", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const sunday = easterSunday(year);
        expect(Temporal.PlainDate.from(sunday).dayOfWeek).toBe(7);
        expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe("les jours ouvrés", () => {
  it("ne compte ni samedi, ni dimanche, ni jour férié", () => {
    expect(isWorkingDay(day("2026-05-07"))).toBe(true);
    expect(isWorkingDay(day("2026-05-08"))).toBe(false);
    expect(isWorkingDay(day("2026-05-09"))).toBe(false);
    expect(isWorkingDay(day("2026-05-10"))).toBe(false);
  });

  it("garde un jour ouvré et reporte les autres au prochain jour ouvré", () => {
    expect(nextWorkingDay(day("2026-05-07"))).toBe("2026-05-07");
    expect(nextWorkingDay(day("2026-05-08"))).toBe("2026-05-11");
    expect(nextWorkingDay(day("2026-05-23"))).toBe("2026-05-26");
    expect(nextWorkingDay(day("2027-01-01"))).toBe("2027-01-04");
  });

  it("compte cinq jours ouvrés à partir du lendemain, par-dessus le 1er et le 8 mai", () => {
    expect(addWorkingDays(day("2026-04-30"), 5)).toBe("2026-05-11");
    expect(addWorkingDays(day("2026-05-02"), 1)).toBe("2026-05-04");
    expect(addWorkingDays(day("2026-05-02"), 0)).toBe("2026-05-02");
  });

  it("tombe toujours sur un jour ouvré, et compte exactement les jours ouvrés traversés", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const last = addWorkingDays(from, count);
        let crossed = 0;
        for (let on = addDays(from, 1); on <= last; on = addDays(on, 1)) if (isWorkingDay(on)) crossed++;
        expect(isWorkingDay(last)).toBe(true);
        expect(crossed).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
