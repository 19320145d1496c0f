import { describe, expect, it } from "vitest";
import { dayAfter } from "./clock.view.ts";

describe("La date d’une démonstration", () => {
  it("avance de jours entiers, d’un mois à l’autre et au passage à l’heure d’été", () => {
    expect(dayAfter("2026-11-30", 1)).toBe("2026-12-01");
    expect(dayAfter("2027-03-27", 2)).toBe("2027-03-29");
    expect(dayAfter("2027-12-31", 1)).toBe("2028-01-01");
  });
});
