import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { on } from "../../../specs/samples/habilitations.ts";
import {
  checkOn,
  decided,
  examined,
  facts,
  file,
  filed,
  open,
  opened,
  rated,
} from "../../../specs/samples/renewals.ts";
import { day } from "../shared/calendar.ts";
import { renewalDeadlines } from "./renewal.deadlines.ts";
import { renewal, renewalAccepts } from "./renewal.decide.ts";
import type { ExtensionDecided, RenewalReturned } from "./renewal.events.ts";
import type { DecideExtension, DecideRenewal, NotifyRenewal } from "./renewal.model.ts";

const whole = [opened, filed, ...rated, examined] as const;
const over = (date: string) => facts({ habilitation: { ...facts().habilitation, endsOn: day(date), expires: false } });
const decide: DecideRenewal = {
  ...{ type: "DecideRenewal", ...on("2029-01-08"), outcome: "renew" },
  grounds: [{ code: "REN-01", detail: "h-releve" }],
};
const extend: DecideExtension = {
  ...{ type: "DecideExtension", ...on("2029-04-02"), until: day("2029-07-14") },
  grounds: [{ code: "REN-03", detail: "h-retard" }],
};
const extended: ExtensionDecided = {
  ...{ ...extend, type: "ExtensionDecided", check: checkOn("2029-04-02") },
  grounds: [{ code: "REN-03", detail: "h-retard" }],
};
const returned: RenewalReturned = {
  ...{ type: "RenewalReturned", ...on("2028-12-18"), by: "camille", points: [{ code: "PS-05", text: "h-manque" }] },
  answerBy: day("2029-01-17"),
};

describe("l’ouverture du renouvellement", () => {
  it("a lieu six mois avant l’échéance, avec ce que le dispositif demande", () => {
    given(renewal).when(open, facts()).thenAccepted(opened);
  });

  it("n’a pas lieu plus tôt", () => {
    given(renewal)
      .when({ ...open, ...on("2028-10-13") }, facts())
      .thenRefused({ code: "renewal/too-early", from: day("2028-10-14") });
  });

  it("n’a pas lieu quand l’habilitation prend fin pour une autre raison que son échéance", () => {
    given(renewal)
      .when(open, over("2029-02-01"))
      .thenRefused({ code: "renewal/not-renewable", endsOn: day("2029-02-01") });
  });

  it("n’a lieu qu’une fois", () => {
    given(renewal, opened).when(open, facts()).thenRefused({ code: "renewal/not-now", status: "open" });
  });
});

describe("le dépôt du dossier", () => {
  it("trois mois avant l’échéance, complet, vaut décision avant elle", () => {
    given(renewal, opened).when(file, facts()).thenAccepted(filed);
  });

  it("plus tard, est pris et dit hors délai", () => {
    given(renewal, opened)
      .when({ ...file, ...on("2029-01-15") }, facts())
      .thenAccepted({
        ...{ ...filed, ...on("2029-01-15"), completeOn: day("2029-01-15"), inTime: false },
        examineBy: day("2029-02-12"),
      });
  });

  it("est refusé avec la liste exacte de ce qui manque", () => {
    const missing = [{ code: "piece", point: "PS-05" }] as const;
    given(renewal, opened).when(file, facts({ missing })).thenRefused({ code: "renewal/incomplete", missing });
  });

  it("reste possible à un organisme suspendu", () => {
    const suspended = facts({ habilitation: { ...facts().habilitation, suspended: true } });
    given(renewal, opened).when(file, suspended).thenAccepted(filed);
  });

  it("n’est plus possible une fois l’habilitation finie, ni quand elle ne se renouvellera pas", () => {
    given(renewal, opened)
      .when({ ...file, ...on("2029-04-14") }, facts())
      .thenRefused({ code: "renewal/term-over", on: day("2029-04-14") });
    given(renewal, opened)
      .when(file, over("2029-02-01"))
      .thenRefused({ code: "renewal/not-renewable", endsOn: day("2029-02-01") });
  });
});

describe("les points renvoyés", () => {
  it("le sont un par un, avec ce qui est demandé et un délai", () => {
    given(renewal, opened, filed)
      .when({ ...returned, type: "ReturnRenewal" }, facts())
      .thenAccepted(returned);
  });

  it("sont au moins un, et de ce renouvellement", () => {
    given(renewal, opened, filed)
      .when({ ...returned, type: "ReturnRenewal", points: [] }, facts())
      .thenRefused({ code: "renewal/nothing-returned" });
    given(renewal, opened, filed)
      .when({ ...returned, type: "ReturnRenewal", points: [{ code: "PS-99", text: "h" }] }, facts())
      .thenRefused({ code: "renewal/point-unknown", points: ["PS-99"] });
  });

  it("complétés à temps, laissent au dossier le jour de son premier dépôt ; après, celui du nouveau", () => {
    const again = { ...file, ...on("2029-01-16"), by: "claire" };
    const kept = { ...filed, ...on("2029-01-16"), by: "claire", examineBy: day("2029-02-13") };
    given(renewal, opened, filed, returned).when(again, facts()).thenAccepted(kept);
    const late = { ...again, ...on("2029-01-18") };
    given(renewal, opened, filed, returned)
      .when(late, facts())
      .thenAccepted({
        ...{ ...filed, ...on("2029-01-18"), completeOn: day("2029-01-18"), inTime: false },
        examineBy: day("2029-02-15"),
      });
  });

  it("sont vérifiés à nouveau, les autres restent vérifiés", () => {
    const { state } = given(renewal, ...whole, returned);
    expect(state.status === "none" ? [] : Object.keys(state.ratings)).toEqual(["PS-02", "PS-14"]);
  });
});

describe("la vérification", () => {
  it("dit pourquoi un point n’est pas conforme", () => {
    const rate = { ...on("2028-12-11"), type: "RateRenewalPoint", point: "PS-05", result: "gap", note: null } as const;
    given(renewal, opened, filed).when(rate, facts()).thenRefused({ code: "renewal/note-missing" });
    given(renewal, opened, filed)
      .when({ ...rate, note: "h" }, facts())
      .thenAccepted({ ...rate, type: "RenewalPointRated", note: "h" });
    given(renewal, opened, filed)
      .when({ ...rate, point: "PS-99" }, facts())
      .thenRefused({ code: "renewal/point-unknown", points: ["PS-99"] });
  });

  const examine = { ...examined, type: "ExamineRenewal" } as const;

  it("se termine par une proposition, tous les points vérifiés, avec le bilan du cycle", () => {
    given(renewal, opened, filed, ...rated)
      .when(examine, facts())
      .thenAccepted(examined);
    given(renewal, opened, filed, ...rated.slice(0, 1))
      .when(examine, facts())
      .thenRefused({ code: "renewal/points-unrated", points: ["PS-05", "PS-14"] });
    given(renewal, opened, filed, ...rated)
      .when({ ...examine, opinion: null }, facts())
      .thenRefused({ code: "renewal/opinion-missing" });
  });

  it("attend le rapport de l’audit, quand le dispositif en demande un", () => {
    const audited = [{ ...opened, audited: true }, filed, ...rated] as const;
    given(renewal, ...audited)
      .when(examine, facts({ auditReported: false }))
      .thenRefused({ code: "renewal/audit-not-reported" });
    given(renewal, ...audited)
      .when(examine, facts({ auditReported: true }))
      .thenAccepted(examined);
  });
});

describe("la décision", () => {
  it("renouvelle, avec un motif et un délai pour signer", () => {
    given(renewal, ...whole)
      .when(decide, facts())
      .thenAccepted(decided);
  });

  it("refuse, avec la voie d’appel", () => {
    const refuse = { ...decide, outcome: "refuse", grounds: [{ code: "REF-13", detail: "h" }] } as const;
    given(renewal, ...whole)
      .when(refuse, facts())
      .thenAccepted({
        ...{ ...decided, outcome: "refuse", grounds: [{ code: "REF-13", detail: "h" }], signBy: null },
        appeal: { route: "certifier", days: 30 },
      });
  });

  it("est prise par une personne qui n’a rien évalué", () => {
    const { decider } = facts();
    if (decider === null) throw new Error("these facts have a decider");
    const evaluations = [{ personId: "diane", act: "renewal" }] as const;
    given(renewal, ...whole)
      .when(decide, facts({ decider: { ...decider, file: { ...decider.file, evaluations } } }))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["renewal"] });
  });

  it("repose sur un motif de renouvellement", () => {
    given(renewal, ...whole)
      .when({ ...decide, grounds: [{ code: "REF-13", detail: "h" }] }, facts())
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["REF-13"] });
  });

  it("d’un organisme suspendu attend la levée", () => {
    given(renewal, ...whole)
      .when(decide, facts({ habilitation: { ...facts().habilitation, suspended: true } }))
      .thenRefused({ code: "renewal/suspended" });
  });

  it("n’est plus possible le jour de l’échéance", () => {
    given(renewal, ...whole)
      .when({ ...decide, ...on("2029-04-14") }, facts())
      .thenRefused({ code: "renewal/term-over", on: day("2029-04-14") });
  });

  const told: NotifyRenewal = {
    ...{ type: "NotifyRenewal", ...on("2029-01-12"), notifiedOn: day("2029-01-11") },
    ...{ channel: "registered-letter", reference: "1A 2" },
  };
  const refused = { ...decided, outcome: "refuse", appeal: { route: "certifier", days: 30 } } as const;
  const notified = { ...told, type: "RenewalDecisionNotified", appealUntil: day("2029-02-12") } as const;

  it("de refus se notifie par lettre recommandée, dont court le délai d’appel", () => {
    given(renewal, ...whole, refused)
      .when(told, facts())
      .thenAccepted(notified);
    given(renewal, ...whole, refused)
      .when({ ...told, channel: "email", reference: null }, facts())
      .thenRefused({ code: "renewal/channel-without-proof" });
    given(renewal, ...whole, refused)
      .when({ ...told, notifiedOn: day("2029-01-13") }, facts())
      .thenRefused({ code: "renewal/notification-date-wrong", from: day("2029-01-08"), until: day("2029-01-12") });
    given(renewal, ...whole, refused, notified)
      .when(told, facts())
      .thenRefused({ code: "renewal/already-notified", on: day("2029-01-11") });
  });
});

describe("un refus annulé en appel", () => {
  it("rend le dossier à la décision, sans rien reprendre de ce qui fut vérifié", () => {
    const refused = { ...decided, outcome: "refuse" } as const;
    const reopen = { type: "ReopenRenewal", ...on("2029-02-05"), by: "laurence", appealId: "a1" } as const;
    const reopened = { ...reopen, type: "RenewalReopened" } as const;
    given(renewal, ...whole, refused)
      .when(reopen, facts())
      .thenAccepted(reopened);
    const { state } = given(renewal, ...whole, refused, reopened);
    expect(state.status === "examined" && Object.keys(state.ratings)).toEqual(["PS-02", "PS-05", "PS-14"]);
    given(renewal, ...whole, refused, reopened)
      .when({ ...decide, ...on("2029-02-08") }, facts())
      .thenAccepted({ ...decided, ...on("2029-02-08"), signBy: day("2029-04-09"), check: checkOn("2029-02-08") });
  });
});

describe("la prorogation", () => {
  it("est décidée une fois, pour trois mois au plus, quand le dossier était complet à temps", () => {
    given(renewal, ...whole)
      .when(extend, facts())
      .thenAccepted(extended);
    given(renewal, ...whole, extended)
      .when(extend, facts())
      .thenRefused({ code: "renewal/already-extended" });
  });

  it("ne rattrape pas un dépôt tardif", () => {
    given(renewal, opened, { ...filed, inTime: false })
      .when(extend, facts())
      .thenRefused({ code: "renewal/not-in-time" });
  });

  it("va au-delà de l’échéance, sans dépasser trois mois ni l’enregistrement de la certification", () => {
    given(renewal, ...whole)
      .when({ ...extend, until: day("2029-07-15") }, facts())
      .thenRefused({ code: "renewal/extension-too-long", latest: day("2029-07-14") });
    given(renewal, ...whole)
      .when(extend, facts({ habilitation: { ...facts().habilitation, registrationEndsOn: day("2029-06-01") } }))
      .thenRefused({ code: "renewal/extension-too-long", latest: day("2029-06-01") });
    given(renewal, ...whole)
      .when({ ...extend, until: day("2029-04-14") }, facts())
      .thenRefused({ code: "renewal/extension-too-short", after: day("2029-04-14") });
  });

  it("ne vaut qu’une fois son avenant signé", () => {
    const conclude = { type: "ConcludeExtension", ...on("2029-04-05") } as const;
    const concluded = { ...conclude, type: "ExtensionConcluded", until: day("2029-07-14") } as const;
    given(renewal, ...whole, extended)
      .when(conclude, facts())
      .thenAccepted(concluded);
    given(renewal, ...whole)
      .when(conclude, facts())
      .thenRefused({ code: "renewal/no-extension" });
    given(renewal, ...whole, extended, concluded)
      .when(conclude, facts())
      .thenRefused({ code: "renewal/no-extension" });
  });
});

describe("la fin du renouvellement", () => {
  it("vient avec la signature de la convention par les deux parties", () => {
    const next = { ...on("2029-02-20"), from: day("2029-04-14"), expiresOn: day("2032-04-14") };
    const conclude = { type: "ConcludeRenewal", ...next } as const;
    const concluded = { type: "RenewalConcluded", ...next } as const;
    given(renewal, ...whole, decided)
      .when(conclude, facts())
      .thenAccepted(concluded);
    expect(given(renewal, ...whole, decided, concluded).state.status).toBe("concluded");
  });

  it("vient aussi de la fin de l’habilitation, et pas avant", () => {
    const close = { type: "CloseRenewal", ...on("2029-04-14"), by: "habilis" } as const;
    given(renewal, opened)
      .when(close, facts())
      .thenAccepted({ ...close, type: "RenewalClosed", endedOn: day("2029-04-14") });
    given(renewal, opened)
      .when({ ...close, ...on("2029-04-13") }, facts())
      .thenRefused({ code: "renewal/habilitation-runs" });
  });
});

describe("à chaque état", () => {
  it("un renouvellement accepte ce qui lui revient et refuse le reste", () => {
    expect(renewalAccepts).toEqual({
      none: ["OpenRenewal"],
      open: ["FileRenewal", "CloseRenewal"],
      filed: [
        ...["ReturnRenewal", "RateRenewalPoint", "ExamineRenewal", "DecideExtension", "ConcludeExtension"],
        "CloseRenewal",
      ],
      returned: ["FileRenewal", "RateRenewalPoint", "ConcludeExtension", "CloseRenewal"],
      examined: ["ReturnRenewal", "DecideRenewal", "DecideExtension", "ConcludeExtension", "CloseRenewal"],
      granted: ["NotifyRenewal", "ConcludeExtension", "ConcludeRenewal", "CloseRenewal"],
      refused: ["NotifyRenewal", "ReopenRenewal"],
      concluded: ["NotifyRenewal"],
      closed: [],
    });
  });

  it("ce qui est dû revient à qui a la main", () => {
    const of = (...events: Parameters<typeof renewal.evolve>[1][]) =>
      renewalDeadlines(events.reduce(renewal.evolve, renewal.initial)).map(({ what, dueOn }) => [what, dueOn]);
    expect(of(opened)).toEqual([["renewal-filing", "2029-01-14"]]);
    expect(of(opened, filed)).toEqual([["renewal-examination", "2029-01-03"]]);
    expect(of(opened, filed, returned)).toEqual([["renewal-completion", "2029-01-17"]]);
    expect(of(...whole)).toEqual([["renewal-decision", "2029-04-13"]]);
    expect(of(...whole, extended)).toEqual([
      ["renewal-decision", "2029-04-13"],
      ["renewal-amendment", "2029-04-13"],
    ]);
    const concluded = { type: "ExtensionConcluded", ...on("2029-04-05"), until: day("2029-07-14") } as const;
    expect(of(...whole, extended, concluded)).toEqual([["renewal-decision", "2029-07-13"]]);
    expect(of(...whole, decided)).toEqual([["renewal-agreement", "2029-03-09"]]);
    expect(of(...whole, { ...decided, outcome: "refuse" })).toEqual([["renewal-letter", "2029-01-08"]]);
  });
});
