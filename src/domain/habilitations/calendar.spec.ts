import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { granted, grantedFrom, on, rules, suspended } from "../../../specs/samples/habilitations.ts";
import { addDays, addMonths, day, daysBetween } from "../shared/calendar.ts";
import { calendar } from "./calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationEvent, HabilitationRenewed, HabilitationTerminated } from "./habilitation.events.ts";

const life = rules.habilitation;
const dates = (...events: readonly HabilitationEvent[]) =>
  calendar(given(habilitationDecider, ...events).state, life).map(({ kind, dueOn }) => [kind, dueOn]);
const renewal = (from: string, expires: string): HabilitationRenewed => ({
  ...{ type: "HabilitationRenewed", ...on("2028-12-01"), grounds: [], agreementId: "a2" },
  ...{ from: day(from), expiresOn: day(expires) },
});

describe("le calendrier d’une habilitation", () => {
  it("donne la surveillance à trois mois, les anniversaires, l’ouverture du renouvellement et l’échéance", () => {
    expect(dates(granted)).toEqual([
      ["first-surveillance", "2026-07-14"],
      ["annual-surveillance", "2027-04-14"],
      ["annual-surveillance", "2028-04-14"],
      ["renewal-opening", "2028-10-14"],
      ["renewal-file", "2029-01-14"],
      ["expiry", "2029-04-14"],
    ]);
    expect(calendar(habilitationDecider.initial, life)).toEqual([]);
  });

  it("ouvre quinze jours de part et d’autre de chaque surveillance", () => {
    expect(calendar(given(habilitationDecider, granted).state, life)[0]).toEqual({
      ...{ kind: "first-surveillance", dueOn: "2026-07-14", opensOn: "2026-06-29", closesOn: "2026-07-29" },
    });
  });

  it("s’arrête à la fin du mois quand le quantième manque : du 30 novembre au 28 ou 29 février", () => {
    expect(dates(grantedFrom("2026-11-30", "2029-11-30"))[0]).toEqual(["first-surveillance", "2027-02-28"]);
    expect(dates(grantedFrom("2027-11-30", "2030-11-30"))[0]).toEqual(["first-surveillance", "2028-02-29"]);
  });

  it("retrouve le 29 février chaque fois qu’il existe : les dates ne dérivent pas", () => {
    const leap = grantedFrom("2028-02-29", "2031-02-28");
    expect(dates(leap).slice(1, 3)).toEqual([
      ["annual-surveillance", "2029-02-28"],
      ["annual-surveillance", "2030-02-28"],
    ]);
    expect(dates(leap, renewal("2031-02-28", "2034-02-28"))).toContainEqual(["annual-surveillance", "2032-02-29"]);
  });

  it("ne demande au troisième anniversaire que le renouvellement, et ne recommence pas la surveillance à trois mois", () => {
    expect(dates(granted, renewal("2029-04-14", "2032-04-14"))).toEqual([
      ["first-surveillance", "2026-07-14"],
      ["annual-surveillance", "2027-04-14"],
      ["annual-surveillance", "2028-04-14"],
      ["renewal-opening", "2028-10-14"],
      ["renewal-file", "2029-01-14"],
      ["renewal", "2029-04-14"],
      ["annual-surveillance", "2030-04-14"],
      ["annual-surveillance", "2031-04-14"],
      ["renewal-opening", "2031-10-14"],
      ["renewal-file", "2032-01-14"],
      ["expiry", "2032-04-14"],
    ]);
  });

  it("ne se déplace pas pendant une suspension", () => {
    expect(dates(granted, suspended)).toEqual(dates(granted));
  });

  it("s’arrête à la fin de l’habilitation", () => {
    const terminated: HabilitationTerminated = {
      ...{
        type: "HabilitationTerminated",
        ...on("2027-01-08"),
        grounds: [],
        sessions: [],
        effectiveOn: day("2027-04-14"),
      },
    };
    expect(dates(granted, terminated)).toEqual([["first-surveillance", "2026-07-14"]]);
    const ends = { ...granted, registrationEndsOn: day("2029-04-14") };
    expect(dates(ends).at(-1)).toEqual(["renewal-file", "2029-01-14"]);
  });

  it("quelle que soit la date d’effet, reste dans l’ordre et donne une surveillance par an, jamais à l’échéance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 3 }), (start, renewals) => {
        const effective = addDays(day("2024-01-01"), start);
        const events: HabilitationEvent[] = [grantedFrom(effective, addMonths(effective, 36))];
        let expiry = addMonths(effective, 36);
        for (let cycle = 0; cycle < renewals; cycle++) {
          events.push(renewal(expiry, addMonths(expiry, 36)));
          expiry = addMonths(expiry, 36);
        }
        const milestones = calendar(given(habilitationDecider, ...events).state, life);
        const count = (kind: string) => milestones.filter((one) => one.kind === kind).length;
        expect(count("first-surveillance")).toBe(1);
        expect(count("annual-surveillance")).toBe(2 * (renewals + 1));
        expect(milestones.at(-1)).toMatchObject({ kind: "expiry", dueOn: expiry });
        for (const [rank, { dueOn }] of milestones.slice(1).entries()) {
          const before = milestones[rank];
          expect(before !== undefined && daysBetween(before.dueOn, dueOn) >= 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
