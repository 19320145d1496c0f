import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import type { AssignmentCheck } from "../access/impartiality.model.ts";
import type { Ground } from "../schemes/grounds.model.ts";
import { day, moment } from "../shared/calendar.ts";
import { alertDeadlines } from "./alert.deadlines.ts";
import { alert, alertAccepts } from "./alert.decide.ts";
import type { AlertEvent, AlertRaised, Signal } from "./alert.events.ts";
import { evolve } from "./alert.evolve.ts";
import type { AlertCommand, AlertFacts } from "./alert.model.ts";

const act = { by: "camille", at: moment("2026-04-14T08:00:00Z") };
const ground = (code: string, act: Ground["acts"][number]): Ground => ({
  ...{ code, family: "complementary_audit", label: "", detailRequired: "", acts: [act], appealable: "yes" },
  ...{ seriousInfringement: false, appealNote: null },
});
const facts: AlertFacts = {
  rules: { actionDays: 30, explanationDays: 15, snoozeMonths: 3 },
  grounds: [ground("AUC-03", "order_audit"), ground("AUC-04", "decline_audit")],
};
const signal: Signal = {
  ...{ habilitationId: "h1", kind: "pass-rate", subject: "" },
  ...{ facts: { passed: 6, presented: 9 }, seen: { from: "2025-04-15", until: "2026-04-14" } },
};
const of = { organisationId: "552100554", dossierId: "d1", owner: { kind: "person", personId: "camille" } } as const;
const raise: AlertCommand = { type: "RaiseAlert", ...act, signal, fingerprint: "f1", ...of };
/** Thirty days after 14 April is 14 May, Ascension: the delay moves to the next worked day. */
const raised: AlertRaised = {
  type: "AlertRaised",
  ...act,
  ...signal,
  fingerprint: "f1",
  ...of,
  dueOn: day("2026-05-15"),
};
const reason = "r1";
const detailed = (code: string) => ({ code, detail: "d1" });
const observed: AlertEvent = { type: "AlertObserved", ...act, reason };
const snoozed: AlertEvent = { type: "AlertSnoozed", ...act, reason, until: day("2026-06-01") };
const asked: AlertEvent = {
  ...{ type: "ExplanationsAsked", ...act, reason },
  ...{ answerDueOn: day("2026-04-29"), dueOn: day("2026-05-29") },
};
const explained: AlertEvent = { type: "ExplanationsGiven", ...act, text: "t1", attachments: ["a1"] };
const auditProposed: AlertEvent = {
  ...{ type: "ComplementaryAuditProposed", ...act },
  ...{ grounds: [detailed("AUC-03")], dueOn: day("2026-05-15") },
};
const sanctionProposed: AlertEvent = { type: "SanctionProposed", ...act, reason, dueOn: day("2026-05-15") };
const closed: AlertEvent = { type: "AlertClosed", ...act, reason, outcome: "explained" };

const lives = {
  none: [],
  open: [raised],
  observed: [raised, observed],
  snoozed: [raised, snoozed],
  asked: [raised, asked],
  answered: [raised, asked, explained],
  "audit-proposed": [raised, auditProposed],
  "sanction-proposed": [raised, sanctionProposed],
  closed: [raised, closed],
} satisfies Record<keyof typeof alertAccepts, readonly AlertEvent[]>;
const statuses = Object.keys(lives) as readonly (keyof typeof lives)[];

const commands: Record<AlertCommand["type"], AlertCommand> = {
  RaiseAlert: raise,
  AddFacts: { type: "AddFacts", ...act, facts: { passed: 6, presented: 10 }, seen: {}, fingerprint: "f2" },
  ObserveAlert: { type: "ObserveAlert", ...act, reason },
  SnoozeAlert: { type: "SnoozeAlert", ...act, reason, until: day("2026-06-01") },
  AskExplanations: { type: "AskExplanations", ...act, reason },
  GiveExplanations: { type: "GiveExplanations", ...act, text: "t1", attachments: ["a1"] },
  ProposeAudit: { type: "ProposeAudit", ...act, grounds: [detailed("AUC-03")] },
  ProposeSanction: { type: "ProposeSanction", ...act, reason },
  NoteAuditOrdered: { type: "NoteAuditOrdered", ...act, auditId: "au1" },
  NoteGrievances: { type: "NoteGrievances", ...act },
  DeclineProposal: { type: "DeclineProposal", ...act, reason, grounds: [detailed("AUC-04")] },
  ReassignAlert: {
    ...{ type: "ReassignAlert", ...act, reason, owner: { kind: "role", role: "quality_manager" }, check: null },
  },
  CloseAlert: { type: "CloseAlert", ...act, reason, outcome: "explained" },
};
const on = (status: keyof typeof lives) => given(alert, ...lives[status]);

describe("une alerte sur une habilitation", () => {
  it("fige les faits et ce qui a été vu, et donne à la personne chargée trente jours, jours fériés compris", () => {
    given(alert).when(raise, facts).thenAccepted(raised);
  });

  it("n’est jamais levée deux fois pour les mêmes faits, même close", () => {
    for (const status of statuses.filter((one) => one !== "none"))
      on(status).when(raise, facts).thenRefused({ code: "alert/already-raised" });
  });

  for (const status of statuses)
    it(`n’accepte, « ${status} », que ce que son tableau annonce`, () => {
      const accepted = Object.values(commands).filter((command) => on(status).when(command, facts).decision.accepted);
      expect(accepted.map(({ type }) => type).toSorted()).toEqual([...alertAccepts[status]].toSorted());
      expect(on(status).state.status).toBe(status);
    });

  it("reçoit d’autres faits du même sujet sans devenir une deuxième alerte, et jamais deux fois les mêmes", () => {
    const added: AlertEvent = {
      ...{ type: "AlertFactsAdded", ...act, facts: { passed: 6, presented: 10 }, seen: {}, fingerprint: "f2" },
      dueOn: day("2026-05-15"),
    };
    on("asked").when(commands.AddFacts, facts).thenAccepted(added);
    given(alert, raised, added).when(commands.AddFacts, facts).thenRefused({ code: "alert/facts-known" });
    const again: AlertCommand = { type: "AddFacts", ...act, facts: signal.facts, seen: {}, fingerprint: "f1" };
    given(alert, raised, added).when(again, facts).thenRefused({ code: "alert/facts-known" });
  });

  it("en observation ou reportée, est rouverte par des faits nouveaux ; déjà traitée par quelqu’un, elle reste où elle en est", () => {
    const added: AlertEvent = {
      ...{ type: "AlertFactsAdded", ...act, facts: {}, seen: {}, fingerprint: "f2", dueOn: day("2026-05-15") },
    };
    expect(given(alert, raised, observed, added).state.status).toBe("open");
    expect(given(alert, raised, snoozed, added).state.status).toBe("open");
    expect(given(alert, raised, asked, added).state.status).toBe("asked");
  });

  it("n’est mise en observation, reportée, close ou suivie d’une demande qu’avec un motif", () => {
    const unsaid = [
      commands.ObserveAlert,
      commands.SnoozeAlert,
      commands.AskExplanations,
      commands.ProposeSanction,
      commands.CloseAlert,
    ];
    for (const command of unsaid)
      on("open")
        .when({ ...command, reason: null } as AlertCommand, facts)
        .thenRefused({ code: "alert/reason-missing" });
    on("sanction-proposed")
      .when({ type: "DeclineProposal", ...act, reason: null, grounds: [] }, facts)
      .thenRefused({ code: "alert/reason-missing" });
  });

  it("se reporte au plus tôt au lendemain, au plus tard de trois mois", () => {
    const wrong = { code: "alert/day-wrong", from: day("2026-04-15"), until: day("2026-07-14") } as const;
    for (const until of ["2026-04-14", "2026-07-15"])
      on("open")
        .when({ type: "SnoozeAlert", ...act, reason, until: day(until) }, facts)
        .thenRefused(wrong);
    on("open").when(commands.SnoozeAlert, facts).thenAccepted(snoozed);
  });

  it("laisse quinze jours à l’organisme pour s’expliquer, puis trente à la personne chargée", () => {
    on("open").when(commands.AskExplanations, facts).thenAccepted(asked);
    expect(alertDeadlines(on("asked").state).map(({ what, dueOn }) => `${what} ${dueOn}`)).toEqual([
      "alert-explanations 2026-04-29",
      "alert-action 2026-05-29",
    ]);
  });

  it("ne reçoit pas d’explications vides ; elles restent recevables après le délai", () => {
    on("asked")
      .when({ type: "GiveExplanations", ...act, text: null, attachments: [] }, facts)
      .thenRefused({ code: "alert/explanations-empty" });
    const late = { at: moment("2026-08-01T08:00:00Z") };
    on("asked")
      .when({ ...commands.GiveExplanations, ...late } as AlertCommand, facts)
      .thenAccepted({ ...explained, ...late });
  });

  it("ne mène à un audit complémentaire que par des motifs du dispositif, détaillés (R-SUR-5)", () => {
    on("open").when(commands.ProposeAudit, facts).thenAccepted(auditProposed);
    on("open")
      .when({ type: "ProposeAudit", ...act, grounds: [] }, facts)
      .thenRefused({ code: "decision/ground-missing" });
    on("open")
      .when({ type: "ProposeAudit", ...act, grounds: [detailed("AUC-04")] }, facts)
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["AUC-04"] });
    on("open")
      .when({ type: "ProposeAudit", ...act, grounds: [{ code: "AUC-03", detail: null }] }, facts)
      .thenRefused({ code: "decision/ground-detail-missing", grounds: ["AUC-03"] });
  });

  it("dit pourquoi l’audit proposé n’est pas ordonné (AUC-04), ou garde celui qui l’est", () => {
    on("audit-proposed")
      .when(commands.DeclineProposal, facts)
      .thenAccepted({ type: "ComplementaryAuditDeclined", ...act, grounds: [detailed("AUC-04")] });
    on("audit-proposed")
      .when({ type: "DeclineProposal", ...act, reason, grounds: [] }, facts)
      .thenRefused({ code: "decision/ground-missing" });
    on("audit-proposed")
      .when(commands.NoteAuditOrdered, facts)
      .thenAccepted({ type: "ComplementaryAuditOrdered", ...act, auditId: "au1" });
  });

  it("se confie à quelqu’un d’autre, avec un motif et le contrôle de son éligibilité (R-IMP-3, R-WORK-1)", () => {
    const check: AssignmentCheck = {
      ...{ personId: "yanis", role: "account_manager", on: day("2026-04-14"), eligible: true },
      ...{ reasons: [], notices: [] },
    };
    const owner = { kind: "person", personId: "yanis" } as const;
    const give = { type: "ReassignAlert", ...act, reason, owner, check } as const;
    const entrusted: AlertEvent = { type: "AlertReassigned", ...act, reason, owner, check };
    on("asked").when(give, facts).thenAccepted(entrusted);
    on("open")
      .when({ ...give, reason: null }, facts)
      .thenRefused({ code: "alert/reason-missing" });
    on("open")
      .when({ ...give, check: { ...check, eligible: false, reasons: [{ code: "abstained" }] } }, facts)
      .thenRefused({ code: "alert/owner-not-eligible", reasons: [{ code: "abstained" }] });
    on("open")
      .when({ ...give, owner: { kind: "person", personId: "camille" } }, facts)
      .thenRefused({ code: "alert/already-theirs" });
    expect(alertDeadlines(evolve(evolve({ status: "none" }, raised), entrusted))).toMatchObject([
      { what: "alert-action", dueOn: raised.dueOn, owner },
    ]);
  });

  it("revient à la personne chargée quand la sanction proposée n’est pas suivie", () => {
    on("sanction-proposed")
      .when(commands.DeclineProposal, facts)
      .thenAccepted({ type: "SanctionDeclined", ...act, reason, dueOn: day("2026-05-15") });
    const declined: AlertEvent = { type: "SanctionDeclined", ...act, reason, dueOn: day("2026-05-15") };
    expect(given(alert, raised, sanctionProposed, declined).state.status).toBe("open");
    on("sanction-proposed")
      .when(commands.NoteGrievances, facts)
      .thenAccepted({ type: "SanctionOpened", ...act });
  });

  it("dit qui doit agir, et pour quand, dans chacun de ses états", () => {
    const due = (status: keyof typeof lives) =>
      alertDeadlines(on(status).state).map(({ what, owner }) => [
        what,
        owner.kind === "role" ? owner.role : owner.personId,
      ]);
    expect(due("open")).toEqual([["alert-action", "camille"]]);
    expect(due("answered")).toEqual([["alert-action", "camille"]]);
    expect(due("snoozed")).toEqual([["alert-again", "camille"]]);
    expect(due("audit-proposed")).toEqual([["alert-proposal", "decision_maker"]]);
    expect(due("sanction-proposed")).toEqual([["alert-proposal", "decision_maker"]]);
    for (const status of ["none", "observed", "closed"] as const) expect(due(status)).toEqual([]);
  });
});
