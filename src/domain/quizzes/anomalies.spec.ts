import { describe, expect, it } from "vitest";
import type { AlertRules } from "../schemes/questions.model.ts";
import { addMinutes, addSeconds, moment } from "../shared/calendar.ts";
import { alertsOf, type SatQuestion, type SatSheet } from "./anomalies.ts";

const rules: AlertRules = { secondsPerQuestion: 10, commonQuestions: 5, sameMistakes: 4, withinDays: 60 };
const startedAt = moment("2026-04-14T08:00:00Z");

/** Ten questions: the right answer is « a », `chosen` says what was answered to each. */
const sheet = (attemptId: string, chosen: string, more: Partial<SatSheet> = {}): SatSheet => ({
  ...{ attemptId, startedAt, endedAt: addMinutes(startedAt, 20) },
  sat: [...chosen].map(
    (option, n): SatQuestion => ({
      ...{ question: `T1-${n + 1}`, version: 1, chosen: option === "-" ? [] : [option], isRight: option === "a" },
    }),
  ),
  ...more,
});

describe("une copie très rapide", () => {
  it("est signalée avec sa durée et le nombre de réponses, en dessous de la moyenne du dispositif", () => {
    const endedAt = addSeconds(startedAt, 75);
    expect(alertsOf(sheet("a1", "aaaaaaaaaa", { endedAt }), [], rules)).toEqual([
      { alert: "fast", seconds: 75, questions: 10, secondsPerQuestion: 7 },
    ]);
  });

  it("ne l’est pas à la moyenne tout juste, ni pour qui n’a répondu à rien", () => {
    expect(alertsOf(sheet("a1", "aaaaaaaaaa", { endedAt: addSeconds(startedAt, 100) }), [], rules)).toEqual([]);
    expect(alertsOf(sheet("a1", "----------", { endedAt: addSeconds(startedAt, 5) }), [], rules)).toEqual([]);
  });
});

describe("deux copies qui se ressemblent", () => {
  const one = sheet("a1", "aaaaaabcdb");

  it("sont signalées par les mêmes mauvaises réponses, avec les faits", () => {
    expect(alertsOf(one, [sheet("a2", "aaaaabbcdb")], rules)).toEqual([
      { alert: "alike", attemptId: "a2", common: 10, identical: 9, sameMistakes: 4 },
    ]);
  });

  it("ne le sont ni pour les mêmes bonnes réponses, ni pour des erreurs différentes, ni pour des absences de réponse", () => {
    expect(alertsOf(sheet("a1", "aaaaaaaaaa"), [sheet("a2", "aaaaaaaaaa")], rules)).toEqual([]);
    expect(alertsOf(one, [sheet("a2", "aaaaaacdbc")], rules)).toEqual([]);
    expect(alertsOf(sheet("a1", "aaaaaa----"), [sheet("a2", "aaaaaa----")], rules)).toEqual([]);
  });

  it("ne se comparent que sur assez de questions communes, dans la même version, et à des dates proches", () => {
    const few = { ...one, sat: one.sat.slice(6) };
    expect(alertsOf(few, [one], rules)).toEqual([]);
    const reworded = { ...one, attemptId: "a2", sat: one.sat.map((item) => ({ ...item, version: 2 })) };
    expect(alertsOf(one, [reworded], rules)).toEqual([]);
    const months = { startedAt: moment("2026-01-14T08:00:00Z"), endedAt: moment("2026-01-14T08:20:00Z") };
    expect(alertsOf(one, [{ ...one, attemptId: "a2", ...months }], rules)).toEqual([]);
    expect(alertsOf(one, [one], rules)).toEqual([]);
  });

  it("se donnent la plus ressemblante d’abord", () => {
    const others = [sheet("a3", "aaaaaabcdb"), sheet("a2", "aaaaabbcdb"), sheet("a4", "aaaaabbcdb")];
    expect(alertsOf(sheet("a1", "aaaaabbcdb"), others, rules)).toMatchObject([
      { attemptId: "a2", sameMistakes: 5 },
      { attemptId: "a4", sameMistakes: 5 },
      { attemptId: "a3", sameMistakes: 4 },
    ]);
  });
});
