import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { facts, granted, grantedFrom, on, rules, suspended } from "../../../specs/samples/habilitations.ts";
import { addDays, addMonths, type Day, day, dayOf, startOf } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationEvent } from "./habilitation.events.ts";
import type { HabilitationCommand, HabilitationFacts } from "./habilitation.model.ts";
import type { HabilitationState } from "./habilitation.state.ts";
import { periods, statusOn } from "./periods.ts";

describe("les périodes d’une habilitation", () => {
  it("sont aucune avant l’octroi", () => {
    expect(periods(habilitationDecider.initial)).toEqual([]);
    expect(statusOn(habilitationDecider.initial, day("2026-04-14"))).toBeNull();
  });

  it("comptent d’avance l’échéance, sans que rien soit fait ce jour-là", () => {
    const { state } = given(habilitationDecider, granted);
    expect(periods(state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2029-04-14" },
      { status: "expired", from: "2029-04-14", until: null },
    ]);
    expect(["2026-04-13", "2026-04-14", "2029-04-13", "2029-04-14"].map((date) => statusOn(state, day(date)))).toEqual([
      ...[null, "active", "active", "expired"],
    ]);
  });

  it("donnent la fin de l’enregistrement plutôt que l’échéance quand elles tombent le même jour", () => {
    const capped = { ...grantedFrom("2026-04-14", "2028-12-31"), registrationEndsOn: day("2028-12-31") };
    expect(statusOn(given(habilitationDecider, capped).state, day("2028-12-31"))).toBe("ended");
  });

  it("montrent la suspension puis la reprise, sans déplacer l’échéance", () => {
    const lifted = { type: "SuspensionLifted", ...on("2027-03-20"), grounds: [], from: day("2027-03-20") } as const;
    expect(periods(given(habilitationDecider, granted, suspended, lifted).state)).toEqual([
      { status: "active", from: "2026-04-14", until: "2027-01-10" },
      { status: "suspended", from: "2027-01-10", until: "2027-03-20" },
      { status: "active", from: "2027-03-20", until: "2029-04-14" },
      { status: "expired", from: "2029-04-14", until: null },
    ]);
  });

  it("oublient une suspension levée avant son premier jour", () => {
    const lifted = { type: "SuspensionLifted", ...on("2027-01-09"), grounds: [], from: day("2027-01-09") } as const;
    expect(periods(given(habilitationDecider, granted, suspended, lifted).state)).toHaveLength(2);
  });

  it("mènent une suspension jamais levée jusqu’à l’échéance", () => {
    expect(periods(given(habilitationDecider, granted, suspended).state).slice(1)).toEqual([
      { status: "suspended", from: "2027-01-10", until: "2029-04-14" },
      { status: "expired", from: "2029-04-14", until: null },
    ]);
  });
});

/** What somebody may ask one day; whether it is accepted depends on what came before. */
type Attempt = (at: ReturnType<typeof on>, today: Day, ahead: number) => HabilitationCommand;

const attempts: readonly Attempt[] = [
  (act, today, ahead) => ({
    ...{ type: "Suspend", ...act, from: addDays(today, ahead), urgency: "h", sessions: [] },
    effectsSeen: "h-effets",
    failings: [{ code: "SUS-12", detail: "h", proofExpected: "h", proofDueOn: null }],
  }),
  (act) => ({ type: "VerifyCorrection", ...act, code: "SUS-12", outcome: "verified", reason: "h" }),
  (act) => ({ type: "Lift", ...act, grounds: [{ code: "LEV-01", detail: "h" }] }),
  (act, today) => ({
    ...{ type: "NotifyGrievances", ...act, aim: "withdrawal", grounds: [{ code: "RET-05", detail: "h" }] },
    ...{ notifiedOn: today, channel: "registered-letter", reference: "1" },
  }),
  (act, today, ahead) => ({
    ...{ type: "Withdraw", ...act, grounds: [{ code: "RET-05", detail: "h" }], sessions: [] },
    effectsSeen: "h-effets",
    effectiveOn: addDays(today, ahead),
  }),
  (act, today, ahead) => ({
    ...{ type: "Terminate", ...act, grounds: [{ code: "FIN-02", detail: "h" }], noticeWaived: true, sessions: [] },
    effectsSeen: "h-effets",
    effectiveOn: addDays(today, ahead),
  }),
  (act, today, ahead) => ({
    type: "RecordRegistrationEnd",
    ...act,
    endsOn: ahead === 0 ? null : addDays(today, ahead * 20),
  }),
  (act) => ({ type: "Renew", ...act, grounds: [{ code: "REN-01", detail: "h" }] }),
];

/** Facts under which everything that the rules allow is accepted. */
function favourable(state: HabilitationState): HabilitationFacts {
  if (state.status === "none") return facts();
  const effectiveOn = state.terms.at(-1)?.until ?? state.grant.expiresOn;
  const endsOn = addMonths(effectiveOn, 12 * rules.habilitation.years);
  return facts({ agreement: { agreementId: "a", effectiveOn, endsOn } });
}

const step = fc.record({
  attempt: fc.constantFrom(...attempts),
  later: fc.integer({ min: 0, max: 250 }),
  ahead: fc.integer({ min: 0, max: 60 }),
});

/** A life of any kind that the rules accept, and the days on which something happened. */
const lives = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.array(step, { maxLength: 14 })).map(([start, steps]) => {
  const effectiveOn = addDays(day("2024-02-27"), start);
  const events: HabilitationEvent[] = [grantedFrom(effectiveOn, addMonths(effectiveOn, 36))];
  let state = events.reduce(habilitationDecider.evolve, habilitationDecider.initial);
  let today = effectiveOn;
  for (const { attempt, later, ahead } of steps) {
    today = addDays(today, later);
    const command = attempt({ by: "diane", at: startOf(today) }, today, ahead);
    const before = state;
    const decision = habilitationDecider.decide(command, state, favourable(state));
    if (decision.accepted) {
      events.push(...decision.events);
      state = decision.events.reduce(habilitationDecider.evolve, state);
    }
    expectPastKept(before, state, today);
  }
  return { effectiveOn, events, state };
});

/** Nothing rewrites what the habilitation was on the days before. */
function expectPastKept(before: HabilitationState, after: HabilitationState, today: Day): void {
  const eve = addDays(today, -1);
  expect(statusOn(after, eve)).toBe(statusOn(before, eve));
}

const finals = ["withdrawn", "expired", "terminated", "ended"];

describe("quelle que soit la vie d’une habilitation", () => {
  it("ses périodes se suivent sans trou ni recouvrement, de la date d’effet à un statut définitif", () => {
    fc.assert(
      fc.property(lives, ({ effectiveOn, state }) => {
        const all = periods(state);
        expect(all[0]?.from).toBe(effectiveOn);
        for (const [rank, { status, from, until }] of all.entries()) {
          const following = all[rank + 1];
          expect(until).toBe(following?.from ?? null);
          expect(finals.includes(status)).toBe(following === undefined);
          if (until !== null) expect(from < until).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("son statut est connu chaque jour à partir de la date d’effet", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 4000 }), ({ effectiveOn, state }, after) => {
        expect(statusOn(state, addDays(effectiveOn, after))).not.toBeNull();
        expect(statusOn(state, addDays(effectiveOn, -1))).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it("elle n’est plus jamais active après un retrait", () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 2000 }), ({ events, state }, after) => {
        const withdrawal = events.find((event) => event.type === "HabilitationWithdrawn");
        fc.pre(withdrawal !== undefined && withdrawal.type === "HabilitationWithdrawn");
        const since =
          withdrawal?.type === "HabilitationWithdrawn" ? withdrawal.effectiveOn : dayOf(on("2024-01-01").at);
        expect(finals).toContain(statusOn(state, addDays(since, after)));
      }),
      { numRuns: 60 },
    );
  });
});
