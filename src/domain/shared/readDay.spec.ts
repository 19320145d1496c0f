import { describe, expect, it } from "vitest";
import { readDay } from "./readDay.ts";

describe("Une date tapée au clavier", () => {
  it.each(["14/04/2026", "14.4.26", "14-04-2026", "14 4 2026", " 2026-04-14 "])("comprend « %s »", (typed) => {
    expect(readDay(typed)).toBe("2026-04-14");
  });

  it.each(["31/02/2026", "14/13/2026", "demain", "", "14/04"])("refuse « %s »", (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });
});
