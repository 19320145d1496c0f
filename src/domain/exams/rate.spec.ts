import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { resultSignals } from "./detect.ts";
import { isBelow, rateStanding, rateTenths, together, wilson } from "./rate.ts";
import { trendOf } from "./trend.ts";
import { rollingWindow, stepsOf, windowBefore } from "./window.ts";

fc.configureGlobal({ seed: 6891 });

const rules = { passRatePercent: 70, minimumSample: 5, volumeJumpPercent: 200, volumeJumpMinimum: 20 };
const of = (passed: number, presented: number) => ({ passed, presented });

describe("le taux de réussite (R-RATE-1)", () => {
  it("atteint le seuil à 7 sur 10 et à 700 sur 1 000 : 70 % n’est pas sous 70 %", () => {
    expect(rateStanding(of(7, 10), rules)).toBe("reached");
    expect(rateStanding(of(700, 1000), rules)).toBe("reached");
  });

  it("est sous le seuil à 699 sur 1 000, montré 69,9 %, et à 6 999 999 sur 10 000 000, jamais arrondi à 70", () => {
    expect(rateStanding(of(699, 1000), rules)).toBe("below");
    expect(rateTenths(of(699, 1000))).toBe(699);
    expect(rateStanding(of(6_999_999, 10_000_000), rules)).toBe("below");
    expect(rateTenths(of(6_999_999, 10_000_000))).toBe(699);
  });

  it("ne dit rien sous cinq présentés, pas même 0 sur 4, et parle à cinq", () => {
    expect(rateStanding(of(0, 4), rules)).toBe("not-significant");
    expect(rateStanding(of(3, 5), rules)).toBe("below");
    expect(rateStanding(of(4, 5), rules)).toBe("reached");
    expect(rateStanding(of(0, 0), rules)).toBe("no-result");
    expect(rateTenths(of(0, 0))).toBeNull();
  });

  it("est montré avec son incertitude, plus large quand l’effectif est petit", () => {
    expect(wilson(of(7, 10))).toEqual({ low: 396, high: 893 });
    expect(wilson(of(700, 1000))).toEqual({ low: 670, high: 728 });
    expect(wilson(of(0, 5))).toEqual({ low: 0, high: 435 });
    expect(wilson(of(5, 5))).toEqual({ low: 565, high: 1000 });
    expect(wilson(of(0, 0))).toBeNull();
  });

  it("est toujours entre les bornes de son intervalle, et sous le seuil exactement quand son complément dépasse 30 %", () => {
    const tallies = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(tallies, ([passed, presented]) => {
        const interval = wilson(of(passed, presented));
        const tenths = rateTenths(of(passed, presented));
        expect(interval !== null && tenths !== null && interval.low <= tenths && tenths <= interval.high).toBe(true);
        expect(isBelow(of(passed, presented), 70)).toBe(10 * (presented - passed) > 3 * presented);
      }),
    );
  });

  it("de tout le dispositif est celui de tous les présentés, non la moyenne des taux", () => {
    expect(together([of(1, 10), of(9, 10), of(0, 1)])).toEqual(of(10, 21));
  });
});

describe("les douze mois glissants, par la date du jury", () => {
  it("commencent le lendemain du même jour de l’an passé, 29 février compris", () => {
    expect(rollingWindow(day("2026-04-14"), 12)).toEqual({ from: "2025-04-15", until: "2026-04-14" });
    expect(rollingWindow(day("2028-02-29"), 12)).toEqual({ from: "2027-03-01", until: "2028-02-29" });
    expect(rollingWindow(day("2026-08-31"), 6)).toEqual({ from: "2026-03-01", until: "2026-08-31" });
  });

  it("suivent ceux d’avant sans jour perdu ni compté deux fois", () => {
    const now = rollingWindow(day("2026-04-14"), 12);
    expect(windowBefore(now, 12)).toEqual({ from: "2024-04-15", until: "2025-04-14" });
  });

  it("se lisent par mois ou par trimestre civils", () => {
    const year = { from: day("2025-11-15"), until: day("2026-02-10") };
    expect(stepsOf(year, "month").map(({ name }) => name)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(stepsOf(year, "quarter")).toEqual([
      { name: "2025-T4", from: "2025-10-01", until: "2025-12-31" },
      { name: "2026-T1", from: "2026-01-01", until: "2026-03-31" },
    ]);
  });
});

describe("ce que des résultats signalent (R-SUR-5)", () => {
  const window = { from: day("2025-04-15"), until: day("2026-04-14") };
  const look = (passed: number, presented: number, before = of(0, 0)) =>
    resultSignals({ habilitationId: "h1", window, tally: of(passed, presented), before }, rules).map(
      ({ kind }) => kind,
    );

  it("rien à 70 %, rien sous l’effectif minimal, une alerte strictement sous le seuil", () => {
    expect(look(7, 10)).toEqual([]);
    expect(look(0, 4)).toEqual([]);
    expect(look(699, 1000)).toEqual(["pass-rate"]);
  });

  it("une hausse de plus de 200 % d’une période sur la précédente, dès vingt présentés ; jamais pour les premiers candidats", () => {
    expect(look(30, 30, of(10, 10))).toEqual([]);
    expect(look(31, 31, of(10, 10))).toEqual(["volume-jump"]);
    expect(look(19, 19, of(1, 1))).toEqual([]);
    expect(look(500, 500)).toEqual([]);
  });

  it("avec des faits qui ne changent pas avec le jour où l’on regarde", () => {
    const at = (until: string) =>
      resultSignals(
        { habilitationId: "h1", window: { ...window, until: day(until) }, tally: of(6, 9), before: of(0, 0) },
        rules,
      );
    expect(at("2026-04-14")[0]?.facts).toEqual(at("2026-05-02")[0]?.facts);
  });
});

describe("la tendance du taux", () => {
  const months = [
    { month: "2025-11", ...of(3, 4) },
    { month: "2026-01", ...of(1, 6) },
  ];
  const window = { from: day("2025-11-15"), until: day("2026-02-10") };

  it("montre aussi les mois sans candidat, et réunit ceux d’un trimestre", () => {
    expect(trendOf(months, window, "month").map(({ name, tenths }) => [name, tenths])).toEqual([
      ["2025-11", 750],
      ["2025-12", null],
      ["2026-01", 166],
      ["2026-02", null],
    ]);
    expect(trendOf(months, window, "quarter").map(({ name, passed, presented }) => [name, passed, presented])).toEqual([
      ["2025-T4", 3, 4],
      ["2026-T1", 1, 6],
    ]);
  });
});
