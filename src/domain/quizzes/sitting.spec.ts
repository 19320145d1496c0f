import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import type { PastAttempt } from "./eligibility.ts";
import { sittingDecider } from "./sitting.decide.ts";
import type { SittingEvent } from "./sitting.events.ts";
import type { SittingCommand, SittingFacts } from "./sitting.model.ts";

const at = moment("2026-05-04T08:00:00Z");
const by = "claire";
const samira = { dossierId: "d1", organisationId: "o1", personId: "samira" };
const failed: PastAttempt = { startedAt: at, endedAt: at, passed: false };
const facts = (...attempts: readonly PastAttempt[]): SittingFacts => ({
  rules: { attempts: 2, extraTimeMinutes: 10 },
  attempts,
});
const reopen: SittingCommand = { type: "ReopenAttempts", by, at, ...samira, reason: "h1" };
const reopened: SittingEvent = { type: "AttemptsReopened", by, at, ...samira, reason: "h1" };
const extraTime: SittingCommand = { type: "GrantExtraTime", by, at, ...samira, reason: "h2" };
const extraTimeGranted: SittingEvent = {
  ...{ type: "ExtraTimeGranted", by, at, ...samira, minutes: 10, reason: "h2", internal: true },
};

describe("l’ouverture du QCM à une personne", () => {
  const open: SittingCommand = { type: "OpenSitting", by: "habilis", at, ...samira };
  const opened: SittingEvent = { ...open, type: "SittingOpened" };

  it("n’est annoncée qu’une fois", () => {
    given(sittingDecider).when(open, null).thenAccepted(opened);
    given(sittingDecider, opened).when(open, null).thenRefused({ code: "quiz/already-open" });
  });

  it("garde les essais commencés, dans l’ordre", () => {
    const begin = (attemptId: string): SittingCommand => ({
      ...{ type: "BeginAttempt", by: "samira", at, ...samira, attemptId },
    });
    const begun = (attemptId: string): SittingEvent => ({ ...begin(attemptId), type: "AttemptBegun", attemptId });
    given(sittingDecider, begun("a1")).when(begin("a2"), null).thenAccepted(begun("a2"));
    expect(given(sittingDecider, opened, begun("a1"), begun("a2")).state).toMatchObject({
      ...{ sitter: samira, told: true, attempts: ["a1", "a2"] },
    });
  });
});

describe("la réouverture du QCM", () => {
  it("donne un essai de plus à qui les a tous faits", () => {
    given(sittingDecider).when(reopen, facts(failed, failed)).thenAccepted(reopened);
    expect(given(sittingDecider, reopened, reopened).state).toMatchObject({ reopened: 2 });
  });

  it("est refusée sans motif", () => {
    given(sittingDecider)
      .when({ ...reopen, reason: null }, facts(failed, failed))
      .thenRefused({ code: "quiz/reason-missing" });
  });

  it("est refusée tant qu’il reste un essai, ou qu’il est en cours", () => {
    given(sittingDecider).when(reopen, facts(failed)).thenRefused({ code: "quiz/attempts-left" });
    given(sittingDecider, reopened).when(reopen, facts(failed, failed)).thenRefused({ code: "quiz/attempts-left" });
    const running: PastAttempt = { startedAt: at, endedAt: null, passed: null };
    given(sittingDecider).when(reopen, facts(failed, running)).thenRefused({ code: "quiz/attempts-left" });
  });

  it("est refusée à qui a réussi", () => {
    const passed = { ...failed, passed: true };
    given(sittingDecider).when(reopen, facts(failed, passed)).thenRefused({ code: "quiz/already-passed" });
  });
});

describe("le temps supplémentaire", () => {
  it("est celui du dispositif, et s’applique aux essais qui suivent", () => {
    given(sittingDecider).when(extraTime, facts()).thenAccepted(extraTimeGranted);
    expect(given(sittingDecider, extraTimeGranted).state).toMatchObject({ extraMinutes: 10, reopened: 0 });
  });

  it("est refusé sans motif, ou s’il est déjà accordé", () => {
    given(sittingDecider)
      .when({ ...extraTime, reason: null }, facts())
      .thenRefused({ code: "quiz/reason-missing" });
    given(sittingDecider, extraTimeGranted)
      .when(extraTime, facts())
      .thenRefused({ code: "quiz/extra-time-already-granted" });
  });
});
