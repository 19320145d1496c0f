import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { changeDeadlines } from "./change.deadlines.ts";
import { changeAccepts, changeDecider } from "./change.decide.ts";
import type {
  ChangeAccepted,
  ChangeCompleted,
  ChangeDeclared,
  ChangeProposed,
  ChangeRefused,
  ChangeReopened,
  ChangeSentBack,
  ChangeWithdrawn,
} from "./change.events.ts";
import { isDecidable } from "./change.kinds.ts";
import type { ChangeFacts, DeclareChange } from "./change.model.ts";

const on = (date: string, by = "claire") => ({ by, at: moment(`${date}T08:00:00Z`) });
const facts = (over: Partial<ChangeFacts> = {}): ChangeFacts => ({
  ...{ habilitation: "active", decidesScope: false, competences: ["C1", "C2"], checker: null },
  rules: { changes: { declarationDays: 15, reviewWorkingDays: 10 } },
  ...over,
});
const declare: DeclareChange = {
  ...{ type: "DeclareChange", ...on("2026-11-02"), habilitationId: "h", dossierId: "d", organisationId: "o" },
  ...{ kind: "manager", happenedOn: day("2026-10-20"), text: "h-texte", files: ["f1"], item: null },
};
const declared: ChangeDeclared = {
  ...{ ...declare, type: "ChangeDeclared", kind: "manager", text: "h-texte" },
  ...{ late: false, reviewDueOn: day("2026-11-17") },
};
const trainer: ChangeDeclared = { ...declared, kind: "trainer-added", item: { value: "t2", words: "h-mots" } };
const lost: ChangeDeclared = { ...declared, kind: "qualiopi-lost", reviewDueOn: day("2026-11-02"), late: true };
const sentBack: ChangeSentBack = { type: "ChangeSentBack", ...on("2026-11-05", "camille"), reason: "h-manque" };
const completed: ChangeCompleted = {
  ...{ type: "ChangeCompleted", ...on("2026-11-09"), text: "h-suite", files: ["f2"], reviewDueOn: day("2026-11-24") },
};
const proposed: ChangeProposed = { type: "ChangeProposed", ...on("2026-11-06", "camille"), opinion: "h-avis" };
const accepted: ChangeAccepted = {
  ...{ type: "ChangeAccepted", ...on("2026-11-10", "camille"), reason: "h-raison", grounds: [] },
};
const refused: ChangeRefused = { type: "ChangeRefused", ...on("2026-11-10", "camille"), reason: "h-raison" };
const withdrawn: ChangeWithdrawn = { type: "ChangeWithdrawn", ...on("2026-11-03") };

describe("la déclaration d’un changement", () => {
  const none = given(changeDecider);

  it("ouvre un examen de dix jours ouvrés, à temps dans les quinze jours du changement", () => {
    none.when(declare, facts()).thenAccepted(declared);
    none
      .when({ ...declare, happenedOn: day("2026-10-15") }, facts())
      .thenAccepted({ ...declared, happenedOn: day("2026-10-15"), late: true });
  });

  it("d’un programme porte sa matrice de couverture", () => {
    const programme = { ...declare, kind: "programme", item: { value: "p2", words: "h-mots" }, files: [] } as const;
    none.when(programme, facts()).thenRefused({ code: "change/matrix-missing" });
  });

  it("d’un nouveau SIREN est refusée : l’habilitation ne se transmet pas", () => {
    none.when({ ...declare, kind: "siren-changed" }, facts()).thenRefused({ code: "change/new-application-needed" });
  });

  it("dit ce qui change, ce qui est passé, et à quoi le périmètre touche", () => {
    none.when({ ...declare, text: null }, facts()).thenRefused({ code: "change/text-missing" });
    none
      .when({ ...declare, happenedOn: day("2026-11-03") }, facts())
      .thenRefused({ code: "change/day-to-come", today: day("2026-11-02") });
    none
      .when({ ...declare, kind: "trainer-added" }, facts())
      .thenRefused({ code: "change/item-missing", kind: "trainer-added" });
    const item = { value: "t2", words: "h-mots" };
    none.when({ ...declare, kind: "trainer-added", item }, facts()).thenAccepted(trainer);
    const ahead = { ...declare, kind: "trainer-added", item, happenedOn: day("2026-12-01") } as const;
    none.when(ahead, facts()).thenAccepted({ ...trainer, happenedOn: day("2026-12-01") });
  });

  it("n’a pas d’objet sur une habilitation finie", () => {
    none
      .when(declare, facts({ habilitation: "withdrawn" }))
      .thenRefused({ code: "change/habilitation-over", status: "withdrawn" });
  });

  it("d’une perte de Qualiopi est vue le jour même par un décideur", () => {
    none.when({ ...declare, kind: "qualiopi-lost" }, facts()).thenAccepted(lost);
    expect(changeDeadlines(given(changeDecider, lost).state)).toMatchObject([
      { what: "loss-review", dueOn: "2026-11-02", owner: { role: "decision_maker" } },
    ]);
  });
});

describe("l’examen d’un changement", () => {
  const open = given(changeDecider, declared);

  it("le renvoie à compléter, et le délai repart de ce qui est complété", () => {
    open.when({ ...sentBack, type: "SendBackChange" }, facts()).thenAccepted(sentBack);
    given(changeDecider, declared, sentBack)
      .when({ ...completed, type: "CompleteChange" }, facts())
      .thenAccepted(completed);
    expect(changeDeadlines(given(changeDecider, declared, sentBack, completed).state)).toMatchObject([
      { rule: "R-CHG-1", what: "change-review", dueOn: "2026-11-24", owner: { role: "account_manager" } },
    ]);
  });

  it("reprend quand un appel annule le refus, avec un nouveau délai (R-CMP-5)", () => {
    const reopened: ChangeReopened = {
      ...{ type: "ChangeReopened", ...on("2026-12-01", "dora"), appealId: "a1", reviewDueOn: day("2026-12-15") },
    };
    const reopen = { type: "ReopenChange", ...on("2026-12-01", "dora"), appealId: "a1" } as const;
    given(changeDecider, declared, refused).when(reopen, facts()).thenAccepted(reopened);
    expect(given(changeDecider, declared, refused, reopened).state).toMatchObject({ status: "declared" });
    given(changeDecider, declared).when(reopen, facts()).thenRefused({ code: "change/not-now", status: "declared" });
  });

  it("l’accepte ou le refuse avec une raison ; le silence n’accepte rien", () => {
    open.when({ ...accepted, type: "AcceptChange" }, facts()).thenAccepted(accepted);
    open.when({ ...refused, type: "RefuseChange" }, facts()).thenAccepted(refused);
    open
      .when({ ...accepted, type: "AcceptChange", reason: null }, facts())
      .thenRefused({ code: "change/text-missing" });
    open.when({ ...refused, type: "RefuseChange", reason: null }, facts()).thenRefused({ code: "change/text-missing" });
    open
      .when({ ...sentBack, type: "SendBackChange", reason: null }, facts())
      .thenRefused({ code: "change/text-missing" });
    given(changeDecider, declared, sentBack)
      .when({ ...completed, type: "CompleteChange", text: null }, facts())
      .thenRefused({ code: "change/text-missing" });
    expect(open.state.status).toBe("declared");
  });

  it("de ce qui touche le périmètre, le propose à un décideur, dont la décision seule l’accepte", () => {
    const scope = given(changeDecider, trainer);
    scope.when({ ...proposed, covered: [], type: "ProposeChange" }, facts()).thenAccepted(proposed);
    scope
      .when({ ...proposed, covered: [], type: "ProposeChange", opinion: null }, facts())
      .thenRefused({ code: "change/text-missing" });
    scope.when({ ...accepted, type: "AcceptChange" }, facts()).thenRefused({ code: "change/decided-on-the-scope" });
    const grounds = [{ code: "PER-01", detail: "h-objet" }];
    given(changeDecider, trainer, proposed)
      .when({ ...accepted, type: "AcceptChange", grounds }, facts({ decidesScope: true }))
      .thenAccepted({ ...accepted, grounds });
    open
      .when({ ...proposed, covered: [], type: "ProposeChange" }, facts())
      .thenRefused({ code: "change/nothing-to-decide" });
  });

  it("d’un programme, le propose une fois chaque compétence vérifiée par une personne autorisée (R-PROG-2)", () => {
    const programme: ChangeDeclared = { ...declared, kind: "programme", item: { value: "p2", words: "h-mots" } };
    const open = given(changeDecider, programme);
    const check = { personId: "camille", role: "programme_checker", on: day("2026-11-06"), notices: [] } as const;
    const able = facts({ checker: { ...check, eligible: true, reasons: [] } });
    const propose = { ...proposed, type: "ProposeChange", covered: ["C2", "C1"] } as const;
    open.when(propose, able).thenAccepted({ ...proposed, covered: ["C1", "C2"] });
    open.when({ ...propose, covered: ["C1"] }, able).thenRefused({ code: "change/not-covered", competences: ["C2"] });
    open.when(propose, facts()).thenRefused({ code: "change/checker-not-eligible", reasons: [] });
    const accept = { ...accepted, type: "AcceptChange" } as const;
    open.when(accept, facts({ decidesScope: true })).thenRefused({ code: "change/coverage-unchecked" });
    given(changeDecider, programme, proposed)
      .when(accept, facts({ decidesScope: true }))
      .thenAccepted(accepted);
  });

  it("de ce qui touche le périmètre se décide dès la déclaration, d’un programme une fois sa matrice vérifiée", () => {
    expect([isDecidable("trainer-added", "declared"), isDecidable("trainer-added", "to_complete")]).toEqual([
      true,
      false,
    ]);
    expect([isDecidable("programme", "declared"), isDecidable("programme", "proposed")]).toEqual([false, true]);
    expect(isDecidable("name", "declared")).toBe(false);
  });

  it("d’une perte en prend acte, sans la refuser", () => {
    given(changeDecider, lost)
      .when({ ...refused, type: "RefuseChange" }, facts())
      .thenRefused({ code: "change/loss-not-refused" });
    given(changeDecider, lost)
      .when({ ...accepted, type: "AcceptChange" }, facts())
      .thenAccepted(accepted);
  });

  it("s’arrête quand l’organisme y renonce", () => {
    open.when({ ...withdrawn, type: "WithdrawChange" }, facts()).thenAccepted(withdrawn);
  });
});

describe("ce que chaque statut d’un changement accepte", () => {
  it("est complet, et rien ne suit une réponse sinon un appel", () => {
    expect(changeAccepts).toEqual({
      none: ["DeclareChange"],
      declared: ["SendBackChange", "ProposeChange", "AcceptChange", "RefuseChange", "WithdrawChange"],
      to_complete: ["CompleteChange", "RefuseChange", "WithdrawChange"],
      proposed: ["AcceptChange", "RefuseChange", "SendBackChange", "WithdrawChange"],
      ...{ accepted: [], refused: ["ReopenChange"], withdrawn: [] },
    });
    for (const end of [accepted, refused, withdrawn]) {
      const { state, when } = given(changeDecider, declared, end);
      expect(changeDeadlines(state)).toEqual([]);
      const status = state.status;
      when({ ...refused, type: "RefuseChange" }, facts()).thenRefused({ code: "change/not-now", status });
    }
    given(changeDecider)
      .when({ ...withdrawn, type: "WithdrawChange" }, facts())
      .thenRefused({
        code: "change/not-now",
        status: "none",
      });
  });
});
