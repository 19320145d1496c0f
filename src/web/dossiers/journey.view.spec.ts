import { describe, expect, it } from "vitest";
import { type HistoryEntry, stepsOf, wasAccepted } from "./journey.view.ts";
import { nowOf, othersOf } from "./standing.view.ts";

const entry = (type: string, at = "2026-10-09T08:00:00.000Z"): HistoryEntry => ({
  ...{ id: type, at, type, byName: "Camille", part: "dossier", text: null, attachments: [], internal: false },
});
const states = (steps: ReturnType<typeof stepsOf>) => steps.map(({ id, state }) => `${id} ${state}`);

describe("Le parcours d’un dossier", () => {
  it("dit ce qui est fait et depuis quand, où l’on est, ce qui vient", () => {
    const steps = stepsOf({ stage: "briefing", order: "audit-then-quiz" }, [entry("DossierAccepted")]);
    expect(steps[0]).toMatchObject({ state: "done", note: "Recevable le 9 octobre 2026" });
    expect(states(steps)).toEqual([
      ...["application done", "briefing current", "audit upcoming", "quiz upcoming"],
      ...["decision upcoming", "agreement upcoming"],
    ]);
  });

  it("suit l’ordre du dispositif quand le QCM précède l’audit", () => {
    const steps = stepsOf({ stage: "audit", order: "quiz-then-audit" }, []);
    expect(steps.map(({ id }) => id)).toEqual(["application", "briefing", "quiz", "audit", "decision", "agreement"]);
    expect(steps[2]?.state).toBe("done");
  });

  it("montre où l’audit s’est arrêté quand le dossier est jugé pour un écart qui n’est pas levé à temps", () => {
    const judged = { stage: "review", order: "audit-then-quiz" } as const;
    const failed = [entry("AuditScheduled"), entry("NonconformityFailed")];
    expect(states(stepsOf(judged, failed))).toEqual([
      ...["application done", "briefing done", "audit stopped", "quiz upcoming"],
      ...["decision current", "agreement upcoming"],
    ]);
    expect(states(stepsOf(judged, [...failed, entry("AttemptBegun")]))).toContain("quiz done");
    expect(states(stepsOf(judged, []))).toContain("audit done");
  });

  it("est entièrement fait quand l’habilitation est active", () => {
    expect(stepsOf({ stage: "active", order: "parallel" }, []).every(({ state }) => state === "done")).toBe(true);
  });

  it("s’arrête à la candidature quand elle est refusée avant d’être recevable, même par une décision", () => {
    const steps = stepsOf({ stage: "refused", order: "audit-then-quiz" }, [entry("DecisionTaken")]);
    expect(steps[0]).toMatchObject({ state: "stopped", note: "Refusée" });
  });

  it("s’arrête à la décision quand le refus vient après l’audit et le QCM", () => {
    const history = [entry("DossierAccepted"), entry("AuditScheduled"), entry("DecisionTaken")];
    expect(wasAccepted(history)).toBe(true);
    expect(stepsOf({ stage: "refused", order: "audit-then-quiz" }, history)[4]).toMatchObject({ state: "stopped" });
  });
});

const task = (code: string, mine: boolean) => ({
  ...{ code, mine, owner: mine ? "organisation" : "auditor", dueOn: null, rule: "R-ORDER" },
});

describe("Ce qui se passe maintenant", () => {
  it("est d’abord ce que le lecteur a lui-même à faire", () => {
    const dossier = { organisationName: "Atelier", tasks: [task("hold-briefing", false), task("acknowledge", true)] };
    expect(nowOf(dossier)).toMatchObject({ what: "Lire et accepter le règlement", hand: "Atelier", yours: true });
    expect(othersOf(dossier).map(({ code }) => code)).toEqual(["hold-briefing"]);
  });

  it("est sinon ce que quelqu’un d’autre doit faire, dit comme une attente", () => {
    const now = nowOf({ organisationName: "Atelier", tasks: [task("conduct-audit", false)] });
    expect(now).toMatchObject({ what: "Audit", hand: "Le certificateur (auditeur)", yours: false });
  });

  it("n’est rien quand il n’y a plus rien à faire", () => {
    expect(nowOf({ organisationName: "Atelier", tasks: [] })).toBeUndefined();
  });
});
