import { describe, expect, it } from "vitest";
import { typedDay } from "./day.view.ts";

describe("Ce qui est tapé dans un champ de date", () => {
  it("est un jour, rien, ou une date à corriger avec la façon de l’écrire", () => {
    expect(typedDay("14/04/2026", {})).toEqual({ kind: "day", day: "2026-04-14" });
    expect(typedDay(" ", {})).toEqual({ kind: "nothing" });
    expect(typedDay("31/02/2026", {})).toMatchObject({ kind: "wrong", why: expect.stringContaining("14/04/2026") });
  });

  it("reste entre les bornes, comprises, et dit laquelle est passée", () => {
    const bounds = { min: "2026-04-14", max: "2026-04-20" };
    expect(typedDay("14/04/2026", bounds).kind).toBe("day");
    expect(typedDay("20/04/2026", bounds).kind).toBe("day");
    expect(typedDay("13/04/2026", bounds)).toEqual({ kind: "wrong", why: "Au plus tôt le 14 avril 2026." });
    expect(typedDay("21/04/2026", bounds)).toEqual({ kind: "wrong", why: "Au plus tard le 20 avril 2026." });
  });
});
