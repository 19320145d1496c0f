import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day } from "../shared/calendar.ts";
import { appealAccepts, appealDeadlines, appealDecider } from "./appeal.decide.ts";
import type { AppealEvent, StayDecided } from "./appeal.events.ts";
import type { AppealCommand, AppealStatus, DecideAppeal, NotifyAppeal } from "./appeal.model.ts";
import { assigned, bertrand, contested, facts, filed, fileIt, nadia, sylvie, upheld } from "./appeal.samples.ts";
import { file, on } from "./complaint.samples.ts";

const lodged = given(appealDecider, filed);
const ready = given(appealDecider, filed, assigned);
const notify: NotifyAppeal = {
  ...{ type: "NotifyAppeal", ...on("2026-12-04", "sylvie"), notifiedOn: day("2026-12-03") },
  ...{ channel: "registered-letter", reference: "1A 1" },
};
const notified: AppealEvent = { ...notify, type: "AppealNotified" };

describe("le dépôt d’un appel", () => {
  it("vise une décision, argument par argument, et ouvre le délai pour y répondre", () => {
    given(appealDecider).when(fileIt, facts()).thenAccepted(filed);
    given(appealDecider)
      .when({ ...fileIt, arguments: [] }, facts())
      .thenRefused({ code: "appeal/argument-missing" });
  });

  it("est refusé quand rien ne peut être contesté, ou l’est déjà", () => {
    given(appealDecider)
      .when(fileIt, facts({ decision: null }))
      .thenRefused({ code: "appeal/nothing-to-contest" });
    given(appealDecider)
      .when(fileIt, facts({ previous: "R-2026-0007" }))
      .thenRefused({ code: "appeal/already-filed", number: "R-2026-0007" });
  });

  it("après le délai est enregistré, et dit tardif", () => {
    const late = { ...fileIt, ...on("2026-12-03", "claire"), receivedOn: day("2026-12-03") };
    given(appealDecider)
      .when(late, facts())
      .thenAccepted({ ...late, type: "AppealFiled", contested, late: true, decideBy: day("2027-01-04") });
  });

  it("le dernier jour est à temps, et tant que rien n’est notifié il n’est jamais tardif", () => {
    const last = { ...fileIt, ...on("2026-12-02", "claire"), receivedOn: day("2026-12-02") };
    expect(given(appealDecider).when(last, facts()).decision).toMatchObject({ events: [{ late: false }] });
    const untold = { ...contested, notifiedOn: null, appealUntil: null };
    const later = { ...fileIt, ...on("2027-03-02", "claire"), receivedOn: day("2027-03-02") };
    expect(given(appealDecider).when(later, facts({ decision: untold })).decision).toMatchObject({
      events: [{ late: false }],
    });
  });

  it("reçu par courrier compte du jour de sa réception, jamais à venir", () => {
    given(appealDecider)
      .when({ ...fileIt, receivedOn: day("2026-11-17") }, facts())
      .thenRefused({ code: "appeal/received-in-future" });
  });

  it("peut être complété tant qu’il n’est pas décidé", () => {
    const complete: AppealCommand = {
      ...{ type: "CompleteAppeal", ...on("2026-11-20", "claire"), text: "h-complement", files: [] },
    };
    lodged
      .when(complete, facts())
      .thenAccepted({ type: "AppealCompleted", ...on("2026-11-20", "claire"), text: "h-complement", files: [] });
    lodged.when({ ...complete, text: null }, facts()).thenRefused({ code: "appeal/nothing-told" });
  });
});

describe("les personnes à qui un appel est confié", () => {
  const assign: AppealCommand = {
    ...{ type: "AssignAppeal", ...on("2026-11-17", "sylvie"), handler: "sylvie", decider: "nadia" },
  };

  it("n’ont pris part à rien, et la vérification est gardée", () => {
    lodged.when(assign, facts()).thenAccepted(assigned);
  });

  it("ne sont jamais qui a pris la décision contestée", () => {
    lodged.when({ ...assign, decider: "bertrand" }, facts()).thenRefused({
      ...{ code: "appeal/involved", personId: "bertrand" },
      reasons: [{ code: "took-part", acts: ["decision"] }],
    });
    lodged.when({ ...assign, handler: "bertrand" }, facts()).thenRefused({
      code: "appeal/involved",
      personId: "bertrand",
      reasons: [{ code: "took-part", acts: ["decision"] }],
    });
  });

  it("ni qui a évalué l’organisme", () => {
    const participations = [{ personId: "nadia", act: "report-review" as const }];
    lodged.when(assign, facts({ contested: { file, participations, concerned: [] } })).thenRefused({
      code: "appeal/involved",
      personId: "nadia",
      reasons: [{ code: "took-part", acts: ["report-review"] }],
    });
  });

  it("décident en décideur autorisé pour le dispositif", () => {
    lodged
      .when(assign, facts({ people: [sylvie, { ...nadia, authorisations: [] }] }))
      .thenRefused({ code: "appeal/not-a-decision-maker" });
    lodged.when({ ...assign, decider: "sylvie" }, facts()).thenRefused({ code: "appeal/not-a-decision-maker" });
    lodged.when({ ...assign, decider: "inconnu" }, facts()).thenRefused({ code: "appeal/person-unknown" });
  });
});

describe("le délai d’un appel", () => {
  const extend: AppealCommand = {
    ...{ type: "ExtendAppeal", ...on("2026-12-10", "sylvie"), until: day("2027-01-08"), reason: "h-motif" },
  };
  const extended: AppealEvent = {
    ...{ type: "AppealExtended", ...on("2026-12-10", "sylvie"), decideBy: day("2027-01-08"), reason: "h-motif" },
  };

  it("se prolonge une fois, avec une raison, dans la limite du dispositif", () => {
    ready.when(extend, facts()).thenAccepted(extended);
    ready.when({ ...extend, reason: null }, facts()).thenRefused({ code: "appeal/reason-missing" });
    ready.when({ ...extend, until: day("2027-02-10") }, facts()).thenRefused({
      ...{ code: "appeal/extension-too-long", from: day("2026-12-17"), until: day("2027-01-15") },
    });
    given(appealDecider, filed, assigned, extended)
      .when(extend, facts())
      .thenRefused({ code: "appeal/already-extended" });
  });

  it("est dit à qui doit agir", () => {
    const due = (...events: readonly AppealEvent[]) =>
      appealDeadlines(given(appealDecider, ...events).state).map(({ what, dueOn }) => `${what} ${dueOn}`);
    expect(due(filed)).toEqual(["appeal-assignment 2026-12-16"]);
    expect(due(filed, assigned)).toEqual(["appeal-decision 2026-12-16"]);
    expect(due(filed, assigned, upheld)).toEqual(["appeal-notification 2026-12-16"]);
    expect(due(filed, assigned, upheld, notified)).toEqual([]);
  });
});

describe("la décision d’appel", () => {
  const uphold: DecideAppeal = {
    ...{ type: "DecideAppeal", ...on("2026-12-01", "nadia"), outcome: "upheld", answers: [], annuls: false },
    grounds: [{ code: "APP-01", detail: "h-motif" }],
  };
  const reject: DecideAppeal = {
    ...{ ...uphold, outcome: "rejected", grounds: [{ code: "APP-03", detail: "h-motif" }] },
    answers: [
      { id: "1", text: "h-reponse-un" },
      { id: "2", text: "h-reponse-deux" },
    ],
  };

  it("dit une fois, avec une raison, si l’appel suspend ce qu’il conteste ; sinon il ne suspend rien (R-CMP-5)", () => {
    const stay = { type: "DecideStay", ...on("2026-12-03", "nadia"), suspensive: true, reason: "h-motif" } as const;
    const decided: StayDecided = { ...stay, type: "StayDecided" };
    ready.when(stay, facts()).thenAccepted(decided);
    ready.when({ ...stay, reason: null }, facts()).thenRefused({ code: "appeal/reason-missing" });
    ready.when({ ...stay, by: "sylvie" }, facts()).thenRefused({ code: "appeal/decided-by-another", decider: "nadia" });
    given(appealDecider, filed, assigned, decided).when(stay, facts()).thenRefused({ code: "appeal/stay-decided" });
    const refusal: AppealEvent = { ...filed, contested: { ...filed.contested, kind: "admissibility-refusal" } };
    for (const one of [refusal, { ...filed, late: true }])
      given(appealDecider, one, assigned).when(stay, facts()).thenRefused({ code: "appeal/nothing-to-stay" });
  });

  it("accueille l’appel, ce qui annule la décision contestée", () => {
    ready.when(uphold, facts()).thenAccepted(upheld);
  });

  it("rejette en répondant à chaque argument", () => {
    expect(ready.when(reject, facts()).decision).toMatchObject({ events: [{ outcome: "rejected", annuls: false }] });
    ready
      .when({ ...reject, answers: [{ id: "1", text: "h-reponse-un" }] }, facts())
      .thenRefused({ code: "appeal/answer-missing", count: 1 });
  });

  it("accueille en partie en disant ce qui change, et si la décision est annulée", () => {
    const partly = { ...reject, outcome: "partly", grounds: [{ code: "APP-02", detail: "h-change" }] } as const;
    expect(ready.when(partly, facts()).decision).toMatchObject({ events: [{ annuls: false }] });
    expect(ready.when({ ...partly, annuls: true }, facts()).decision).toMatchObject({ events: [{ annuls: true }] });
  });

  it("repose sur un motif prévu, avec sa précision", () => {
    ready.when({ ...uphold, grounds: [] }, facts()).thenRefused({ code: "decision/ground-missing" });
    ready
      .when({ ...uphold, grounds: [{ code: "APP-03", detail: "h" }] }, facts())
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["APP-03"] });
  });

  it("est prise par la personne désignée, toujours étrangère à ce qui est contesté", () => {
    ready
      .when({ ...uphold, by: "bertrand" }, facts({ people: [bertrand] }))
      .thenRefused({ code: "appeal/decided-by-another", decider: "nadia" });
    ready.when(uphold, facts({ people: [] })).thenRefused({ code: "appeal/person-unknown" });
    ready
      .when(uphold, facts({ people: [{ ...nadia, authorisations: [] }] }))
      .thenRefused({ code: "appeal/not-a-decision-maker" });
    const participations = [{ personId: "nadia", act: "audit" as const }];
    ready
      .when(uphold, facts({ contested: { file, participations, concerned: [] } }))
      .thenRefused({ code: "appeal/involved", personId: "nadia", reasons: [{ code: "took-part", acts: ["audit"] }] });
  });

  it("déclare irrecevable un appel tardif, et rien d’autre", () => {
    const late = given(appealDecider, { ...filed, late: true }, assigned);
    late.when(uphold, facts()).thenRefused({ code: "appeal/late-is-inadmissible" });
    const dismiss = { ...uphold, outcome: "inadmissible", grounds: [{ code: "APP-04", detail: "h-delai" }] } as const;
    expect(late.when(dismiss, facts()).decision.accepted).toBe(true);
    expect(ready.when(dismiss, facts()).decision.accepted).toBe(true);
  });
});

describe("la notification de la décision d’appel", () => {
  const done = given(appealDecider, filed, assigned, upheld);

  it("se fait par lettre recommandée, à une date passée", () => {
    done.when(notify, facts()).thenAccepted(notified);
    done.when({ ...notify, reference: null }, facts()).thenRefused({ code: "appeal/channel-without-proof" });
    done.when({ ...notify, notifiedOn: day("2026-11-30") }, facts()).thenRefused({
      ...{ code: "appeal/notification-date-wrong", from: day("2026-12-01"), until: day("2026-12-04") },
    });
  });
});

describe("ce que chaque état d’un appel accepte", () => {
  const lives: Readonly<Record<AppealStatus, readonly AppealEvent[]>> = {
    none: [],
    filed: [filed],
    assigned: [filed, assigned],
    decided: [filed, assigned, upheld],
    notified: [filed, assigned, upheld, notified],
  };
  const commands: readonly AppealCommand[] = [
    fileIt,
    { type: "CompleteAppeal", ...on("2026-12-05", "claire"), text: "h", files: [] },
    { type: "AssignAppeal", ...on("2026-12-05", "sylvie"), handler: "sylvie", decider: "nadia" },
    { type: "ExtendAppeal", ...on("2026-12-05", "sylvie"), until: day("2026-12-20"), reason: "h" },
    { type: "DecideStay", ...on("2026-12-05", "nadia"), suspensive: true, reason: "h" },
    { type: "DecideAppeal", ...on("2026-12-05", "nadia"), outcome: "upheld", grounds: [], answers: [], annuls: true },
    notify,
  ];
  for (const [status, events] of Object.entries(lives))
    it(`est complet dans l’état « ${status} »`, () => {
      const { state } = given(appealDecider, ...events);
      expect(state.status).toBe(status);
      const taken = commands.filter((command) => {
        const decision = appealDecider.decide(command, state, facts());
        return decision.accepted || decision.refusal.code !== "appeal/not-now";
      });
      expect(taken.map(({ type }) => type)).toEqual([...appealAccepts[state.status]]);
    });
});
