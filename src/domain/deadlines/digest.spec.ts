import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { digestOf, workingDayBefore } from "./digest.ts";

const monday = day("2026-11-30");
const item = (dueOn: string | null, movedOn: string | null = null) => ({
  dueOn: dueOn === null ? null : day(dueOn),
  movedOn: movedOn === null ? null : day(movedOn),
});

describe("le résumé d’une journée (M-957)", () => {
  it("dit ce qui est en retard, ce qui échoit dans la journée, et ce qui est nouveau depuis le précédent", () => {
    const late = item("2026-11-29");
    const today = item("2026-11-30");
    const fresh = item("2026-12-20", "2026-11-27");
    const known = item("2026-12-20", "2026-11-26");
    expect(digestOf([late, today, fresh, known, item(null)], monday)).toEqual({
      ...{ late: [late], today: [today], fresh: [fresh] },
    });
  });

  it("ne dit chaque chose qu’une fois, de la façon la plus pressante", () => {
    const both = item("2026-11-20", "2026-11-30");
    expect(digestOf([both], monday)).toEqual({ late: [both], today: [], fresh: [] });
  });

  it("ne s’écrit pas quand il n’y a rien à dire, ni un jour qui n’est pas ouvré", () => {
    expect(digestOf([item("2026-12-20", "2026-11-20")], monday)).toBeNull();
    expect(digestOf([item("2026-11-01")], day("2026-11-29"))).toBeNull();
    expect(digestOf([item("2026-11-01")], day("2026-12-25"))).toBeNull();
  });

  it("s’écrit aussi pour ce qui est compté sans être lu, un jour ouvré", () => {
    expect(digestOf([], monday, 3)).toEqual({ late: [], today: [], fresh: [] });
    expect(digestOf([], day("2026-11-29"), 3)).toBeNull();
  });

  it("reprend ce qui s’est passé pendant un pont", () => {
    expect(workingDayBefore(monday)).toBe("2026-11-27");
    expect(workingDayBefore(day("2026-12-28"))).toBe("2026-12-24");
  });
});
