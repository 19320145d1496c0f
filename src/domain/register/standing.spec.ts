import { describe, expect, it } from "vitest";
import { addDays, addMonths, day } from "../shared/calendar.ts";
import type { PublicPeriod } from "./register.model.ts";
import { begunOn, earliestListedEnd, isListed, standingOn } from "./standing.ts";

const periods: readonly PublicPeriod[] = [
  { status: "active", from: day("2026-04-14"), until: day("2027-01-10"), reviewFrom: null },
  { status: "suspended", from: day("2027-01-10"), until: day("2029-04-14"), reviewFrom: day("2027-04-10") },
  { status: "expired", from: day("2029-04-14"), until: null, reviewFrom: null },
];

describe("le statut montré par le registre", () => {
  it("n’existe pas avant la date d’effet", () => {
    expect(standingOn(periods, day("2026-04-13"))).toBeNull();
  });

  it("est celui de la période du jour, avec sa date d’effet", () => {
    const active = { status: "active", since: "2026-04-14", awaitsDecision: false };
    expect(standingOn(periods, day("2026-04-14"))).toEqual(active);
    expect(standingOn(periods, day("2027-01-09"))).toEqual(active);
    expect(standingOn(periods, day("2027-01-10"))?.status).toBe("suspended");
    expect(standingOn(periods, day("2040-01-01"))).toMatchObject({ status: "expired", since: "2029-04-14" });
  });

  it("dit qu’une décision est en cours dès le lendemain du dernier jour d’une suspension", () => {
    expect(standingOn(periods, day("2027-04-09"))?.awaitsDecision).toBe(false);
    expect(standingOn(periods, day("2027-04-10"))?.awaitsDecision).toBe(true);
  });

  it("ne raconte que ce qui a commencé", () => {
    expect(begunOn(periods, day("2027-01-10")).map(({ status }) => status)).toEqual(["active", "suspended"]);
  });
});

describe("une habilitation terminée", () => {
  it("reste listée douze mois après sa fin, puis plus", () => {
    const end = day("2026-03-01");
    expect(isListed(end, day("2027-02-28"), 12)).toBe(true);
    expect(isListed(end, day("2027-03-01"), 12)).toBe(false);
  });

  it("est cherchée à partir de la plus ancienne fin encore listée, fins de mois comprises", () => {
    for (let today = day("2027-02-20"); today < day("2027-03-10"); today = addDays(today, 1))
      for (const months of [6, 12]) {
        const earliest = earliestListedEnd(today, months);
        expect([isListed(earliest, today, months), isListed(addDays(earliest, -1), today, months)]).toEqual([
          true,
          false,
        ]);
        expect(addMonths(earliest, months) > today).toBe(true);
      }
  });
});
