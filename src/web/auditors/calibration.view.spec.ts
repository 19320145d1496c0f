import { describe, expect, it } from "vitest";
import { calibrationCsv, readingOf, shareWords } from "./calibration.view.ts";

const share = (nonconforming: number, rated: number) => ({
  ...{ rated, nonconforming, percent: rated === 0 ? null : Math.round((100 * nonconforming) / rated) },
});
const compared = (own: ReturnType<typeof share>, others: ReturnType<typeof share>) => ({
  ...{ own, others, significant: own.rated >= 20 && others.rated >= 20 },
});

describe("la comparaison des auditeurs", () => {
  it("dit une part avec ses nombres, et rien d’une part de rien", () => {
    expect(shareWords(share(3, 25))).toBe("12\u00a0% (3 sur 25)");
    expect(shareWords(share(0, 0))).toBe("Aucun indicateur");
  });

  it("dit l’écart avec les collègues, dans un sens ou dans l’autre", () => {
    expect(readingOf(compared(share(10, 40), share(4, 40)), 20)).toBe("15\u00a0points au-dessus de ses collègues");
    expect(readingOf(compared(share(4, 40), share(4, 40)), 20)).toBe("Même part que ses collègues");
    expect(readingOf(compared(share(0, 40), share(4, 400)), 20)).toBe("1\u00a0point en dessous de ses collègues");
  });

  it("dit qu’il y a trop peu d’indicateurs, de qui, et combien il en faudrait", () => {
    const few = readingOf(compared(share(3, 5), share(4, 40)), 20);
    expect(few).toBe("Trop peu pour comparer\u00a0: 5\u00a0indicateurs évalués par cet auditeur, il en faut 20");
    expect(readingOf(compared(share(3, 30), share(1, 1)), 20)).toContain("1\u00a0indicateur évalué par ses collègues");
  });

  it("s’exporte, une ligne par auditeur et par critère", () => {
    const criteria = [{ code: "A", title: "Public", ...compared(share(3, 25), share(4, 40)) }];
    const overall = compared(share(3, 25), share(4, 40));
    const scheme = { id: "s", name: "S", months: 24, minimum: 20 };
    const [heads = [], row = []] = calibrationCsv({ ...scheme, auditors: [{ id: "h", name: "H", overall, criteria }] });
    expect(row).toHaveLength(heads.length);
    expect(row.slice(0, 5)).toEqual(["H", "A Public", "25", "3", "12"]);
  });
});
