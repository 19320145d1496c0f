import { describe, expect, it } from "vitest";
import type { SignedIn } from "../app/session.ts";
import { isAct, offeredActs } from "./acts.view.ts";
import { active, lived, suspended } from "./habilitations.samples.ts";
import { lifeEntries } from "./life.view.ts";

const session = (over: Partial<SignedIn>): SignedIn => ({
  ...{ signedIn: true, demo: false, today: "2026-11-23", roles: [], memberships: [], demoAccounts: [] },
  person: { id: "1", name: "Camille", email: "camille@exemple.fr" },
  ...over,
});
const decider = session({ roles: ["decision_maker"] });
const representative = session({
  memberships: [{ organisationId: "858932916", organisationName: "Institut Garonne", role: "legal_representative" }],
});
const named = (...given: Parameters<typeof offeredActs>) => offeredActs(...given).map(({ act }) => act);

describe("Ce que chacun peut faire d’une habilitation", () => {
  it("laisse un décideur suspendre une habilitation active, lever ou refuser de lever une suspension", () => {
    expect(named(decider, active)).toEqual(["griefs", "suspension", "retrait", "perimetre"]);
    const corrected = suspended.failings.map((failing) => ({ ...failing, status: "verified" as const }));
    expect(named(decider, { ...suspended, failings: corrected })).toEqual([
      ...["levee", "refus-de-levee", "griefs", "retrait", "perimetre", "personnes"],
    ]);
  });

  it("ne propose la levée qu’une fois chaque correction vérifiée, ni son refus tant qu’une preuve attend", () => {
    expect(named(decider, suspended)).toEqual(["refus-de-levee", "griefs", "retrait", "perimetre", "personnes"]);
    const filed = suspended.failings.map((failing) => ({ ...failing, status: "filed" as const }));
    expect(named(decider, { ...suspended, failings: filed })).toEqual(["griefs", "retrait", "perimetre", "personnes"]);
  });

  it("demande la notification d’une sanction décidée, même après la fin, et d’écrire à qui se formait", () => {
    const toNotify = [{ decision: "withdrawal" as const, decidedOn: "2026-11-23", letter: null }];
    expect(named(decider, { ...active, status: "withdrawn", toNotify })).toEqual([...["notification", "personnes"]]);
  });

  it("laisse le représentant légal présenter ses observations, déclarer un changement et mettre fin à son habilitation", () => {
    expect(named(representative, active)).toEqual(["changement", "resiliation"]);
    expect(offeredActs(representative, suspended).map(({ label }) => label)).toEqual([
      "Présenter nos observations",
      "Déclarer un changement",
      "Mettre fin à l’habilitation",
    ]);
  });

  it("ne laisse pas mettre fin deux fois", () => {
    const ended = { ...active, life: [lived("HabilitationTerminated", "2027-01-23"), ...active.life] };
    expect(named(representative, ended)).toEqual([]);
  });

  it("ne laisse rien à un observateur", () => {
    expect(named(session({ roles: ["observer"] }), suspended)).toEqual([]);
  });

  it("reconnaît l’adresse d’un acte", () => {
    expect(["retrait", "toString", undefined].map(isAct)).toEqual([true, false, false]);
  });
});

describe("La vie d’une habilitation", () => {
  it("raconte chaque acte avec ses dates", () => {
    const [notified, decided] = lifeEntries(suspended.life);
    expect(notified).toMatchObject({ actor: "Aïcha Diallo", kind: "mail", what: "a notifié la sanction" });
    expect(decided?.changes).toEqual([
      { label: "À partir du", after: "1er septembre 2026" },
      { label: "Dernier jour", after: "30 novembre 2026" },
    ]);
  });

  it("donne les motifs, jamais leur code", () => {
    const grounds = [{ code: "SUS-07", label: "Communication non conforme", detail: "Trois pages." }];
    const [entry] = lifeEntries([{ ...lived("HabilitationSuspended", "2026-09-01"), grounds }]);
    expect(entry?.body).toBe("Communication non conforme\u00a0: Trois pages.");
  });
});
