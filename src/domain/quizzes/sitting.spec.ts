import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import type { PastAttempt } from "./eligibility.ts";
import { sittingDecider } from "./sitting.decide.ts";
import type { SittingCommand, SittingEvent, SittingFacts } from "./sitting.model.ts";

const at = moment("2026-05-04T08:00:00Z");
const by = "claire";
const failed: PastAttempt = { startedAt: at, endedAt: at, passed: false };
const facts = (...attempts: readonly PastAttempt[]): SittingFacts => ({
  rules: { attempts: 2, extraTimeMinutes: 10 },
  attempts,
});
const reopen: SittingCommand = { type: "ReopenAttempts", by, at, reason: "h1" };
const reopened: SittingEvent = { type: "AttemptsReopened", by, at, reason: "h1" };
const extraTime: SittingCommand = { type: "GrantExtraTime", by, at, reason: "h2" };
const extraTimeGranted: SittingEvent = { type: "ExtraTimeGranted", by, at, minutes: 10, reason: "h2" };

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
