import { describe, expect, it } from "vitest";
import { countWords, intervalWords, percent, ratesCsv, standingBadge } from "./rate.view.ts";

describe("un taux à l’écran", () => {
  it("s’écrit exact, jamais arrondi, avec son effectif et son incertitude", () => {
    expect(percent(699)).toBe("69,9\u00a0%");
    expect(percent(700)).toBe("70\u00a0%");
    expect(countWords({ passed: 7, presented: 10 })).toBe("7\u00a0reçus sur 10\u00a0présentés");
    expect(countWords({ passed: 0, presented: 0 })).toBe("Aucun candidat présenté");
    expect(intervalWords({ interval: { low: 396, high: 893 } })).toBe("entre 39,6\u00a0% et 89,3\u00a0%");
  });

  it("sous l’effectif minimal est dit non significatif, en toutes lettres", () => {
    expect(standingBadge({ standing: "not-significant" }).label).toBe("Non significatif");
  });

  it("s’exporte avec des nombres que lisent les tableurs français", () => {
    const line = {
      ...{ habilitationId: "h1", number: "H-1", organisationId: "552100554", organisationName: "Atelier" },
      ...{ passed: 699, presented: 1000, tenths: 699, interval: { low: 669, high: 727 }, standing: "below" as const },
    };
    expect(ratesCsv([line])[1]).toEqual([
      ...["Atelier", "552100554", "H-1", "699", "1000", "69,9", "66,9", "72,7", "Sous le seuil"],
    ]);
  });
});
