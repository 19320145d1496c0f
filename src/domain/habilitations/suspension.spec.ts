import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  facts,
  filed,
  found,
  granted,
  grievances,
  notifyGrievances,
  notifySuspension,
  on,
  suspend,
  suspended,
  suspensionNotified,
  weighed,
} from "../../../specs/samples/habilitations.ts";
import type { EvaluationAct } from "../access/impartiality.model.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { LiftRefused, SuspensionLifted } from "./habilitation.events.ts";
import type {
  HabilitationFacts,
  Lift,
  RecordObservations,
  RecordSanctionNotification,
  RefuseLift,
} from "./habilitation.model.ts";
import { awaitsDecisionOn, statusOn } from "./periods.ts";

const active = given(habilitationDecider, granted);
const heard = given(habilitationDecider, granted, grievances);
const lift: Lift = { type: "Lift", ...on("2027-03-20"), grounds: [{ code: "LEV-01", detail: "h-verifie" }] };
const lifted: SuspensionLifted = {
  ...{ type: "SuspensionLifted", ...on("2027-03-20"), grounds: [{ code: "LEV-01", detail: "h-verifie" }] },
  from: day("2027-03-20"),
};
const refuseLift: RefuseLift = {
  ...{ type: "RefuseLift", ...on("2027-04-05"), grounds: [{ code: "LEV-04", detail: "h-insuffisant" }] },
};
const liftRefused: LiftRefused = {
  ...{ type: "LiftRefused", ...on("2027-04-05"), appeal: { route: "certifier", days: 30 } },
  grounds: [{ code: "LEV-04", detail: "h-insuffisant" }],
};

const withEvaluation = (act: EvaluationAct, base: HabilitationFacts): HabilitationFacts =>
  base.decider === null
    ? base
    : {
        ...base,
        decider: {
          ...base.decider,
          file: { ...base.decider.file, evaluations: [{ personId: "diane", act }] },
        },
      };

describe("les griefs et les observations", () => {
  const observe: RecordObservations = {
    ...{ type: "RecordObservations", ...on("2026-12-17"), text: "h-observations", receivedOn: day("2026-12-16") },
  };

  it("les griefs notifiés ouvrent quinze jours pour y répondre", () => {
    active.when(notifyGrievances, facts()).thenAccepted(grievances);
  });

  it("les griefs se notifient par lettre recommandée, à une date passée, sur des motifs prévus", () => {
    active
      .when({ ...notifyGrievances, channel: "email" }, facts())
      .thenRefused({ code: "habilitation/channel-without-proof" });
    active
      .when({ ...notifyGrievances, notifiedOn: day("2026-12-03") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2026-04-14"), until: day("2026-12-02") });
    active
      .when({ ...notifyGrievances, aim: "withdrawal" }, facts())
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["SUS-01"] });
  });

  it("les observations sont prises à temps ou en retard", () => {
    const recorded = { ...observe, type: "ObservationsRecorded", text: "h-observations" } as const;
    heard.when(observe, facts()).thenAccepted({ ...recorded, late: false });
    heard
      .when({ ...observe, receivedOn: day("2026-12-17") }, facts())
      .thenAccepted({ ...recorded, receivedOn: day("2026-12-17"), late: true });
  });

  it("les observations répondent à des griefs, ne sont pas vides et ne viennent pas du futur", () => {
    active.when(observe, facts()).thenRefused({ code: "habilitation/no-grievances" });
    heard.when({ ...observe, text: null }, facts()).thenRefused({ code: "habilitation/observations-empty" });
    heard
      .when({ ...observe, receivedOn: day("2026-12-18") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2026-04-14"), until: day("2026-12-17") });
  });

  it("la lettre de suspension notifie aussi les griefs du retrait", () => {
    given(habilitationDecider, granted, suspended, suspensionNotified)
      .when({ ...observe, ...on("2027-01-27"), receivedOn: day("2027-01-27") }, facts())
      .thenAccepted({
        ...{ ...observe, type: "ObservationsRecorded", ...on("2027-01-27"), text: "h-observations" },
        ...{ receivedOn: day("2027-01-27"), late: true },
      });
  });
});

describe("la suspension", () => {
  it("dure trois mois, avec pour chaque manquement une preuve attendue quinze jours avant le dernier jour", () => {
    heard.when(suspend, facts()).thenAccepted(weighed("suspension", "2027-01-08"), suspended);
  });

  it("suit des griefs notifiés dont le délai d’observations est écoulé", () => {
    active.when(suspend, facts()).thenRefused({ code: "habilitation/grievances-not-notified", grounds: ["SUS-01"] });
    heard
      .when({ ...suspend, ...on("2026-12-16"), from: day("2026-12-20") }, facts())
      .thenRefused({ code: "habilitation/observations-open", until: day("2026-12-16") });
  });

  it("urgente et motivée, précède les observations : l’organisme est entendu dans les quinze jours", () => {
    active.when({ ...suspend, urgency: "h-urgence" }, facts()).thenAccepted(weighed("suspension", "2027-01-08"), {
      ...{ ...suspended, urgency: "h-urgence", hearingDueOn: day("2027-01-25") },
    });
  });

  it("n’est ni antidatée, ni sans preuve attendue, ni avec une preuve attendue hors de sa durée", () => {
    heard
      .when({ ...suspend, from: day("2027-01-07") }, facts())
      .thenRefused({ code: "habilitation/back-dated", earliest: day("2027-01-08") });
    const failing = { code: "SUS-01", detail: "h-faits", proofExpected: "h-preuve", proofDueOn: day("2027-04-10") };
    heard
      .when({ ...suspend, failings: [{ ...failing, proofExpected: null }] }, facts())
      .thenRefused({ code: "habilitation/proof-missing", grounds: ["SUS-01"] });
    heard.when({ ...suspend, failings: [failing] }, facts()).thenRefused({
      ...{ code: "habilitation/proof-date-wrong", grounds: ["SUS-01"] },
      ...{ from: day("2027-01-10"), until: day("2027-04-09") },
    });
    const lastDay = { ...failing, proofDueOn: day("2027-04-09") };
    heard
      .when({ ...suspend, failings: [lastDay] }, facts())
      .thenAccepted(weighed("suspension", "2027-01-08"), { ...suspended, failings: [lastDay] });
  });

  it("est décidée par une personne qui n’a rien évalué, et dit ce que devient chaque session", () => {
    heard
      .when(suspend, withEvaluation("audit", facts()))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["audit"] });
    heard
      .when(suspend, facts({ openSessions: ["s1"] }))
      .thenRefused({ code: "habilitation/session-undecided", sessions: ["s1"] });
  });

  it("n’est pas prolongée", () => {
    given(habilitationDecider, granted, suspended)
      .when({ ...suspend, ...on("2027-04-01"), from: day("2027-04-10"), urgency: "h-urgence" }, facts())
      .thenRefused({ code: "habilitation/not-now", status: "suspended" });
  });

  it("sur un motif déjà retenu dans le cycle, le signale : une procédure de retrait s’ouvre", () => {
    given(habilitationDecider, granted, suspended, lifted)
      .when({ ...suspend, ...on("2027-06-01"), from: day("2027-06-01"), urgency: "h-urgence" }, facts())
      .thenAccepted(weighed("suspension", "2027-06-01"), {
        ...{ ...suspended, ...on("2027-06-01"), from: day("2027-06-01"), lastDay: day("2027-08-31") },
        failings: [{ code: "SUS-01", detail: "h-faits", proofExpected: "h-preuve", proofDueOn: day("2027-08-16") }],
        ...{ urgency: "h-urgence", hearingDueOn: day("2027-06-16"), repeated: ["SUS-01"] },
      });
  });

  it("continue après son dernier jour tant que rien n’est décidé", () => {
    const { state } = given(habilitationDecider, granted, suspended);
    expect(statusOn(state, day("2027-04-09"))).toBe("suspended");
    expect(awaitsDecisionOn(state, day("2027-04-09"))).toBe(false);
    expect(statusOn(state, day("2027-04-10"))).toBe("suspended");
    expect(awaitsDecisionOn(state, day("2027-04-10"))).toBe(true);
  });
});

describe("la levée", () => {
  const under = given(habilitationDecider, granted, suspended, suspensionNotified);
  const toVerify = given(habilitationDecider, granted, suspended, suspensionNotified, filed);
  const verified = given(habilitationDecider, granted, suspended, suspensionNotified, filed, found("verified"));
  const insufficient = given(habilitationDecider, granted, suspended, suspensionNotified, filed, found("insufficient"));

  it("est décidée dès que les corrections sont vérifiées, avant le dernier jour ou après", () => {
    verified.when(lift, facts()).thenAccepted(lifted);
    expect(statusOn(given(habilitationDecider, granted, suspended, lifted).state, day("2027-03-20"))).toBe("active");
    verified
      .when({ ...lift, ...on("2027-04-20") }, facts())
      .thenAccepted({ ...lifted, ...on("2027-04-20"), from: day("2027-04-20") });
  });

  it("est refusée tant qu’un manquement n’est pas corrigé et vérifié", () => {
    for (const habilitation of [under, toVerify, insufficient]) {
      habilitation.when(lift, facts()).thenRefused({ code: "habilitation/failing-not-corrected", grounds: ["SUS-01"] });
    }
  });

  it("n’est pas décidée par qui a vérifié les corrections", () => {
    verified
      .when(lift, withEvaluation("correction-verification", facts()))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["correction-verification"] });
  });

  it("refusée, l’est par une décision motivée et contestable", () => {
    insufficient.when(refuseLift, facts()).thenAccepted(liftRefused);
    under.when(refuseLift, facts()).thenAccepted(liftRefused);
    insufficient
      .when({ ...refuseLift, grounds: [{ code: "LEV-04", detail: null }] }, facts())
      .thenRefused({ code: "decision/ground-detail-missing", grounds: ["LEV-04"] });
  });

  it("n’est pas refusée sur une correction déposée à temps et pas encore vérifiée", () => {
    toVerify
      .when(refuseLift, facts())
      .thenRefused({ code: "habilitation/correction-not-verified", grounds: ["SUS-01"] });
  });

  it("n’a pas d’objet sans suspension", () => {
    active.when(lift, facts()).thenRefused({ code: "habilitation/not-now", status: "active" });
    active.when(refuseLift, facts()).thenRefused({ code: "habilitation/not-now", status: "active" });
  });
});

describe("la notification d’une sanction", () => {
  it("fait courir les délais d’appel et d’observations de la suspension", () => {
    given(habilitationDecider, granted, suspended).when(notifySuspension, facts()).thenAccepted(suspensionNotified);
  });

  it("se prouve, sauf pour un refus de levée, et n’est notée qu’une fois", () => {
    given(habilitationDecider, granted, suspended)
      .when({ ...notifySuspension, reference: null }, facts())
      .thenRefused({ code: "habilitation/channel-without-proof" });
    given(habilitationDecider, granted, suspended, suspensionNotified)
      .when(notifySuspension, facts())
      .thenRefused({ code: "habilitation/already-notified", on: day("2027-01-11") });
    const email: RecordSanctionNotification = {
      ...{ ...notifySuspension, ...on("2027-04-06"), decision: "refused-lift", channel: "email" },
      ...{ reference: null, notifiedOn: day("2027-04-06") },
    };
    given(habilitationDecider, granted, suspended, liftRefused)
      .when(email, facts())
      .thenAccepted({ ...email, type: "SanctionNotified", appealUntil: day("2027-05-07"), observationsUntil: null });
  });

  it("suit la décision, et suppose qu’il y en ait une", () => {
    given(habilitationDecider, granted, suspended)
      .when({ ...notifySuspension, notifiedOn: day("2027-01-07") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2027-01-08"), until: day("2027-01-12") });
    active.when(notifySuspension, facts()).thenRefused({ code: "habilitation/nothing-to-notify" });
    active
      .when({ ...notifySuspension, decision: "withdrawal" }, facts())
      .thenRefused({ code: "habilitation/nothing-to-notify" });
    given(habilitationDecider, granted, suspended)
      .when({ ...notifySuspension, decision: "refused-lift" }, facts())
      .thenRefused({ code: "habilitation/nothing-to-notify" });
  });
});
