import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { calendarAgreed, facts, grant, granted, on, suspended, weighed } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationAccepts, habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationExtended, HabilitationRenewed, HabilitationTerminated } from "./habilitation.events.ts";
import type { Extend, RecordRegistrationEnd, Renew, Terminate } from "./habilitation.model.ts";
import { periods } from "./periods.ts";

const renew: Renew = { type: "Renew", ...on("2029-03-01"), grounds: [{ code: "REN-01", detail: "h-releve" }] };
const next = { agreementId: "a2", effectiveOn: day("2029-04-14"), endsOn: day("2032-04-14") };
const renewed: HabilitationRenewed = {
  ...{ ...renew, type: "HabilitationRenewed", grounds: [{ code: "REN-01", detail: "h-releve" }] },
  ...{ agreementId: "a2", from: day("2029-04-14"), expiresOn: day("2032-04-14") },
};
const terminate: Terminate = {
  ...{ type: "Terminate", ...on("2027-01-08"), grounds: [{ code: "FIN-02", detail: "h-demande" }] },
  ...{ effectiveOn: day("2027-04-08"), noticeWaived: false, sessions: [], effectsSeen: "h-effets" },
};
const seen = weighed("termination", "2027-01-08");
const terminated: HabilitationTerminated = {
  ...{ type: "HabilitationTerminated", ...on("2027-01-08"), grounds: [{ code: "FIN-02", detail: "h-demande" }] },
  ...{ effectiveOn: day("2027-04-08"), sessions: [] },
};

describe("le début de l’habilitation", () => {
  it("vient de la convention signée, dont elle prend les dates", () => {
    given(habilitationDecider).when(grant, facts()).thenAccepted(granted, calendarAgreed);
    given(habilitationDecider)
      .when(grant, facts({ agreement: null }))
      .thenRefused({ code: "habilitation/agreement-not-concluded" });
  });

  it("demande un périmètre complet", () => {
    given(habilitationDecider)
      .when({ ...grant, scope: { ...grant.scope, programmes: [], trainers: [] } }, facts())
      .thenRefused({ code: "habilitation/scope-empty", parts: ["programmes", "trainers"] });
  });

  it("n’a pas lieu si l’enregistrement de la certification a pris fin", () => {
    given(habilitationDecider)
      .when({ ...grant, registrationEndsOn: day("2026-04-14") }, facts())
      .thenRefused({ code: "habilitation/registration-ended", on: day("2026-04-14") });
  });

  it("n’a lieu qu’une fois", () => {
    given(habilitationDecider, granted)
      .when(grant, facts())
      .thenRefused({ code: "habilitation/not-now", status: "active" });
  });
});

describe("la fin d’enregistrement de la certification", () => {
  const record: RecordRegistrationEnd = {
    ...{ type: "RecordRegistrationEnd", ...on("2027-01-08"), endsOn: day("2028-12-31") },
  };
  const recorded = { ...record, type: "RegistrationEndRecorded" } as const;

  it("une fois connue, met fin à l’habilitation ce jour-là, sans faute", () => {
    given(habilitationDecider, granted).when(record, facts()).thenAccepted(recorded);
    expect(periods(given(habilitationDecider, granted, recorded).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2028-12-31" },
      { status: "ended", from: "2028-12-31", until: null },
    ]);
  });

  it("ne peut être placée dans le passé, ni répétée", () => {
    given(habilitationDecider, granted)
      .when({ ...record, endsOn: day("2027-01-07") }, facts())
      .thenRefused({ code: "habilitation/back-dated", earliest: day("2027-01-08") });
    given(habilitationDecider, granted, recorded)
      .when(record, facts())
      .thenRefused({ code: "habilitation/registration-end-unchanged" });
  });
});

describe("le renouvellement", () => {
  const ready = facts({ agreement: next });

  it("ouvre une nouvelle période à l’ancienne échéance, sous une nouvelle convention", () => {
    given(habilitationDecider, granted)
      .when(renew, ready)
      .thenAccepted(renewed, { ...calendarAgreed, ...on("2029-03-01") });
    expect(periods(given(habilitationDecider, granted, renewed).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2032-04-14" },
      { status: "expired", from: "2032-04-14", until: null },
    ]);
  });

  it("attend que la nouvelle convention soit signée et prenne la suite exacte", () => {
    given(habilitationDecider, granted)
      .when(renew, facts({ agreement: null }))
      .thenRefused({ code: "habilitation/agreement-not-concluded" });
    given(habilitationDecider, granted)
      .when(renew, facts())
      .thenRefused({ code: "habilitation/agreement-does-not-continue", expiresOn: day("2029-04-14") });
  });

  it("n’est plus possible le jour de l’échéance, où l’habilitation a expiré", () => {
    given(habilitationDecider, granted)
      .when({ ...renew, ...on("2029-04-14") }, ready)
      .thenRefused({ code: "habilitation/not-now", status: "expired" });
  });

  it("d’un organisme suspendu n’est décidé qu’après la levée", () => {
    given(habilitationDecider, granted, suspended)
      .when({ ...renew, ...on("2027-02-01") }, ready)
      .thenRefused({ code: "habilitation/not-now", status: "suspended" });
  });

  it("ne dépasse pas l’enregistrement de la certification", () => {
    given(habilitationDecider, { ...granted, registrationEndsOn: day("2029-04-14") })
      .when(renew, ready)
      .thenRefused({ code: "habilitation/registration-ended", on: day("2029-04-14") });
  });

  const extend: Extend = { type: "Extend", ...on("2029-04-02"), grounds: [{ code: "REN-03", detail: "h-retard" }] };
  const amended = facts({ agreement: { ...next, endsOn: day("2029-07-14") } });
  const extended: HabilitationExtended = {
    ...{ ...extend, type: "HabilitationExtended", agreementId: "a2" },
    ...{ from: day("2029-04-14"), until: day("2029-07-14") },
  };

  it("en retard du fait du certificateur, laisse une prorogation, une seule, de trois mois au plus", () => {
    given(habilitationDecider, granted).when(extend, amended).thenAccepted(extended);
    const { state } = given(habilitationDecider, granted, extended);
    expect(periods(state).at(-1)).toEqual({ status: "expired", from: "2029-07-14", until: null });
    given(habilitationDecider, granted, extended)
      .when(extend, amended)
      .thenRefused({ code: "habilitation/already-extended", until: day("2029-07-14") });
    given(habilitationDecider, granted)
      .when(extend, facts({ agreement: { ...next, endsOn: day("2029-07-15") } }))
      .thenRefused({ code: "habilitation/extension-too-long", latest: day("2029-07-14") });
    given(habilitationDecider, { ...granted, registrationEndsOn: day("2029-06-01") })
      .when(extend, amended)
      .thenRefused({ code: "habilitation/extension-too-long", latest: day("2029-06-01") });
  });

  it("pendant la prorogation, repart de l’ancienne échéance", () => {
    given(habilitationDecider, granted, extended)
      .when({ ...renew, ...on("2029-06-01") }, ready)
      .thenAccepted({ ...renewed, ...on("2029-06-01") }, { ...calendarAgreed, ...on("2029-06-01") });
    given(habilitationDecider, granted, extended)
      .when({ ...renew, ...on("2029-07-14") }, ready)
      .thenRefused({ code: "habilitation/not-now", status: "expired" });
  });

  it("prolonge par un avenant signé qui prend la suite exacte", () => {
    given(habilitationDecider, granted)
      .when(extend, facts({ agreement: null }))
      .thenRefused({ code: "habilitation/agreement-not-concluded" });
    given(habilitationDecider, granted)
      .when(extend, facts())
      .thenRefused({ code: "habilitation/agreement-does-not-continue", expiresOn: day("2029-04-14") });
  });
});

describe("la renonciation de l’organisme", () => {
  it("prend effet après le préavis de la convention", () => {
    given(habilitationDecider, granted).when(terminate, facts()).thenAccepted(seen, terminated);
    expect(periods(given(habilitationDecider, granted, terminated).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2027-04-08" },
      { status: "terminated", from: "2027-04-08", until: null },
    ]);
    given(habilitationDecider, granted)
      .when({ ...terminate, effectiveOn: day("2027-04-07") }, facts())
      .thenRefused({ code: "habilitation/notice-too-short", earliest: day("2027-04-08") });
  });

  it("peut être immédiate quand le préavis est levé, jamais antidatée", () => {
    const today: Terminate = { ...terminate, effectiveOn: day("2027-01-08"), noticeWaived: true };
    given(habilitationDecider, granted)
      .when(today, facts())
      .thenAccepted(seen, { ...terminated, effectiveOn: day("2027-01-08") });
    given(habilitationDecider, granted)
      .when({ ...today, effectiveOn: day("2027-01-07") }, facts())
      .thenRefused({ code: "habilitation/back-dated", earliest: day("2027-01-08") });
  });

  it("dit ce que devient chaque session déclarée", () => {
    const open = facts({ openSessions: ["s1", "s2"] });
    given(habilitationDecider, granted)
      .when({ ...terminate, sessions: [{ sessionId: "s1", fate: "finish" }] }, open)
      .thenRefused({ code: "habilitation/session-undecided", sessions: ["s2"] });
  });

  it("n’est enregistrée qu’une fois, avec son motif", () => {
    given(habilitationDecider, granted, terminated)
      .when(terminate, facts())
      .thenRefused({ code: "habilitation/already-terminated", on: day("2027-04-08") });
    given(habilitationDecider, granted)
      .when({ ...terminate, grounds: [] }, facts())
      .thenRefused({ code: "decision/ground-missing" });
  });
});

describe("ce que chaque statut accepte", () => {
  it("est complet, et seul un appel accueilli rouvre une habilitation finie", () => {
    const procedure = [
      ...["IssueGrievances", "NotifyGrievances", "RecordObservations", "AnswerGrievance", "DropGrievance"],
      ...["CloseGrievances", "RecordSanctionNotification"],
    ];
    const correcting = ["RecordHearing", "FileCorrection", "VerifyCorrection", "ProveRemoval", "TellPeople"];
    const onAppeal = ["AnnulOnAppeal", "StaySanction", "EndStay"];
    const notified = ["RecordSanctionNotification", "ProveRemoval", "TellPeople", ...onAppeal];
    expect(habilitationAccepts).toEqual({
      none: ["GrantHabilitation"],
      active: [
        ...procedure,
        "Suspend",
        "Withdraw",
        "Renew",
        "Extend",
        "Terminate",
        "TellPeople",
        "RecordRegistrationEnd",
        "ChangeScope",
        ...onAppeal,
      ],
      suspended: [
        ...procedure,
        ...correcting,
        "Lift",
        "RefuseLift",
        "Withdraw",
        "Terminate",
        "RecordRegistrationEnd",
        "ChangeScope",
        ...onAppeal,
      ],
      ...{ withdrawn: notified, expired: notified, terminated: notified, ended: notified },
    });
  });

  it("suit la date sans que rien soit noté ce jour-là", () => {
    given(habilitationDecider, { ...granted, registrationEndsOn: day("2028-12-31") })
      .when({ ...terminate, ...on("2028-12-31"), effectiveOn: day("2029-04-01") }, facts())
      .thenRefused({ code: "habilitation/not-now", status: "ended" });
    given(habilitationDecider, granted, terminated)
      .when({ ...renew, ...on("2027-04-08") }, facts())
      .thenRefused({ code: "habilitation/not-now", status: "terminated" });
    given(habilitationDecider).when(renew, facts()).thenRefused({ code: "habilitation/not-now", status: "none" });
  });
});
