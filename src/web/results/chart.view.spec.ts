import { describe, expect, it } from "vitest";
import { drawn, heightOf, longName, stretches, type TrendPoint } from "./chart.view.ts";

const point = (name: string, tenths: number | null): TrendPoint => ({
  ...{ name, passed: 0, presented: tenths === null ? 0 : 10, tenths },
  interval: tenths === null ? null : { low: tenths - 100, high: tenths + 100 },
});

describe("la courbe des taux", () => {
  it("s’interrompt où personne n’a été présenté, plutôt que de passer par zéro", () => {
    const points = drawn([point("2026-01", 700), point("2026-02", 800), point("2026-03", null), point("2026-04", 600)]);
    expect(points[2]?.y).toBeNull();
    expect(stretches(points)).toHaveLength(1);
    expect(heightOf(1000)).toBeLessThan(heightOf(0));
  });

  it("nomme les mois et les trimestres en français", () => {
    expect(drawn([point("2026-04", 700), point("2026-T2", 700)]).map(({ name }) => name)).toEqual(["avr. 26", "T2 26"]);
    expect(longName("2026-04")).toBe("avril 2026");
    expect(longName("2026-T1")).toBe("1er trimestre 2026");
  });
});
