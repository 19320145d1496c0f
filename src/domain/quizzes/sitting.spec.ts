import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import type { PastAttempt } from "./eligibility.ts";
import { arrangeable, sittingDecider } from "./sitting.decide.ts";
import type { SittingEvent } from "./sitting.events.ts";
import type { SittingCommand, SittingFacts } from "./sitting.model.ts";

const at = moment("2026-05-04T08:00:00Z");
const by = "claire";
const samira = { dossierId: "d1", organisationId: "o1", personId: "samira" };
const failed: PastAttempt = { startedAt: at, endedAt: at, passed: false };
const running: PastAttempt = { startedAt: at, endedAt: null, passed: null };
const passed: PastAttempt = { ...failed, passed: true };
const arrangement = (attempts: readonly PastAttempt[]) => ({ rules: { attempts: 2, extraTimeMinutes: 10 }, attempts });
const facts = (...attempts: readonly PastAttempt[]): SittingFacts => ({ arrangement: arrangement(attempts) });
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
    given(sittingDecider).when(open, {}).thenAccepted(opened);
    given(sittingDecider, opened).when(open, {}).thenRefused({ code: "quiz/already-open" });
  });
});

describe("le début du QCM", () => {
  const may: NonNullable<SittingFacts["begin"]> = {
    ...{ open: true, sitter: true, elsewhere: false, codeMinutes: 10 },
    history: { attempts: [], reopened: 0 },
    rules: { attempts: 2, daysBetweenAttempts: 7, sits: ["referent"] },
  };
  const mine = { by: "samira", at, ...samira };
  const ask: SittingCommand = { type: "RequestStartCode", ...mine, commitment: "c1" };
  const expiresAt = moment("2026-05-04T08:10:00Z");
  const sent: SittingEvent = { type: "StartCodeSent", ...mine, commitment: "c1", expiresAt };
  const begin: SittingCommand = { type: "BeginAttempt", ...mine, attemptId: "a1", codeHash: "h1" };
  const begun: SittingEvent = { type: "AttemptBegun", ...mine, attemptId: "a1" };
  const withCode: SittingFacts = { begin: may, code: { hash: "h1", commitment: "c1" } };

  it("demande un code envoyé par courriel, et fixe en même temps ce dont le sujet sera tiré", () => {
    given(sittingDecider).when(ask, { begin: may }).thenAccepted(sent);
    expect(given(sittingDecider, sent).state).toMatchObject({
      ...{ code: { commitment: "c1", expiresAt }, commitments: [{ commitment: "c1", at }] },
    });
  });

  it("n’envoie pas de code à qui ne peut pas commencer", () => {
    given(sittingDecider)
      .when(ask, { begin: { ...may, open: false } })
      .thenRefused({ code: "quiz/not-open" });
    given(sittingDecider)
      .when(ask, { begin: { ...may, elsewhere: true } })
      .thenRefused({ code: "quiz/another-open" });
  });

  it("est noté avec le bon code, qui ne sert qu’une fois", () => {
    given(sittingDecider, sent).when(begin, withCode).thenAccepted(begun);
    given(sittingDecider, sent, begun).when(begin, withCode).thenRefused({ code: "quiz/no-code-requested" });
    expect(given(sittingDecider, sent, begun).state).toMatchObject({ code: null, attempts: ["a1"] });
  });

  it("est refusé sans code, avec un code dépassé par un autre, périmé ou faux", () => {
    given(sittingDecider).when(begin, withCode).thenRefused({ code: "quiz/no-code-requested" });
    given(sittingDecider, sent).when(begin, { begin: may, code: null }).thenRefused({ code: "quiz/no-code-requested" });
    given(sittingDecider, sent, { ...sent, commitment: "c2" })
      .when(begin, withCode)
      .thenRefused({ code: "quiz/no-code-requested" });
    given(sittingDecider, sent)
      .when({ ...begin, at: expiresAt }, withCode)
      .thenRefused({ code: "quiz/code-expired" });
    given(sittingDecider, sent)
      .when({ ...begin, codeHash: "h2" }, withCode)
      .thenRefused({ code: "quiz/code-wrong" });
  });

  it("est refusé, même avec le bon code, à qui a déjà une copie ouverte", () => {
    const attempts = [{ startedAt: at, endedAt: null, passed: null }];
    given(sittingDecider, sent)
      .when(begin, { ...withCode, begin: { ...may, history: { attempts, reopened: 0 } } })
      .thenRefused({ code: "quiz/attempt-already-running" });
  });

  it("garde les essais commencés, dans l’ordre", () => {
    const second: SittingEvent = { ...begun, attemptId: "a2" };
    expect(given(sittingDecider, sent, begun, sent, second).state).toMatchObject({
      ...{ sitter: samira, attempts: ["a1", "a2"] },
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
    given(sittingDecider).when(reopen, facts(failed, running)).thenRefused({ code: "quiz/attempts-left" });
  });

  it("est refusée à qui a réussi", () => {
    given(sittingDecider).when(reopen, facts(failed, passed)).thenRefused({ code: "quiz/already-passed" });
  });
});

describe("le temps supplémentaire", () => {
  it("est celui du dispositif, et s’applique aux essais qui suivent", () => {
    given(sittingDecider).when(extraTime, facts()).thenAccepted(extraTimeGranted);
    expect(given(sittingDecider, extraTimeGranted).state).toMatchObject({ extraMinutes: 10, reopened: 0 });
  });

  it("se décide avant le début : la fin d’une copie en cours ne change pas", () => {
    given(sittingDecider).when(extraTime, facts(running)).thenRefused({ code: "quiz/extra-time-too-late" });
  });

  it("est refusé à qui a réussi : il ne lui servirait plus", () => {
    given(sittingDecider).when(extraTime, facts(passed)).thenRefused({ code: "quiz/already-passed" });
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

describe("ce qui peut être arrangé pour une personne", () => {
  const arranged = (...attempts: readonly PastAttempt[]) => arrangeable(sittingDecider.initial, arrangement(attempts));

  it("est du temps avant une tentative, une tentative de plus à qui les a toutes faites, rien à qui a réussi", () => {
    expect(arranged()).toEqual(["extra-time"]);
    expect(arranged(running)).toEqual([]);
    expect(arranged(failed, failed)).toEqual(["reopening", "extra-time"]);
    expect(arranged(failed, passed)).toEqual([]);
  });
});
