import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { actOn, captured, concluded, opened, rated, withGap } from "../../../specs/samples/surveillances.ts";
import { day } from "../shared/calendar.ts";
import { surveillanceDeadlines } from "./surveillance.deadlines.ts";
import { surveillance } from "./surveillance.decide.ts";
import type { SurveillanceEvent } from "./surveillance.events.ts";

const due = (...events: readonly SurveillanceEvent[]) =>
  surveillanceDeadlines(given(surveillance, ...events).state).map(({ what, dueOn, owner }) => [what, dueOn, owner]);
const role = (name: string) => ({ kind: "role", role: name });

describe("ce qui est dû d’une surveillance", () => {
  const conclusion = ["surveillance-conclusion", "2026-07-29", role("account_manager")];

  it("est d’abord ce que l’organisme fournit, puis la conclusion dans la fenêtre", () => {
    expect(due(opened)).toEqual([["surveillance-elements", "2026-07-14", role("referent")], conclusion]);
    expect(due(opened, { type: "ElementsSubmitted", ...actOn("2026-07-02"), late: false })).toEqual([conclusion]);
  });

  it("est ensuite la correction de chaque écart, puis sa vérification, puis rien", () => {
    expect(due(...withGap)).toEqual([["surveillance-correction", "2026-07-21", role("referent")]]);
    const filed: SurveillanceEvent = {
      ...{ type: "GapCorrectionFiled", ...actOn("2026-07-20"), point: "PS-07", text: "h", attachments: [] },
      ...{ late: false, verifyBy: day("2026-08-20") },
    };
    expect(due(...withGap, filed)).toEqual([["surveillance-verification", "2026-08-20", role("account_manager")]]);
    const judged = { type: "GapCorrectionJudged", ...actOn("2026-07-25"), point: "PS-07" } as const;
    expect(due(...withGap, filed, { ...judged, cleared: false, note: "h" })).toHaveLength(1);
    expect(due(...withGap, filed, { ...judged, cleared: true, note: null })).toEqual([]);
  });

  it("est la décision d’un décideur quand elle est insuffisante", () => {
    const seized: SurveillanceEvent = { ...concluded, outcome: "insufficient", seizedUntil: day("2026-08-13") };
    expect(due(opened, captured, rated("PS-07", "gap"), seized)).toEqual([
      ["surveillance-follow-up", "2026-08-13", role("decision_maker")],
    ]);
  });

  it("n’est rien quand elle n’a plus lieu d’être", () => {
    expect(due(opened, { type: "SurveillanceSetAside", ...actOn("2026-07-01"), endedOn: day("2026-07-01") })).toEqual(
      [],
    );
  });
});
