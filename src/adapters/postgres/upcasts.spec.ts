import { describe, expect, it } from "vitest";
import { moment } from "../../domain/shared/calendar.ts";
import { currentVersion, lift } from "./upcasts.ts";

describe("un événement écrit dans une forme ancienne", () => {
  it("est lu comme on l’écrirait aujourd’hui : un audit de la première version est celui d’une candidature", () => {
    const old = {
      ...{ type: "AuditScheduled", by: "elise", at: moment("2026-05-04T08:00:00Z"), dossierId: "d1" },
      ...{
        organisationId: "o1",
        auditor: "camille",
        auditType: "I",
        mode: "on_site",
        proposals: [],
        delays: {},
        check: {},
      },
    };
    const occasion = { habilitationId: null, grounds: [], indicators: [], announced: true };
    expect(lift(old, 1)).toEqual({ ...old, occasion });
    expect(currentVersion("AuditScheduled")).toBe(2);
  });

  it("un QCM de la première version est tiré des fichiers du dispositif, sans preuve, et se ferme à la seconde", () => {
    const items = [{ question: "T1-001", version: 1, theme: "T1", kind: "single", options: ["b", "a", "d", "c"] }];
    const old = {
      ...{ type: "AttemptStarted", by: "samira", at: moment("2026-05-04T08:00:00Z"), personId: "samira", number: 1 },
      ...{ dossierId: "d1", organisationId: "o1", deadline: "2026-05-04T08:30:00Z", passPercent: 70 },
      paper: { seed: "5eed5eed", items },
    };
    expect(lift(old, 1)).toEqual({
      ...old,
      paper: { seed: "5eed5eed", items: items.map((item) => ({ ...item, content: null })) },
      ...{ draw: null, graceSeconds: 0, marking: "all-or-nothing" },
    });
  });

  it("un résultat de la première version compte une question par point, sans dire lesquelles", () => {
    const score = { points: 13, max: 20, percent: 65, passed: false, themes: [] };
    for (const type of ["AttemptSubmitted", "AttemptExpired"]) {
      const old = { type, by: "samira", at: moment("2026-05-04T08:20:00Z"), score };
      const lifted = { ...score, unit: 1, rightAnswers: 13, questions: 20, marks: [] };
      expect(lift(old, 1)).toEqual({ ...old, score: lifted });
    }
  });

  it("les nombres convenus de la première version reçoivent les jours d’une procédure", () => {
    const old = { type: "CalendarAgreed", by: "aicha", at: moment("2026-11-30T11:30:00Z"), rules: { reviewDays: 15 } };
    const rules = { reviewDays: 15, decisionDays: 15, mentionRemovalWorkingDays: 5 };
    expect(lift(old, 1)).toEqual({ ...old, rules });
  });

  it("n’est pas touché quand il a la forme d’aujourd’hui", () => {
    const now = { type: "AuditScheduled", by: "elise", at: moment("2026-05-04T08:00:00Z"), occasion: null };
    expect(lift(now, 2)).toBe(now);
  });
});
