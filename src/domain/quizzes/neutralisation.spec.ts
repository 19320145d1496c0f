import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { crossingOf, effectsOf, neutralisationDecider, passIsUsed } from "./neutralisation.decide.ts";
import type { NeutralisationEvent } from "./neutralisation.events.ts";
import type { NeutralisationFacts, NeutraliseQuestion } from "./neutralisation.model.ts";
import type { Score } from "./paper.model.ts";

const at = moment("2026-05-04T08:00:00Z");
const of = { scheme: "certifiag", question: "T1-001", version: 2, reason: "h1" };
const effects = { attempts: 3, gains: 1, losses: 0, kept: 1 };
const facts: NeutralisationFacts = { effects, fingerprint: "f1", running: 0 };
const neutralise: NeutraliseQuestion = { type: "NeutraliseQuestion", by: "sylvie", at, ...of, seen: "f1" };
const neutralised: NeutralisationEvent = { type: "QuestionNeutralised", by: "sylvie", at, ...of, effects };

describe("neutraliser une question fautive", () => {
  it("se décide par une personne, avec un motif, et garde ce que cela a changé", () => {
    given(neutralisationDecider).when(neutralise, facts).thenAccepted(neutralised);
    expect(given(neutralisationDecider, neutralised).state).toEqual({
      ...{ status: "neutralised", neutralised: { ...of, by: "sylvie", at } },
    });
  });

  it("est refusé sans motif, ou une seconde fois", () => {
    given(neutralisationDecider)
      .when({ ...neutralise, reason: null }, facts)
      .thenRefused({ code: "quiz/reason-missing" });
    given(neutralisationDecider, neutralised)
      .when(neutralise, facts)
      .thenRefused({ code: "quiz/already-neutralised", question: "T1-001" });
  });

  it("est refusé quand ses effets ne sont plus ceux qui ont été montrés", () => {
    given(neutralisationDecider)
      .when({ ...neutralise, seen: "f0" }, facts)
      .thenRefused({ code: "quiz/effects-changed" });
  });

  it("est refusé pour une question que personne n’a eue, mais pas quand une copie en cours la contient", () => {
    const nobody = { ...facts, effects: { attempts: 0, gains: 0, losses: 0, kept: 0 } };
    given(neutralisationDecider)
      .when(neutralise, nobody)
      .thenRefused({ code: "quiz/nobody-had-it", question: "T1-001" });
    const running = given(neutralisationDecider).when(neutralise, { ...nobody, running: 1 });
    expect(running.decision.accepted).toBe(true);
  });
});

describe("ce qu’une neutralisation change à un résultat", () => {
  const score = (passed: boolean): Score => ({
    ...{ points: 0, max: 0, percent: 0, passed, themes: [], unit: 1, rightAnswers: 0, questions: 0, marks: [] },
  });

  it("est une réussite gagnée, perdue, maintenue parce qu’elle a servi, ou rien", () => {
    const crossing = (before: boolean, passed: boolean, passKept = false) =>
      crossingOf(score(before), { score: score(passed), passKept });
    expect([crossing(false, true), crossing(true, false), crossing(true, true), crossing(false, false)]).toEqual([
      ...["gains", "loses", "same", "same"],
    ]);
    expect(crossing(true, false, true)).toBe("kept");
    expect(effectsOf(["gains", "same", "kept", "gains", "loses"])).toEqual({
      ...{ attempts: 5, gains: 2, losses: 1, kept: 1 },
    });
  });

  it("ne retire pas une réussite dès que le dossier a été revu ou décidé", () => {
    expect([null, "none", "reviewed", "granted", "refused"].map(passIsUsed)).toEqual([false, false, true, true, true]);
  });
});
