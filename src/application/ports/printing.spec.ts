import { describe, expect, it } from "vitest";
import { moment } from "../../domain/shared/calendar.ts";
import { stampOf } from "./printing.ts";

describe("L’heure d’un document", () => {
  it("est celle de Paris, l’été comme l’hiver", () => {
    expect(stampOf(moment("2026-07-01T08:42:07Z"))).toEqual({ on: "2026-07-01", time: "10:42" });
    expect(stampOf(moment("2026-12-31T23:30:00Z"))).toEqual({ on: "2027-01-01", time: "00:30" });
  });

  it("va jusqu’à la seconde dans une preuve", () => {
    expect(stampOf(moment("2026-07-01T08:42:07.900Z"), "second").time).toBe("10:42:07");
  });
});
