import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { personAccepts, personDecider } from "./person.decide.ts";
import type {
  AuthorisationGranted,
  AuthorisationWithdrawn,
  LinkDeclared,
  LinkEnded,
  WitnessAudit,
  WitnessAuditRecorded,
} from "./person.events.ts";
import type {
  DeclareLink,
  GrantAuthorisation,
  RecordWitnessAudit,
  WithdrawAuthorisation,
  WitnessFacts,
} from "./person.model.ts";

const act = { by: "camille", at: moment("2026-04-14T08:00:00Z") };
const consulting = { siren: "732829320", kind: "consulting", from: day("2024-01-01"), until: null } as const;
const declared: LinkDeclared = { type: "LinkDeclared", ...act, linkId: "l1", ...consulting, detail: null };
const declare: DeclareLink = { ...declared, type: "DeclareLink" };
const year = { scheme: "certifiag", function: "audit", from: day("2026-04-14"), until: day("2027-04-13") } as const;
const authorised: AuthorisationGranted = { type: "AuthorisationGranted", ...act, ...year };
const authorise: GrantAuthorisation = { ...authorised, type: "GrantAuthorisation" };
const june = { by: "quentin", at: moment("2026-06-01T08:00:00Z") };
const withdraw: WithdrawAuthorisation = {
  ...{ type: "WithdrawAuthorisation", ...june, scheme: "certifiag", function: "audit", reason: "h-motif" },
};

describe("les liens déclarés par un collaborateur", () => {
  it("enregistre un lien en cours ou passé", () => {
    given(personDecider).when(declare, null).thenAccepted(declared);
  });

  it("refuse un lien qui finirait avant d’avoir commencé", () => {
    given(personDecider)
      .when({ ...declare, until: day("2023-12-31") }, null)
      .thenRefused({ code: "impartiality/dates-reversed", from: day("2024-01-01"), until: day("2023-12-31") });
  });

  it("refuse deux fois le même lien", () => {
    given(personDecider, declared).when(declare, null).thenRefused({ code: "impartiality/link-already-declared" });
  });

  it("note la fin d’un lien, qui reste visible", () => {
    const ended: LinkEnded = { type: "LinkEnded", ...act, linkId: "l1", until: day("2026-03-31") };
    given(personDecider, declared)
      .when({ ...ended, type: "EndLink" }, null)
      .thenAccepted(ended);
    expect(given(personDecider, declared, ended).state.links).toEqual([
      { linkId: "l1", ...consulting, until: day("2026-03-31") },
    ]);
  });

  it("refuse la fin d’un lien inconnu, déjà fini, ou antérieure à son début", () => {
    const end = { type: "EndLink", ...act, linkId: "l1", until: day("2026-03-31") } as const;
    given(personDecider).when(end, null).thenRefused({ code: "impartiality/link-unknown" });
    given(personDecider, declared, { ...end, type: "LinkEnded" })
      .when(end, null)
      .thenRefused({ code: "impartiality/link-already-ended", until: day("2026-03-31") });
    given(personDecider, declared)
      .when({ ...end, until: day("2020-01-01") }, null)
      .thenRefused({ code: "impartiality/dates-reversed", from: day("2024-01-01"), until: day("2020-01-01") });
  });
});

describe("les autorisations d’un collaborateur", () => {
  it("autorise pour un dispositif, une fonction et une durée", () => {
    given(personDecider).when(authorise, null).thenAccepted(authorised);
  });

  it("n’antidate aucune autorisation", () => {
    given(personDecider)
      .when({ ...authorise, from: day("2026-04-13") }, null)
      .thenRefused({ code: "impartiality/back-dated", from: day("2026-04-13") });
  });

  it("refuse une autorisation qui finirait avant d’avoir commencé", () => {
    given(personDecider)
      .when({ ...authorise, from: day("2027-05-01") }, null)
      .thenRefused({ code: "impartiality/dates-reversed", from: day("2027-05-01"), until: day("2027-04-13") });
  });

  it("retire une autorisation à partir du jour même, sans effacer le temps où elle valait", () => {
    const withdrawn: AuthorisationWithdrawn = { ...withdraw, type: "AuthorisationWithdrawn", from: day("2026-06-01") };
    given(personDecider, authorised).when(withdraw, null).thenAccepted(withdrawn);
    expect(given(personDecider, authorised, withdrawn).state.authorisations).toEqual([
      { ...year, until: day("2026-05-31") },
    ]);
  });

  it("efface celle qui n’avait pas commencé, et laisse les autres", () => {
    const decision: AuthorisationGranted = { ...authorised, function: "decision", until: null };
    const next: AuthorisationGranted = { ...authorised, from: day("2027-04-14"), until: null };
    const withdrawn: AuthorisationWithdrawn = { ...withdraw, type: "AuthorisationWithdrawn", from: day("2026-06-01") };
    const { state } = given(personDecider, authorised, decision, next, withdrawn);
    expect(state.authorisations.map((one) => [one.function, one.until])).toEqual([
      ["audit", "2026-05-31"],
      ["decision", null],
    ]);
  });

  it("refuse de retirer une autorisation qui n’existe plus, ou sans motif", () => {
    given(personDecider).when(withdraw, null).thenRefused({ code: "impartiality/not-authorised", function: "audit" });
    given(personDecider, { ...authorised, until: day("2026-05-31") })
      .when(withdraw, null)
      .thenRefused({ code: "impartiality/not-authorised", function: "audit" });
    given(personDecider, authorised)
      .when({ ...withdraw, reason: null }, null)
      .thenRefused({ code: "impartiality/reason-missing" });
  });

  it("accepte toujours une déclaration, une fin de lien, une autorisation et son retrait, une observation", () => {
    expect(personAccepts).toEqual({
      open: ["DeclareLink", "EndLink", "GrantAuthorisation", "WithdrawAuthorisation", "RecordWitnessAudit"],
    });
  });
});

describe("l’observation d’un auditeur en situation", () => {
  const on = day("2026-06-16");
  const observed: WitnessAudit = {
    ...{ id: "w1", scheme: "certifiag", auditId: "a1", on, observer: "nadia", conclusion: "confirmed" },
  };
  const july = { by: "sylvie", at: moment("2026-07-01T08:00:00Z") };
  const record: RecordWitnessAudit = {
    ...{ type: "RecordWitnessAudit", ...july, ...observed, personId: "camille", recommendations: null },
  };
  const facts: WitnessFacts = { audit: { auditors: ["camille"], days: [on] }, observerAuthorised: true };
  const recorded: WitnessAuditRecorded = {
    ...{ type: "WitnessAuditRecorded", ...july, ...observed, recommendations: null },
  };

  it("garde l’audit, le jour, l’observateur et la conclusion", () => {
    given(personDecider).when(record, facts).thenAccepted(recorded);
    expect(given(personDecider, recorded).state.witnessed).toEqual([observed]);
  });

  it("garde les recommandations écrites", () => {
    const conclusion = "confirmed_with_recommendations";
    given(personDecider)
      .when({ ...record, conclusion, recommendations: "h-reco" }, facts)
      .thenAccepted({ ...recorded, conclusion, recommendations: "h-reco" });
  });

  it("refuse une conclusion réservée sans recommandations", () => {
    for (const conclusion of ["confirmed_with_recommendations", "not_confirmed"] as const)
      given(personDecider)
        .when({ ...record, conclusion }, facts)
        .thenRefused({ code: "impartiality/recommendations-missing" });
  });

  it("refuse une observation qui n’a pas encore eu lieu", () => {
    given(personDecider)
      .when({ ...record, on: day("2026-07-02") }, facts)
      .thenRefused({ code: "impartiality/observation-to-come", on: day("2026-07-02") });
  });

  it("refuse un audit que cette personne n’a pas mené, ou qui n’a pas été ouvert", () => {
    given(personDecider)
      .when(record, { ...facts, audit: { auditors: ["thomas"], days: [on] } })
      .thenRefused({ code: "impartiality/not-their-audit" });
    given(personDecider)
      .when(record, { ...facts, audit: null })
      .thenRefused({ code: "impartiality/not-their-audit" });
  });

  it("refuse un jour où cet audit n’avait pas lieu", () => {
    given(personDecider)
      .when({ ...record, on: day("2026-06-17") }, facts)
      .thenRefused({ code: "impartiality/not-during-the-audit", days: [on] });
  });

  it("refuse qu’une personne s’observe elle-même", () => {
    given(personDecider)
      .when({ ...record, observer: "camille" }, facts)
      .thenRefused({ code: "impartiality/observed-by-oneself" });
  });

  it("refuse un observateur qui n’était pas autorisé à auditer ce jour-là", () => {
    given(personDecider)
      .when(record, { ...facts, observerAuthorised: false })
      .thenRefused({ code: "impartiality/observer-not-authorised" });
  });
});
