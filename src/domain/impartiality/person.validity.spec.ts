import { describe, expect, it } from "vitest";
import { type Day, day } from "../shared/calendar.ts";
import type { Authorisation, WitnessAudit } from "./person.events.ts";
import { heldOn, lastObservation, nextObservation, renewalsOf, unbroken } from "./person.validity.ts";

const from = day("2025-01-01");
const scheme = "certifiag";
const held = (some: Partial<Authorisation> = {}): Authorisation => ({
  ...{ scheme, function: "audit", from, until: day("2026-12-31") },
  ...some,
});
const observed = (on: Day, some: Partial<WitnessAudit> = {}): WitnessAudit => ({
  ...{ id: on, scheme, auditId: "a1", on, observer: "nadia", conclusion: "confirmed" },
  ...some,
});
const audit = { scheme, function: "audit" } as const;
const rules = { reminderDays: [-60, -30, -7], witnessEveryMonths: 24 };
const renewals = (on: string, authorisations: readonly Authorisation[], witnessed: readonly WitnessAudit[] = []) =>
  renewalsOf({ authorisations, witnessed }, { scheme, on: day(on) }, rules).map(({ code, dueOn }) => [code, dueOn]);

describe("la validité des autorisations", () => {
  it("joint deux autorisations qui se suivent sans un jour d’écart", () => {
    const next = held({ from: day("2027-01-01"), until: null });
    expect(unbroken([next, held()])).toEqual([held({ until: null })]);
    const later = held({ from: day("2027-01-02"), until: null });
    expect(unbroken([held(), later])).toEqual([held(), later]);
  });

  it("ne mêle ni les dispositifs, ni les fonctions", () => {
    const other = held({ function: "decision" });
    expect(unbroken([held(), other])).toEqual([held(), other]);
  });

  it("dit ce qui vaut un jour donné, du premier au dernier jour inclus", () => {
    expect(heldOn([held()], audit, day("2024-12-31"))).toBeNull();
    expect(heldOn([held()], audit, from)).toEqual(held());
    expect(heldOn([held()], audit, day("2026-12-31"))).toEqual(held());
    expect(heldOn([held()], audit, day("2027-01-01"))).toBeNull();
  });

  it("annonce la fin d’une autorisation à partir du premier rappel, pas avant", () => {
    const recent = [observed(day("2026-06-01"))];
    expect(renewals("2026-10-31", [held()], recent)).toEqual([]);
    expect(renewals("2026-11-01", [held()], recent)).toEqual([["renew-authorisation", "2026-12-31"]]);
    expect(renewals("2026-12-31", [held()], recent)).toEqual([["renew-authorisation", "2026-12-31"]]);
  });

  it("n’annonce rien quand la suite est déjà donnée, ou quand il n’y a pas de fin", () => {
    const recent = [observed(day("2026-06-01"))];
    const next = held({ from: day("2027-01-01"), until: null });
    expect(renewals("2026-12-15", [held(), next], recent)).toEqual([]);
    expect(renewals("2026-12-15", [held({ until: null })], recent)).toEqual([]);
  });
});

describe("l’observation des auditeurs", () => {
  const unlimited = [held({ until: null })];
  const next = (on: string, witnessed: readonly WitnessAudit[], authorisations = unlimited) =>
    nextObservation({ authorisations, witnessed }, { scheme, on: day(on) }, 24);

  it("est attendue tant de mois après l’autorisation, puis après la dernière observation", () => {
    expect(next("2026-01-01", [])).toBe("2027-01-01");
    expect(next("2026-07-01", [observed(day("2026-06-16"))])).toBe("2028-06-16");
  });

  it("ne compte ni une observation sous un autre dispositif, ni une plus ancienne que l’autorisation", () => {
    expect(next("2026-07-01", [observed(day("2026-06-16"), { scheme: "autre" })])).toBe("2027-01-01");
    expect(next("2026-07-01", [observed(day("2024-06-16"))])).toBe("2027-01-01");
  });

  it("n’est attendue que de qui est autorisé à auditer", () => {
    expect(next("2026-01-01", [], [held({ function: "decision" })])).toBeNull();
  });

  it("retient la dernière, dans quelque ordre qu’elles aient été notées", () => {
    const [late, early] = [observed(day("2026-06-16")), observed(day("2025-06-16"))];
    expect(lastObservation([late, early], scheme)).toEqual(late);
    expect(lastObservation([], scheme)).toBeNull();
  });

  it("devient une tâche à l’approche de son échéance, et le reste ensuite", () => {
    expect(renewals("2026-11-01", unlimited)).toEqual([]);
    expect(renewals("2026-11-15", unlimited)).toEqual([["observe-auditor", "2027-01-01"]]);
    expect(renewals("2027-03-01", unlimited)).toEqual([["observe-auditor", "2027-01-01"]]);
  });
});
