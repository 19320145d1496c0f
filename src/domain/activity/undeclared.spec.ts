import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { preparedByNothing } from "./undeclared.ts";

const held = day("2026-12-15");
const session = (until: string, status = "declared") => ({ status, until: day(until) });

describe("un examen prévu pour un organisme", () => {
  it("n’est préparé par rien quand aucune session n’est déclarée, ou que toutes sont annulées (R-ACT-1)", () => {
    expect(preparedByNothing(held, { exams: [held], sessions: [] })).toBe(true);
    expect(preparedByNothing(held, { exams: [held], sessions: [session("2026-12-10", "cancelled")] })).toBe(true);
    expect(preparedByNothing(held, { exams: [held], sessions: [session("2026-12-16")] })).toBe(true);
  });

  it("est préparé par une session qui finit ce jour-là au plus tard, et que l’examen d’avant n’a pas conclue", () => {
    const exams = [day("2026-11-20"), held];
    expect(preparedByNothing(held, { exams: [held], sessions: [session("2026-12-15")] })).toBe(false);
    expect(preparedByNothing(held, { exams, sessions: [session("2026-11-20")] })).toBe(true);
    expect(preparedByNothing(held, { exams, sessions: [session("2026-11-21")] })).toBe(false);
  });
});
