import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { facts, granted, grievances, on, suspend, suspended } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type {
  HabilitationWithdrawn,
  LiftRefused,
  SanctionStayed,
  StayEnded,
  SuspensionAnnulled,
  WithdrawalAnnulled,
} from "./habilitation.events.ts";
import type { AnnulOnAppeal, StaySanction } from "./habilitation.model.ts";
import { endingOf, isStayed, openSuspension, periods, statusOn } from "./periods.ts";
import type { ScopeChanged } from "./scope.events.ts";

const appealId = "appel-1";
const upheld = [{ code: "APP-01", detail: "h-motif" }];
const withdrawn: HabilitationWithdrawn = {
  ...{ type: "HabilitationWithdrawn", ...on("2027-05-03"), effectiveOn: day("2027-05-10"), agreementId: "a1" },
  grounds: [{ code: "RET-05", detail: "h-faits" }],
  ...{ sessions: [], appeal: { route: "certifier", days: 30 } },
};
const annulWithdrawal: AnnulOnAppeal = {
  ...{ type: "AnnulOnAppeal", ...on("2027-06-21"), appealId, decision: "withdrawal" },
  ...{ decidedAt: withdrawn.at, grounds: upheld },
};
const withdrawalAnnulled: WithdrawalAnnulled = {
  ...{ type: "WithdrawalAnnulled", ...on("2027-06-21"), appealId, decidedAt: withdrawn.at, grounds: upheld },
  from: day("2027-06-21"),
};
const annulSuspension: AnnulOnAppeal = {
  ...{ ...annulWithdrawal, ...on("2027-02-15"), decision: "suspension", decidedAt: suspended.at },
  grounds: [{ code: "LEV-03", detail: "h-appel" }],
};
const suspensionAnnulled: SuspensionAnnulled = {
  ...{ type: "SuspensionAnnulled", ...on("2027-02-15"), appealId, decidedAt: suspended.at },
  ...{ grounds: annulSuspension.grounds, from: day("2027-02-15") },
};
const liftRefused: LiftRefused = {
  ...{ type: "LiftRefused", ...on("2027-04-05"), appeal: { route: "certifier", days: 30 } },
  grounds: [{ code: "LEV-04", detail: "h-insuffisant" }],
};

describe("l’appel accueilli contre un retrait", () => {
  it("annule le retrait : l’habilitation reprend avec ses propres dates, par un nouvel événement", () => {
    given(habilitationDecider, granted, withdrawn).when(annulWithdrawal, facts()).thenAccepted(withdrawalAnnulled);
    const { state } = given(habilitationDecider, granted, withdrawn, withdrawalAnnulled);
    expect(periods(state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2027-05-10" },
      { status: "withdrawn", from: "2027-05-10", until: "2027-06-21" },
      { status: "active", from: "2027-06-21", until: "2029-04-14" },
      { status: "expired", from: "2029-04-14", until: null },
    ]);
    expect(state.status === "granted" && endingOf(state)).toEqual({ status: "expired", on: "2029-04-14" });
  });

  it("n’efface pas le passé : retirée avant l’appel, active après", () => {
    const { state } = given(habilitationDecider, granted, withdrawn, withdrawalAnnulled);
    expect(["2027-05-09", "2027-06-20", "2027-06-21"].map((date) => statusOn(state, day(date)))).toEqual([
      ...["active", "withdrawn", "active"],
    ]);
  });

  it("ne laisse aucune trace au calendrier quand le retrait n’avait pas encore pris effet", () => {
    const early = { ...withdrawalAnnulled, ...on("2027-05-06"), from: day("2027-05-06") };
    expect(periods(given(habilitationDecider, granted, withdrawn, early).state)).toHaveLength(2);
  });

  it("rend la suspension qui durait, avec ses propres dates", () => {
    const { state } = given(habilitationDecider, granted, suspended, withdrawn, withdrawalAnnulled);
    expect(statusOn(state, day("2027-06-21"))).toBe("suspended");
    expect(state.status === "granted" && openSuspension(state)?.decided.lastDay).toBe("2027-04-09");
  });

  it("ne prolonge rien : passée l’échéance, elle est expirée", () => {
    const late = { ...withdrawalAnnulled, ...on("2029-06-01"), from: day("2029-06-01") };
    expect(periods(given(habilitationDecider, granted, withdrawn, late).state).slice(1)).toEqual([
      { status: "withdrawn", from: "2027-05-10", until: "2029-06-01" },
      { status: "expired", from: "2029-06-01", until: null },
    ]);
  });

  it("demande de nouveaux griefs à qui voudrait retirer encore", () => {
    const notice = { ...grievances, aim: "withdrawal", grounds: [{ code: "RET-05", detail: "h-faits" }] } as const;
    const { state } = given(habilitationDecider, granted, notice, withdrawn, withdrawalAnnulled);
    expect(state.status === "granted" && state.grievances).toEqual([]);
  });

  it("n’annule que la décision contestée, une seule fois", () => {
    const nothing = { code: "habilitation/nothing-to-annul" } as const;
    given(habilitationDecider, granted).when(annulWithdrawal, facts()).thenRefused(nothing);
    given(habilitationDecider, granted, withdrawn, withdrawalAnnulled)
      .when(annulWithdrawal, facts())
      .thenRefused(nothing);
    given(habilitationDecider, granted, withdrawn)
      .when({ ...annulWithdrawal, decidedAt: granted.at }, facts())
      .thenRefused(nothing);
  });
});

describe("l’appel accueilli contre une suspension", () => {
  it("la lève ce jour-là, sans toucher à ce qui a été", () => {
    given(habilitationDecider, granted, suspended).when(annulSuspension, facts()).thenAccepted(suspensionAnnulled);
    expect(periods(given(habilitationDecider, granted, suspended, suspensionAnnulled).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2027-01-10" },
      { status: "suspended", from: "2027-01-10", until: "2027-02-15" },
      { status: "active", from: "2027-02-15", until: "2029-04-14" },
      { status: "expired", from: "2029-04-14", until: null },
    ]);
  });

  it("ne compte plus : le même motif n’est pas une récidive", () => {
    const again = { ...suspend, ...on("2027-09-10"), from: day("2027-09-12") };
    const { decision } = given(habilitationDecider, granted, suspended, suspensionAnnulled, grievances).when(
      again,
      facts(),
    );
    expect(decision).toMatchObject({
      accepted: true,
      events: expect.arrayContaining([expect.objectContaining({ type: "HabilitationSuspended", repeated: [] })]),
    });
  });

  it("ne s’annule pas deux fois", () => {
    given(habilitationDecider, granted, suspended, suspensionAnnulled)
      .when(annulSuspension, facts())
      .thenRefused({ code: "habilitation/nothing-to-annul" });
  });
});

describe("l’appel accueilli contre un refus de levée", () => {
  const annul: AnnulOnAppeal = {
    ...{ ...annulSuspension, ...on("2027-04-20"), decision: "refused-lift", decidedAt: liftRefused.at },
  };

  it("lève la suspension ce jour-là", () => {
    given(habilitationDecider, granted, suspended, liftRefused)
      .when(annul, facts())
      .thenAccepted({ type: "SuspensionLifted", ...on("2027-04-20"), grounds: annul.grounds, from: day("2027-04-20") });
  });

  it("ne lève rien quand la suspension est déjà levée", () => {
    given(habilitationDecider, granted, suspended)
      .when(annul, facts())
      .thenRefused({ code: "habilitation/nothing-to-annul" });
  });
});

describe("l’appel accueilli contre une réduction du périmètre", () => {
  const item = { part: "establishments", value: "73282932000082", words: "h-lieu" } as const;
  const added: ScopeChanged = {
    ...{ type: "ScopeChanged", ...on("2026-12-01"), direction: "add", items: [item], changeId: "c1" },
    ...{ grounds: [{ code: "PER-01", detail: "h" }], effectiveOn: day("2026-12-01"), appeal: null },
  };
  const reduced: ScopeChanged = {
    ...{ ...added, ...on("2027-02-01"), direction: "remove", items: [{ ...item, words: null }], changeId: null },
    ...{ effectiveOn: day("2027-02-01"), appeal: { route: "certifier", days: 30 } },
  };
  const annul: AnnulOnAppeal = {
    ...{ type: "AnnulOnAppeal", ...on("2027-03-01"), appealId, decision: "scope-reduction" },
    ...{ decidedAt: reduced.at, grounds: upheld },
  };

  it("rend ce qui avait été retiré, ce jour-là (PER-02)", () => {
    const back = given(habilitationDecider, granted, added, reduced);
    back.when(annul, facts()).thenAccepted({
      ...{ ...reduced, ...on("2027-03-01"), direction: "add", grounds: upheld },
      ...{ effectiveOn: day("2027-03-01"), appeal: null },
    });
  });

  it("ne rend rien de ce que l’organisme a demandé lui-même, ni de ce qui est déjà revenu", () => {
    const asked = { ...reduced, changeId: "c2" };
    for (const events of [[added, asked], [added, reduced, { ...added, ...on("2027-02-10") }], [added]])
      given(habilitationDecider, granted, ...events)
        .when(annul, facts())
        .thenRefused({ code: "habilitation/nothing-to-annul" });
  });
});

describe("l’effet suspensif d’un appel", () => {
  const stay = (date: string, decision: "suspension" | "withdrawal", decidedAt: StaySanction["decidedAt"]) => ({
    ...on(date),
    ...{ appealId, decision, decidedAt, from: day(date) },
  });
  const stayed: SanctionStayed = { type: "SanctionStayed", ...stay("2027-05-20", "withdrawal", withdrawn.at) };
  const ended: StayEnded = { type: "StayEnded", ...on("2027-06-21"), appealId, from: day("2027-06-21") };
  const { from: _, ...of } = stay("2027-05-20", "withdrawal", withdrawn.at);

  it("rend l’habilitation active jusqu’à la décision d’appel, puis le retrait reprend (R-CMP-5)", () => {
    given(habilitationDecider, granted, withdrawn)
      .when({ type: "StaySanction", ...of }, facts())
      .thenAccepted(stayed);
    const lived = given(habilitationDecider, granted, withdrawn, stayed);
    lived.when({ type: "EndStay", ...on("2027-06-21"), appealId }, facts()).thenAccepted(ended);
    const statuses = (state: typeof lived.state) =>
      ["2027-05-19", "2027-05-20", "2027-06-21"].map((date) => statusOn(state, day(date)));
    expect(statuses(lived.state)).toEqual(["withdrawn", "active", "active"]);
    const after = given(habilitationDecider, granted, withdrawn, stayed, ended);
    expect(statuses(after.state)).toEqual(["withdrawn", "active", "withdrawn"]);
  });

  it("s’arrête avec l’annulation : le retrait n’a duré que jusqu’à l’effet suspensif", () => {
    const { state } = given(habilitationDecider, granted, withdrawn, stayed, withdrawalAnnulled);
    expect(periods(state).filter(({ status }) => status === "withdrawn")).toEqual([
      { status: "withdrawn", from: "2027-05-10", until: "2027-05-20" },
    ]);
    expect(isStayed(state as never)).toBe(false);
  });

  it("d’une suspension ne déplace pas son dernier jour, et n’est décidé qu’une fois, sur ce qui dure", () => {
    const pause: SanctionStayed = { type: "SanctionStayed", ...stay("2027-02-15", "suspension", suspended.at) };
    const again: StayEnded = { ...ended, ...on("2027-03-01"), from: day("2027-03-01") };
    const { state, when } = given(habilitationDecider, granted, suspended, pause, again);
    expect(["2027-02-14", "2027-02-15", "2027-03-01"].map((date) => statusOn(state, day(date)))).toEqual([
      ...["suspended", "active", "suspended"],
    ]);
    const twice = { type: "StaySanction", ...on("2027-03-02"), appealId, decision: "suspension" } as const;
    when({ ...twice, decidedAt: suspended.at }, facts()).thenRefused({ code: "habilitation/nothing-to-stay" });
    given(habilitationDecider, granted)
      .when({ ...twice, decidedAt: suspended.at }, facts())
      .thenRefused({ code: "habilitation/nothing-to-stay" });
    given(habilitationDecider, granted, suspended)
      .when({ type: "EndStay", ...on("2027-03-02"), appealId }, facts())
      .thenRefused({ code: "habilitation/nothing-to-stay" });
  });
});
