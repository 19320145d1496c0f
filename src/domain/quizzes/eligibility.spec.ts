import { describe, expect, it } from "vitest";
import { moment } from "../shared/calendar.ts";
import { mayStartAttempt, type PastAttempt } from "./eligibility.ts";

const rules = { attempts: 2, daysBetweenAttempts: 7 };
const failedOn = (day: string): PastAttempt => ({
  ...{ startedAt: moment(`${day}T08:00:00Z`), endedAt: moment(`${day}T08:20:00Z`), passed: false },
});
const at = (day: string) => moment(`${day}T09:00:00Z`);
const may = (attempts: readonly PastAttempt[], day: string, reopened = 0) =>
  mayStartAttempt({ attempts, reopened }, rules, at(day));

describe("le droit de commencer un essai du QCM", () => {
  it("est ouvert au premier essai, et il en reste un", () => {
    expect(may([], "2026-04-14")).toEqual({ may: true, attempt: 1, left: 1 });
  });

  it("dit à partir de quel jour le deuxième essai est possible", () => {
    const from = expect.stringMatching("2026-04-21");
    expect(may([failedOn("2026-04-14")], "2026-04-20")).toEqual({ may: false, why: { code: "quiz/too-soon", from } });
    expect(may([failedOn("2026-04-14")], "2026-04-21")).toEqual({ may: true, attempt: 2, left: 0 });
  });

  it("compte les jours à Paris : un essai fini après minuit est du lendemain", () => {
    const ended = { ...failedOn("2026-04-14"), endedAt: moment("2026-04-14T22:30:00Z") };
    expect(may([ended], "2026-04-21").may).toBe(false);
    expect(may([ended], "2026-04-22").may).toBe(true);
  });

  it("est fermé après les essais prévus, jusqu’à une réouverture", () => {
    const twice = [failedOn("2026-04-14"), failedOn("2026-04-21")];
    expect(may(twice, "2026-06-01")).toEqual({ may: false, why: { code: "quiz/attempts-exhausted", allowed: 2 } });
    expect(may(twice, "2026-06-01", 1)).toEqual({ may: true, attempt: 3, left: 0 });
  });

  it("attend aussi le délai après une réouverture", () => {
    const twice = [failedOn("2026-04-21"), failedOn("2026-04-14")];
    expect(may(twice, "2026-04-22", 1)).toMatchObject({ may: false, why: { code: "quiz/too-soon" } });
  });

  it("est fermé à qui a déjà réussi", () => {
    const passed = { ...failedOn("2026-04-14"), passed: true };
    expect(may([passed], "2026-06-01")).toEqual({ may: false, why: { code: "quiz/already-passed" } });
  });

  it("est fermé tant qu’un essai est en cours", () => {
    const running: PastAttempt = { startedAt: at("2026-04-14"), endedAt: null, passed: null };
    expect(may([running], "2026-04-14")).toEqual({ may: false, why: { code: "quiz/attempt-already-running" } });
  });
});
