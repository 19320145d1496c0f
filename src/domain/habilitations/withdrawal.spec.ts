import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  facts,
  filed,
  found,
  grant,
  granted,
  grievances,
  notifySuspension,
  on,
  suspended,
  suspensionNotified,
  weighed,
} from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { GrievancesNotified, HabilitationEvent, HabilitationWithdrawn } from "./habilitation.events.ts";
import type { Lift, RecordSanctionNotification, Withdraw } from "./habilitation.model.ts";
import { periods, statusOn } from "./periods.ts";

const withdraw: Withdraw = {
  ...{ type: "Withdraw", ...on("2027-04-12"), grounds: [{ code: "RET-01", detail: "h-constat" }] },
  ...{ effectiveOn: day("2027-04-15"), sessions: [], effectsSeen: "h-effets" },
};
const withdrawn: HabilitationWithdrawn = {
  ...{ type: "HabilitationWithdrawn", ...on("2027-04-12"), grounds: [{ code: "RET-01", detail: "h-constat" }] },
  ...{ effectiveOn: day("2027-04-15"), agreementId: "a1", sessions: [], appeal: { route: "certifier", days: 30 } },
};
const serious: Withdraw = { ...withdraw, grounds: [{ code: "RET-05", detail: "h-pieces" }] };
const seriousGrievances: GrievancesNotified = {
  ...{ ...grievances, ...on("2027-03-02"), aim: "withdrawal", notifiedOn: day("2027-03-01") },
  ...{ grounds: [{ code: "RET-05", detail: "h-pieces" }], observationsUntil: day("2027-03-16") },
};
const exhausted = given(habilitationDecider, granted, suspended, suspensionNotified);
const proved = (...events: readonly HabilitationEvent[]) =>
  given(habilitationDecider, granted, suspended, suspensionNotified, ...events);
const seen = weighed("withdrawal", "2027-04-12");

describe("le retrait après une suspension", () => {
  it("est une décision, quand les manquements ne sont pas corrigés dans le délai", () => {
    exhausted.when(withdraw, facts()).thenAccepted(seen, withdrawn);
    proved(filed, found("insufficient")).when(withdraw, facts()).thenAccepted(seen, withdrawn);
    const late = { ...filed, ...on("2027-04-01"), filedOn: day("2027-04-01"), late: true };
    proved(late).when(withdraw, facts()).thenAccepted(seen, withdrawn);
  });

  it("emporte la fin de la convention et reste pour toujours au registre", () => {
    expect(periods(given(habilitationDecider, granted, suspended, suspensionNotified, withdrawn).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2027-01-10" },
      { status: "suspended", from: "2027-01-10", until: "2027-04-15" },
      { status: "withdrawn", from: "2027-04-15", until: null },
    ]);
  });

  it("attend la notification, les observations, puis le terme donné aux corrections", () => {
    given(habilitationDecider, granted, suspended)
      .when(withdraw, facts())
      .thenRefused({ code: "habilitation/suspension-not-notified" });
    exhausted
      .when({ ...withdraw, ...on("2027-01-26"), effectiveOn: day("2027-02-01") }, facts())
      .thenRefused({ code: "habilitation/observations-open", until: day("2027-01-26") });
    exhausted
      .when({ ...withdraw, ...on("2027-03-25") }, facts())
      .thenRefused({ code: "habilitation/corrections-still-possible", until: day("2027-03-25") });
  });

  it("ne retient jamais contre l’organisme une correction déposée à temps et pas encore vérifiée", () => {
    proved(filed)
      .when(withdraw, facts())
      .thenRefused({ code: "habilitation/correction-not-verified", grounds: ["SUS-01"] });
  });

  it("n’a plus de fondement quand tout est corrigé", () => {
    proved(filed, found("verified")).when(withdraw, facts()).thenRefused({ code: "habilitation/failings-corrected" });
  });

  it("suppose une suspension en cours", () => {
    given(habilitationDecider, granted)
      .when(withdraw, facts())
      .thenRefused({ code: "habilitation/ground-needs-suspension", grounds: ["RET-01"] });
  });
});

describe("le retrait pour un manquement grave", () => {
  it("n’exige pas de suspension préalable, mais des griefs notifiés et le temps d’y répondre", () => {
    given(habilitationDecider, granted, seriousGrievances)
      .when(serious, facts())
      .thenAccepted(seen, { ...withdrawn, grounds: [{ code: "RET-05", detail: "h-pieces" }] });
    given(habilitationDecider, granted)
      .when(serious, facts())
      .thenRefused({ code: "habilitation/grievances-not-notified", grounds: ["RET-05"] });
    given(habilitationDecider, granted, seriousGrievances)
      .when({ ...serious, ...on("2027-03-16"), effectiveOn: day("2027-03-20") }, facts())
      .thenRefused({ code: "habilitation/observations-open", until: day("2027-03-16") });
  });

  it("ne se fonde pas sur des griefs qui n’annonçaient qu’une suspension", () => {
    given(habilitationDecider, granted, grievances, suspended, suspensionNotified)
      .when(serious, facts())
      .thenRefused({ code: "habilitation/grievances-not-notified", grounds: ["RET-05"] });
  });
});

describe("tout retrait", () => {
  it("n’est pas antidaté, dit ce que devient chaque session et vient d’une personne qui n’a rien évalué", () => {
    exhausted
      .when({ ...withdraw, effectiveOn: day("2027-04-11") }, facts())
      .thenRefused({ code: "habilitation/back-dated", earliest: day("2027-04-12") });
    exhausted
      .when(withdraw, facts({ openSessions: ["s1"] }))
      .thenRefused({ code: "habilitation/session-undecided", sessions: ["s1"] });
    const decider = facts().decider;
    if (decider === null) throw new Error("the sample decides");
    const family = { siren: "732829320", kind: "family", from: day("2010-01-01"), until: null } as const;
    exhausted
      .when(withdraw, { ...facts(), decider: { ...decider, person: { ...decider.person, links: [family] } } })
      .thenRefused({ code: "decision/link-declared", kind: "family", from: day("2010-01-01"), until: null });
  });

  it("est définitif dès qu’il est décidé : ni levée, ni renouvellement, ni nouvel octroi", () => {
    const gone = given(habilitationDecider, granted, suspended, suspensionNotified, withdrawn);
    const lift: Lift = { type: "Lift", ...on("2027-04-13"), grounds: [{ code: "LEV-01", detail: "h" }] };
    expect(statusOn(gone.state, day("2027-04-13"))).toBe("suspended");
    const final = { code: "habilitation/not-now", status: "withdrawn" } as const;
    gone.when(lift, facts()).thenRefused(final);
    gone.when({ ...withdraw, ...on("2028-01-05"), effectiveOn: day("2028-01-05") }, facts()).thenRefused(final);
    gone.when({ ...grant, ...on("2028-01-05") }, facts()).thenRefused(final);
  });

  it("se notifie par lettre recommandée, même après sa date d’effet, et ouvre l’appel", () => {
    const letter: RecordSanctionNotification = {
      ...{ ...notifySuspension, ...on("2027-04-20"), decision: "withdrawal", notifiedOn: day("2027-04-16") },
    };
    given(habilitationDecider, granted, suspended, suspensionNotified, withdrawn)
      .when(letter, facts())
      .thenAccepted({ ...letter, type: "SanctionNotified", appealUntil: day("2027-05-18"), observationsUntil: null });
  });
});
