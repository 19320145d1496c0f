import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { acceptedCommands, dossier } from "./dossier.decide.ts";
import type { DossierEvent, ThemeJudgement } from "./dossier.events.ts";
import type { DossierCommand, DossierFacts, DossierStatus } from "./dossier.model.ts";

const at = moment("2026-03-02T09:00:00Z");
const byReferent = { by: "referent", at };
const byManager = { by: "camille", at };
const scheme = { scheme: "certifiag", version: "1.0", hash: "h" };
const themes = [
  "professionalism",
  "teaching_capacity",
  "certification_requirements",
  "qualiopi",
  "transparency",
] as const;
const facts: DossierFacts = {
  completionDays: 30,
  closureNoticeDays: 15,
  reapplicationDelayMonths: 6,
  judgedThemes: themes,
  missing: [],
  programmeApproved: true,
  managerCheck: null,
};
const satisfied: readonly ThemeJudgement[] = themes.map((theme) => ({ theme, satisfied: true, note: "n" }));

const opened: DossierEvent = {
  type: "DossierOpened",
  ...byReferent,
  organisationId: "552100554",
  number: "D-2026-0001",
  scheme,
};
const assigned: DossierEvent = {
  type: "ManagerAssigned",
  ...byManager,
  personId: "camille",
  reason: null,
  check: null,
};
const submitted: DossierEvent = { type: "DossierSubmitted", ...byReferent, content: "c", programmeId: "p" };
const raised: DossierEvent = {
  type: "PointsRaised",
  ...byManager,
  points: [
    { id: "1", section: "qualiopi", text: "a" },
    { id: "2", section: "trainers", text: "b" },
  ],
  answerBy: day("2026-04-01"),
};
const answered = (pointId: string): DossierEvent => ({ type: "PointAnswered", ...byReferent, pointId, text: "r" });
const accepted: DossierEvent = { type: "DossierAccepted", ...byManager, themes: satisfied, reason: "r" };
const proposed: DossierEvent = {
  type: "RefusalProposed",
  ...byManager,
  themes: satisfied,
  grounds: [{ code: "REF-01", detail: "d" }],
};
const refused: DossierEvent = {
  type: "DossierRefused",
  by: "bertrand",
  at,
  decisionId: "d",
  grounds: ["REF-01"],
  reapplyFrom: day("2026-09-02"),
};
const abandoned: DossierEvent = {
  type: "DossierAbandoned",
  ...byReferent,
  kind: "withdrawal",
  ground: "CLA-01",
  reason: null,
};
const concluded: DossierEvent = { type: "DossierConcluded", ...byManager, habilitationId: "h" };

const lives: Readonly<Record<DossierStatus, readonly DossierEvent[]>> = {
  none: [],
  draft: [opened],
  submitted: [opened, assigned, submitted],
  incomplete: [opened, assigned, submitted, raised],
  refusal_proposed: [opened, assigned, submitted, proposed],
  accepted: [opened, assigned, submitted, accepted],
  refused: [opened, assigned, submitted, proposed, refused],
  abandoned: [opened, abandoned],
  concluded: [opened, assigned, submitted, accepted, concluded],
};

const commands: readonly DossierCommand[] = [
  { type: "OpenDossier", ...byReferent, organisationId: "552100554", number: "D-2026-0002", scheme },
  { type: "AssignManager", ...byManager, personId: "yanis", reason: null },
  { type: "AmendDossier", ...byManager, changeId: "c1", content: "h-contenu-2" },
  { type: "SubmitDossier", ...byReferent, content: "c", programmeId: "p" },
  { type: "RaisePoints", ...byManager, points: [{ id: "1", section: "qualiopi", text: "a" }] },
  { type: "AnswerPoint", ...byReferent, pointId: "1", text: "r" },
  { type: "AcceptDossier", ...byManager, themes: satisfied, reason: "r" },
  { type: "ProposeRefusal", ...byManager, themes: satisfied, grounds: [{ code: "REF-01", detail: "d" }] },
  { type: "SetRefusalAside", by: "bertrand", at, decisionId: "d" },
  { type: "RefuseDossier", by: "bertrand", at, decisionId: "d", grounds: ["REF-01"] },
  { type: "ReopenDossier", by: "sylvie", at, appealId: "a" },
  { type: "AnnounceClosure", ...byManager },
  { type: "CloseWithoutAnswer", ...byManager, reason: null },
  { type: "CloseUnsigned", by: "habilis", at },
  { type: "WithdrawDossier", ...byReferent, reason: null },
  { type: "ConcludeDossier", ...byManager, habilitationId: "h" },
];

describe("le dossier de candidature, état par état", () => {
  for (const [status, events] of Object.entries(lives))
    it(`n’accepte dans l’état « ${status} » que ce que prévoit la procédure`, () => {
      const { state } = given(dossier, ...events);
      expect(state.status).toBe(status);
      const taken = commands.filter((command) => {
        const decision = dossier.decide(command, state, facts);
        const code = decision.accepted ? null : decision.refusal.code;
        return code !== "dossier/not-in-this-state" && code !== "dossier/unknown" && code !== "dossier/already-open";
      });
      expect(taken.map(({ type }) => type).sort()).toEqual([...acceptedCommands[state.status]].sort());
    });
});

describe("le dépôt", () => {
  it("est refusé tant qu’il manque une pièce, avec la liste exacte", () => {
    const missing = [{ code: "no-trainer", section: "trainers" }] as const;
    given(dossier, opened)
      .when({ type: "SubmitDossier", ...byReferent, content: "c", programmeId: "p" }, { ...facts, missing })
      .thenRefused({ code: "dossier/incomplete", missing });
  });

  it("est refusé après une demande de compléments tant qu’un point reste sans réponse", () => {
    given(dossier, opened, assigned, submitted, raised, answered("1"))
      .when({ type: "SubmitDossier", ...byReferent, content: "c2", programmeId: "p" }, facts)
      .thenRefused({ code: "dossier/points-unanswered", count: 1 });
  });

  it("reprend un dossier complété, dont tous les points ont reçu une réponse", () => {
    given(dossier, opened, assigned, submitted, raised, answered("1"), answered("2"))
      .when({ type: "SubmitDossier", ...byReferent, content: "c2", programmeId: "p" }, facts)
      .thenAccepted({ type: "DossierSubmitted", ...byReferent, content: "c2", programmeId: "p" });
  });
});

describe("la demande de compléments", () => {
  it("porte au moins un point", () => {
    given(dossier, opened, submitted)
      .when({ type: "RaisePoints", ...byManager, points: [] }, facts)
      .thenRefused({ code: "dossier/no-point-raised" });
  });

  it("laisse à l’organisme le délai du dispositif", () => {
    const points = [{ id: "1", section: "qualiopi", text: "a" }];
    given(dossier, opened, submitted)
      .when({ type: "RaisePoints", ...byManager, points }, facts)
      .thenAccepted({ type: "PointsRaised", ...byManager, points, answerBy: day("2026-04-01") });
  });

  it("reporte ce délai au premier jour ouvré quand il finit un samedi, un dimanche ou un jour férié", () => {
    const points = [{ id: "1", section: "qualiopi", text: "a" }];
    const raisedOn = (at: string, answerBy: string) =>
      given(dossier, opened, submitted)
        .when({ type: "RaisePoints", by: "camille", at: moment(at), points }, facts)
        .thenAccepted({ type: "PointsRaised", by: "camille", at: moment(at), points, answerBy: day(answerBy) });
    raisedOn("2026-03-05T09:00:00Z", "2026-04-07");
    raisedOn("2026-03-06T09:00:00Z", "2026-04-07");
    raisedOn("2026-03-07T09:00:00Z", "2026-04-07");
  });

  it("n’accepte de réponse qu’à un point demandé", () => {
    given(dossier, opened, submitted, raised)
      .when({ type: "AnswerPoint", ...byReferent, pointId: "9", text: "r" }, facts)
      .thenRefused({ code: "dossier/point-unknown" });
  });
});

describe("la recevabilité", () => {
  const accept = { type: "AcceptDossier", ...byManager, themes: satisfied, reason: "r" } as const;

  it("est prononcée quand chaque thème est satisfait et le programme validé", () => {
    given(dossier, opened, assigned, submitted).when(accept, facts).thenAccepted(accepted);
  });

  it("est refusée tant qu’un thème n’a pas reçu d’avis", () => {
    given(dossier, opened, assigned, submitted)
      .when({ ...accept, themes: satisfied.slice(1) }, facts)
      .thenRefused({ code: "dossier/themes-not-all-judged", themes: ["professionalism"] });
  });

  it("est refusée quand un thème n’est pas satisfait", () => {
    const judged = satisfied.map((one) => (one.theme === "qualiopi" ? { ...one, satisfied: false } : one));
    given(dossier, opened, assigned, submitted)
      .when({ ...accept, themes: judged }, facts)
      .thenRefused({ code: "dossier/theme-not-satisfied", themes: ["qualiopi"] });
  });

  it("est refusée tant que le programme n’est pas validé", () => {
    given(dossier, opened, assigned, submitted)
      .when(accept, { ...facts, programmeApproved: false })
      .thenRefused({ code: "dossier/programme-not-approved" });
  });

  it("confie le dossier à qui l’accepte, quand personne ne le suivait", () => {
    given(dossier, opened, submitted).when(accept, facts).thenAccepted(assigned, accepted);
  });

  it("est refusée à qui a un lien avec l’organisme, même si le dossier lui était confié", () => {
    const link = { code: "link-declared", kind: "family", from: day("2020-01-01"), until: null } as const;
    const about = { personId: "camille", role: "account_manager", on: day("2026-03-02") } as const;
    const check = { ...about, eligible: false, reasons: [link], notices: [] };
    given(dossier, opened, assigned, submitted)
      .when(accept, { ...facts, managerCheck: check })
      .thenRefused({ code: "dossier/manager-not-eligible", reasons: [link] });
  });
});

describe("l’affectation", () => {
  it("est refusée à une personne qui a un lien avec l’organisme, avec la raison", () => {
    const link = { code: "link-declared", kind: "consulting", from: day("2025-01-01"), until: null } as const;
    const check = {
      personId: "yanis",
      role: "account_manager",
      on: day("2026-03-02"),
      eligible: false,
      reasons: [link],
      notices: [],
    } as const;
    given(dossier, opened, submitted)
      .when({ type: "AssignManager", ...byManager, personId: "yanis", reason: null }, { ...facts, managerCheck: check })
      .thenRefused({ code: "dossier/manager-not-eligible", reasons: [link] });
  });
});

describe("le refus", () => {
  it("se propose avec au moins un motif", () => {
    given(dossier, opened, assigned, submitted)
      .when({ type: "ProposeRefusal", ...byManager, themes: satisfied, grounds: [] }, facts)
      .thenRefused({ code: "dossier/no-ground" });
  });

  it("ouvre une nouvelle candidature après le délai du dispositif", () => {
    given(dossier, opened, assigned, submitted, proposed)
      .when({ type: "RefuseDossier", by: "bertrand", at, decisionId: "d", grounds: ["REF-01"] }, facts)
      .thenAccepted(refused);
  });
});

describe("l’appel accueilli contre un refus", () => {
  const reopen = { type: "ReopenDossier", by: "sylvie", at, appealId: "a" } as const;
  const reopened = (admissible: boolean): DossierEvent => ({
    ...{ ...reopen, type: "DossierReopened", accepted: admissible },
  });

  it("rend une candidature non instruite à son instruction", () => {
    const told = [opened, assigned, submitted, proposed, refused] as const;
    given(dossier, ...told)
      .when(reopen, facts)
      .thenAccepted(reopened(false));
    expect(given(dossier, ...told, reopened(false)).state.status).toBe("submitted");
  });

  it("compte de nouveau le délai d’instruction, depuis l’appel, sans changer le jour du dépôt", () => {
    const later = { ...reopened(false), at: moment("2026-05-04T09:00:00Z") };
    const { state } = given(dossier, opened, assigned, submitted, proposed, refused, later);
    const filed = given(dossier, opened, assigned, submitted).state;
    expect(state).toMatchObject({ ...filed, instructedFrom: day("2026-05-04") });
  });

  it("rend une candidature recevable à sa décision", () => {
    const told = [opened, assigned, submitted, accepted, refused] as const;
    given(dossier, ...told)
      .when(reopen, facts)
      .thenAccepted(reopened(true));
    expect(given(dossier, ...told, reopened(true)).state).toMatchObject({ status: "accepted", acceptedBy: "camille" });
  });
});

describe("l’appel accueilli contre un classement", () => {
  const reopen = { type: "ReopenDossier", by: "sylvie", at, appealId: "a" } as const;
  const closed: DossierEvent = {
    ...{ type: "DossierAbandoned", ...byManager, kind: "no_answer", ground: "CLA-02", reason: null },
  };
  const reopened = (admissible: boolean): DossierEvent => ({
    ...{ ...reopen, type: "DossierReopened", accepted: admissible },
  });

  it.each(["draft", "incomplete", "accepted"] as const)(
    "rend la candidature à l’état « %s », sans annonce",
    (status) => {
      const told = [
        ...lives[status],
        { type: "ClosureAnnounced", ...byManager, closesOn: day("2026-03-17") },
        closed,
      ] as const;
      given(dossier, ...told)
        .when(reopen, facts)
        .thenAccepted(reopened(status === "accepted"));
      const { state } = given(dossier, ...told, reopened(status === "accepted"));
      expect(state).toEqual(given(dossier, ...lives[status]).state);
    },
  );

  it("ne rend pas une candidature à laquelle l’organisme a renoncé", () => {
    given(dossier, opened, { ...closed, kind: "withdrawal", ground: "CLA-01" })
      .when(reopen, facts)
      .thenRefused({ code: "dossier/renounced" });
  });
});

describe("le classement sans suite", () => {
  const close = { type: "CloseWithoutAnswer", ...byManager, reason: null } as const;
  const announced: DossierEvent = { type: "ClosureAnnounced", ...byManager, closesOn: day("2026-03-17") };

  it("est d’abord annoncé à l’organisme", () => {
    given(dossier, opened).when(close, facts).thenRefused({ code: "dossier/closure-not-announced" });
    given(dossier, opened)
      .when({ type: "AnnounceClosure", ...byManager }, facts)
      .thenAccepted(announced);
  });

  it("attend le terme du délai annoncé", () => {
    given(dossier, opened, announced)
      .when(close, facts)
      .thenRefused({ code: "dossier/closure-too-early", from: day("2026-03-17") });
    given(dossier, opened, announced)
      .when({ ...close, at: moment("2026-03-17T08:00:00Z") }, facts)
      .thenAccepted({
        type: "DossierAbandoned",
        by: "camille",
        at: moment("2026-03-17T08:00:00Z"),
        kind: "no_answer",
        ground: "CLA-02",
        reason: null,
      });
  });

  it("suit la caducité d’une décision favorable dont la convention n’a pas été signée", () => {
    given(dossier, ...lives.accepted)
      .when({ type: "CloseUnsigned", by: "habilis", at }, facts)
      .thenAccepted({
        ...{ type: "DossierAbandoned", by: "habilis", at, kind: "no_answer", ground: "CLA-03", reason: null },
      });
  });
});
