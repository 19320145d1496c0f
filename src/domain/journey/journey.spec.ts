import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import type { JourneyFacts, Task } from "./journey.model.ts";
import {
  auditIsOpen,
  quizIsOpen,
  readyForReview,
  stageOf,
  tasksOf,
  waitsForJudgement,
  withoutJudge,
} from "./journey.ts";

const accepted: JourneyFacts = {
  order: "audit-then-quiz",
  quizDuringCorrections: true,
  status: "accepted",
  manager: "camille",
  answerBy: null,
  instructBy: null,
  auditBy: null,
  briefBy: null,
  programme: "approved",
  riskAnalysisDue: false,
  briefing: { sessionHeld: true, complete: true },
  audit: null,
  quiz: { passed: false, left: ["karim"] },
  decision: { status: "waiting", questionTo: null, signBy: null },
  agreement: "none",
};
const audited = { complete: true, corrections: false, failed: false, tasks: [] };
const correcting = { complete: false, corrections: true, failed: false, tasks: [] };
const codes = (facts: JourneyFacts) => tasksOf(facts).map(({ code }) => code);

describe("le parcours d’un dossier", () => {
  it("date la lecture du règlement et la session du même délai, et confie la revue à un vérificateur ou à un décideur", () => {
    const briefing = { sessionHeld: false, complete: false };
    const briefed = tasksOf({ ...accepted, briefing, briefBy: day("2026-12-04") });
    expect(briefed.map(({ code, dueOn }) => [code, dueOn])).toEqual([
      ["hold-briefing", "2026-12-04"],
      ["acknowledge", "2026-12-04"],
    ]);
    const [review] = tasksOf({ ...accepted, audit: audited, quiz: { passed: true, left: [] } });
    expect(review?.owner).toEqual({ kind: "role", role: "reviewer", orRole: "decision_maker" });
  });

  it("soumet à la revue puis à la décision un dossier dont une non-conformité n’est pas levée à temps, QCM réussi ou non", () => {
    for (const audit of [correcting, audited].map((one) => ({ ...one, failed: true }))) {
      const failed: JourneyFacts = { ...accepted, audit };
      expect([stageOf(failed), codes(failed)]).toEqual(["review", ["review-file"]]);
      const reviewed: JourneyFacts = { ...failed, decision: { ...failed.decision, status: "reviewed" } };
      expect([stageOf(reviewed), codes(reviewed)]).toEqual(["decision", ["decide"]]);
    }
    const granted = { ...accepted.decision, status: "granted" } as const;
    const late: JourneyFacts = { ...accepted, audit: { ...audited, failed: true }, decision: granted };
    expect(stageOf({ ...late, quiz: { passed: true, left: [] } })).toBe("agreement");
  });

  it("confie au responsable qualité de trouver quelqu’un, quand personne ne peut revoir ni décider", () => {
    const ready: JourneyFacts = { ...accepted, audit: audited, quiz: { passed: true, left: [] } };
    const decision = { ...ready.decision, status: "reviewed" } as const;
    for (const facts of [ready, { ...ready, decision }, { ...accepted, status: "refusal_proposed" } as const])
      expect(withoutJudge(tasksOf(facts))).toEqual([
        { code: "find-judge", owner: { kind: "role", role: "quality_manager" }, dueOn: null, rule: "R-DEC-1" },
      ]);
    expect(withoutJudge(tasksOf(accepted))).toEqual(tasksOf(accepted));
    expect(
      (["review-file", "find-judge", "schedule-audit"] as const).map((code) => waitsForJudgement({ code })),
    ).toEqual([...[true, true, false]]);
  });

  it("ouvre chaque étape par la précédente, dans l’ordre du dispositif", () => {
    const steps: JourneyFacts[] = [
      { ...accepted, status: "draft" },
      { ...accepted, status: "submitted" },
      { ...accepted, briefing: { sessionHeld: true, complete: false } },
      accepted,
      { ...accepted, audit: audited },
      { ...accepted, audit: audited, quiz: { passed: true, left: [] } },
      {
        ...accepted,
        audit: audited,
        quiz: { passed: true, left: [] },
        decision: { status: "reviewed", questionTo: null, signBy: null },
      },
      {
        ...accepted,
        audit: audited,
        quiz: { passed: true, left: [] },
        decision: { status: "granted", questionTo: null, signBy: null },
      },
      { ...accepted, status: "concluded" },
    ];
    expect(steps.map(stageOf)).toEqual([
      "application",
      "admissibility",
      "briefing",
      "audit",
      "quiz",
      "review",
      "decision",
      "agreement",
      "active",
    ]);
  });

  it("n’ouvre pas le QCM avant l’audit quand le dispositif place l’audit d’abord", () => {
    expect(quizIsOpen(accepted)).toBe(false);
    expect(quizIsOpen({ ...accepted, audit: audited })).toBe(true);
  });

  it("ouvre le QCM pendant la correction des non-conformités si le dispositif le permet", () => {
    expect(quizIsOpen({ ...accepted, audit: correcting })).toBe(true);
    expect(quizIsOpen({ ...accepted, audit: correcting, quizDuringCorrections: false })).toBe(false);
  });

  it("place le QCM avant l’audit quand le dispositif le veut", () => {
    const facts: JourneyFacts = { ...accepted, order: "quiz-then-audit" };
    expect(stageOf(facts)).toBe("quiz");
    expect(auditIsOpen(facts)).toBe(false);
    expect(stageOf({ ...facts, quiz: { passed: true, left: [] } })).toBe("audit");
  });

  it("ouvre les deux en même temps quand le dispositif les mène de front", () => {
    const facts: JourneyFacts = { ...accepted, order: "parallel" };
    expect([auditIsOpen(facts), quizIsOpen(facts)]).toEqual([true, true]);
    expect(codes(facts)).toEqual(["schedule-audit", "sit-quiz"]);
  });

  it("ne mène à la revue qu’une fois l’audit et le QCM acquis, quel que soit l’ordre", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("audit-then-quiz", "quiz-then-audit", "parallel" as const),
        fc.constantFrom(null, audited, correcting),
        fc.boolean(),
        fc.boolean(),
        (order, audit, passed, complete) => {
          const facts: JourneyFacts = {
            ...accepted,
            order,
            audit,
            quiz: { passed, left: [] },
            briefing: { sessionHeld: true, complete },
          };
          const ready = audit?.complete === true && passed && complete;
          expect(readyForReview(facts)).toBe(ready);
          expect(stageOf(facts) === "review").toBe(ready);
        },
      ),
    );
  });
});

describe("ce qui est à faire", () => {
  it("fait passer l’analyse de risques avant toute affectation", () => {
    expect(codes({ ...accepted, status: "submitted", manager: null, riskAnalysisDue: true })).toEqual([
      "approve-risk-analysis",
    ]);
    expect(codes({ ...accepted, status: "submitted", manager: null })).toEqual(["assign-manager"]);
  });

  it("demande l’avis sur le programme avant la recevabilité", () => {
    expect(codes({ ...accepted, status: "submitted", programme: "filed" })).toEqual(["judge-programme", "instruct"]);
  });

  it("confie au chargé d’affaires du dossier ce que l’audit attend des chargés d’affaires", () => {
    const common = { dueOn: null, rule: "R-AUD-3" };
    const send: Task = { ...common, code: "send-plan", owner: { kind: "role", role: "account_manager" } };
    const review: Task = { ...common, code: "review-plan", owner: { kind: "role", role: "reviewer" } };
    const audit = { complete: false, corrections: false, failed: false, tasks: [send, review] };
    const manager = accepted.manager;
    expect(tasksOf({ ...accepted, audit }).map(({ owner }) => owner)).toEqual([
      { kind: "person", personId: manager },
      review.owner,
    ]);
    expect(tasksOf({ ...accepted, manager: null, audit })[0]?.owner).toEqual(send.owner);
  });

  it("ne demande le QCM qu’à qui doit encore le réussir", () => {
    const tasks = tasksOf({ ...accepted, audit: audited, quiz: { passed: false, left: ["karim", "lea"] } });
    expect(tasks.map(({ code, owner }) => [code, owner])).toEqual([
      ["sit-quiz", { kind: "person", personId: "karim" }],
      ["sit-quiz", { kind: "person", personId: "lea" }],
    ]);
  });

  it("ne laisse jamais un dossier ouvert sans personne qui ait la main", () => {
    const open = ["draft", "submitted", "incomplete", "refusal_proposed", "accepted"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...open),
        fc.constantFrom(null, audited),
        fc.boolean(),
        fc.constantFrom("none", "generated", "half-signed" as const),
        fc.constantFrom("waiting", "reviewed", "granted" as const),
        (status, audit, passed, agreement, decided) => {
          const decision = { status: decided, questionTo: null, signBy: null };
          expect(
            tasksOf({ ...accepted, status, audit, quiz: { passed, left: [] }, agreement, decision }).length,
          ).toBeGreaterThan(0);
        },
      ),
    );
  });
});
