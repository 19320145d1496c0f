import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  added,
  allRated,
  auditFacts,
  camille,
  closed,
  duringAudit,
  lives,
  opened,
  plan,
  rated,
  rene,
  samira,
  scheduled,
} from "../../../specs/samples/audit.ts";
import { planRequest } from "../../../specs/samples/auditScheme.ts";
import { moment } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const act = { by: camille, at: duringAudit };
const { people } = planRequest;
const onSite = given(auditDecider, ...lives.opened);
/** The same life, for an audit made on the pieces filed. */
const documentary = (events: readonly AuditEvent[]): readonly AuditEvent[] =>
  events.map((event) => (event.type === "AuditScheduled" ? { ...event, mode: "documentary" } : event));

describe("ouvrir l’audit", () => {
  const open: AuditCommand = { type: "OpenAudit", ...act, present: people };

  it("note les personnes présentes à la réunion d’ouverture", () => {
    given(auditDecider, ...lives.plan_sent)
      .when(open, auditFacts)
      .thenAccepted({ type: "AuditOpened", ...act, present: people });
    given(auditDecider, ...lives.plan_sent)
      .when({ ...open, present: [] }, auditFacts)
      .thenRefused({ code: "audit/nobody-present" });
  });

  it("n’attend personne quand l’audit est documentaire", () => {
    const { when } = given(auditDecider, ...documentary(lives.plan_sent));
    expect(when({ ...open, present: [] }, auditFacts).decision.accepted).toBe(true);
  });

  it("se fait par l’auditeur, pas avant le jour convenu, jamais pendant une récusation", () => {
    const { when } = given(auditDecider, ...lives.plan_sent);
    when({ ...open, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    when({ ...open, at: moment("2026-06-15T21:00:00Z") }, auditFacts).thenRefused({
      ...{ code: "audit/before-the-day", day: plan.days[0] ?? expect.anything() },
    });
    const objected: AuditEvent = {
      type: "AuditorObjectedTo",
      by: samira,
      at: duringAudit,
      auditor: camille,
      reason: "link",
    };
    given(auditDecider, ...lives.plan_sent, objected)
      .when(open, auditFacts)
      .thenRefused({ code: "audit/objection-pending" });
  });
});

describe("coter un indicateur", () => {
  const rate: Command<"RateIndicator"> = {
    ...{ type: "RateIndicator", ...act, indicator: "A1", rating: "conforming", note: null },
  };

  it("le dit conforme, non conforme ou sans objet ; la dernière cote compte", () => {
    onSite.when(rate, auditFacts).thenAccepted(rated("A1", "conforming"));
    const { state } = given(auditDecider, ...lives.opened, rated("A1", "nonconforming"), rated("A1", "conforming"));
    expect(state).toMatchObject({ status: "in_progress", ratings: { A1: { rating: "conforming" } } });
  });

  it("demande une note pour un indicateur sans objet", () => {
    onSite.when({ ...rate, rating: "not_applicable" }, auditFacts).thenRefused({
      ...{ code: "audit/text-missing", texts: ["note"] },
    });
    onSite
      .when({ ...rate, rating: "not_applicable", note: "note" }, auditFacts)
      .thenAccepted({ type: "IndicatorRated", ...act, indicator: "A1", rating: "not_applicable", note: "note" });
  });

  it("n’appartient qu’à l’auditeur de cet audit", () => {
    onSite.when({ ...rate, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
  });

  it("refuse un indicateur écarté par le plan, ou inconnu", () => {
    onSite
      .when({ ...rate, indicator: "A5" }, auditFacts)
      .thenRefused({ code: "audit/indicator-set-aside", indicator: "A5" });
    onSite
      .when({ ...rate, indicator: "Z1" }, auditFacts)
      .thenRefused({ code: "audit/indicator-unknown", indicator: "Z1" });
  });

  it("accepte un indicateur écarté une fois rouvert", () => {
    const reopened: AuditEvent = { type: "IndicatorReopened", ...act, indicator: "A5", reason: "reason" };
    const { when } = given(auditDecider, ...lives.opened, reopened);
    expect(when({ ...rate, indicator: "A5" }, auditFacts).decision.accepted).toBe(true);
  });

  it("ne dit pas conforme un indicateur pour lequel une non-conformité est écrite", () => {
    given(auditDecider, ...lives.in_progress)
      .when({ ...rate, indicator: "E2" }, auditFacts)
      .thenRefused({ code: "audit/rating-contradicts-nonconformity", indicator: "E2" });
  });
});

describe("les preuves d’un indicateur", () => {
  const attach: AuditCommand = {
    type: "AttachEvidence",
    by: samira,
    at: duringAudit,
    evidence: "e1",
    indicator: "A1",
    file: "file",
  };
  const attached: AuditEvent = {
    type: "EvidenceAttached",
    by: samira,
    at: duringAudit,
    evidence: "e1",
    indicator: "A1",
    file: "file",
  };
  const assess: AuditCommand = {
    type: "PreassessEvidence",
    ...act,
    evidence: "e1",
    sufficient: false,
    note: "unsigned",
  };
  const assessed: AuditEvent = {
    type: "EvidencePreassessed",
    ...act,
    evidence: "e1",
    sufficient: false,
    note: "unsigned",
  };
  const quarantine: AuditCommand = { type: "QuarantineEvidence", ...act, evidence: "e1", reason: "other client" };
  const quarantined: AuditEvent = { type: "EvidenceQuarantined", ...act, evidence: "e1", reason: "other client" };
  const sent = given(auditDecider, ...lives.plan_sent);
  const filed = given(auditDecider, ...lives.plan_sent, attached);

  it("se déposent avant et pendant l’audit, pour un indicateur du référentiel", () => {
    sent.when(attach, auditFacts).thenAccepted(attached);
    onSite.when(attach, auditFacts).thenAccepted(attached);
    sent
      .when({ ...attach, indicator: "Z1" }, auditFacts)
      .thenRefused({ code: "audit/indicator-unknown", indicator: "Z1" });
    filed.when(attach, auditFacts).thenRefused({ code: "audit/evidence-already-filed", evidence: "e1" });
  });

  it("reçoivent un premier avis de l’auditeur, expliqué quand elles ne suffisent pas", () => {
    filed.when(assess, auditFacts).thenAccepted(assessed);
    filed.when({ ...assess, note: null }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["note"] });
    filed.when({ ...assess, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    sent.when(assess, auditFacts).thenRefused({ code: "audit/evidence-unknown", evidence: "e1" });
    expect(given(auditDecider, ...lives.plan_sent, attached, assessed).state).toMatchObject({
      evidence: [{ id: "e1", preassessment: { sufficient: false, note: "unsigned" } }],
    });
  });

  it("sont écartées avec un motif quand elles ne sont pas de ce dossier, et leur trace reste", () => {
    filed.when(quarantine, auditFacts).thenAccepted(quarantined);
    filed
      .when({ ...quarantine, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    const after = given(auditDecider, ...lives.plan_sent, attached, quarantined);
    expect(after.state).toMatchObject({ evidence: [{ id: "e1", file: "file", quarantined: "other client" }] });
    after.when(assess, auditFacts).thenRefused({ code: "audit/evidence-quarantined", evidence: "e1" });
  });

  it("restent quand l’audit est reporté", () => {
    const postponed: AuditEvent = { type: "AuditPostponed", ...act, reason: "ill" };
    expect(given(auditDecider, ...lives.plan_sent, attached, postponed).state).toMatchObject({
      evidence: [{ id: "e1" }],
    });
  });
});

describe("clore l’audit", () => {
  const said = { strengths: "strengths", observations: null };
  const close: AuditCommand = { type: "CloseAudit", ...act, present: people, ...said };

  it("se fait quand chaque indicateur applicable est coté et chaque écart écrit", () => {
    given(auditDecider, ...lives.in_progress)
      .when(close, auditFacts)
      .thenAccepted({ type: "AuditClosed", ...act, present: people, ...said });
    given(auditDecider, ...lives.opened, ...allRated())
      .when(close, auditFacts)
      .thenAccepted({ type: "AuditClosed", ...act, present: people, ...said });
  });

  it("nomme les indicateurs qui ne sont pas cotés, ceux qui ont été rouverts compris", () => {
    const reopened: AuditEvent = { type: "IndicatorReopened", ...act, indicator: "A5", reason: "reason" };
    onSite.when(close, auditFacts).thenRefused({
      ...{ code: "audit/indicators-not-rated", indicators: plan.indicators.map(({ code }) => code) },
    });
    given(auditDecider, ...lives.opened, ...allRated(), reopened)
      .when(close, auditFacts)
      .thenRefused({ code: "audit/indicators-not-rated", indicators: ["A5"] });
  });

  it("nomme les indicateurs non conformes sans constat ni risque écrits", () => {
    given(auditDecider, ...lives.opened, ...allRated("E2", "G1"), added())
      .when(close, auditFacts)
      .thenRefused({ code: "audit/nonconformity-not-written", indicators: ["G1"] });
  });

  it("note les personnes présentes à la réunion de clôture, sauf si l’audit est documentaire", () => {
    given(auditDecider, ...lives.in_progress)
      .when({ ...close, present: [] }, auditFacts)
      .thenRefused({ code: "audit/nobody-present" });
    const { when } = given(auditDecider, ...documentary(lives.in_progress));
    expect(when({ ...close, present: [] }, auditFacts).decision.accepted).toBe(true);
  });

  it("n’appartient qu’à l’auditeur ; après, plus rien ne se corrige dans la grille", () => {
    given(auditDecider, ...lives.in_progress)
      .when({ ...close, by: rene }, auditFacts)
      .thenRefused({ code: "audit/not-the-auditor" });
    given(auditDecider, ...lives.in_progress, closed)
      .when({ type: "RemoveNonconformity", ...act, id: "nc1" }, auditFacts)
      .thenRefused({ code: "audit/not-now", status: "closed" });
  });

  it("suit l’ouverture : un audit ouvert puis annulé ne se clôt pas", () => {
    const cancelled: AuditEvent = { type: "AuditCancelled", ...act, reason: "withdrawn" };
    expect(scheduled.type).toBe("AuditScheduled");
    given(auditDecider, ...lives.plan_sent, opened, cancelled)
      .when(close, auditFacts)
      .thenRefused({ code: "audit/not-now", status: "cancelled" });
  });
});
