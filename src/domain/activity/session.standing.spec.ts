import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { declared, reported } from "../../../specs/samples/sessions.ts";
import { day } from "../shared/calendar.ts";
import { sessionDeadlines } from "./session.deadlines.ts";
import { trainingSession } from "./session.decide.ts";
import { isOpenOn, standingOn } from "./session.standing.ts";

const dated = { status: "declared", from: day("2026-10-05"), until: day("2026-10-09") } as const;

describe("où en est une session", () => {
  it("suit la date : à venir, en cours, puis ses effectifs attendus", () => {
    const days = ["2026-10-04", "2026-10-05", "2026-10-09", "2026-10-10"].map((on) => day(on));
    expect(days.map((on) => standingOn(dated, on))).toEqual(["planned", "running", "running", "awaiting-headcount"]);
    expect(days.map((on) => isOpenOn(dated, on))).toEqual([true, true, true, false]);
  });

  it("est ce qu’on en a décidé quand elle est annulée, arrêtée, transférée ou dite", () => {
    for (const status of ["cancelled", "stopped", "transferred", "reported"] as const) {
      expect(standingOn({ ...dated, status }, day("2026-10-04"))).toBe(status);
      expect(isOpenOn({ ...dated, status }, day("2026-10-04"))).toBe(false);
    }
  });

  it("attend ses effectifs sept jours après son dernier jour, du référent, jusqu’à ce qu’ils soient dits", () => {
    expect(sessionDeadlines(given(trainingSession, declared).state)).toEqual([
      {
        ...{ rule: "R-ACT-1", what: "session-headcount", opensOn: day("2026-10-09"), dueOn: day("2026-10-16") },
        owner: { kind: "role", role: "referent" },
        explanation: { from: day("2026-10-05"), until: day("2026-10-09") },
      },
    ]);
    expect(sessionDeadlines(given(trainingSession, declared, reported).state)).toEqual([]);
    expect(sessionDeadlines(given(trainingSession).state)).toEqual([]);
  });
});
