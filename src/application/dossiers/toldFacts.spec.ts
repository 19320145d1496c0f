import { describe, expect, it } from "vitest";
import { moment } from "../../domain/shared/calendar.ts";
import type { DomainEvent } from "../ports/events.ts";
import { personOf, tellFacts } from "./toldFacts.ts";

const at = moment("2026-11-30T09:00:00Z");
const fact = (event: { readonly type: string } & Readonly<Record<string, unknown>>): DomainEvent => ({
  ...{ by: "camille", at },
  ...event,
});
const written = fact({ type: "NonconformityAdded", nonconformity: { id: "n1", indicator: "E2" } });
const factsOf = tellFacts({
  story: [{ seq: 1, stream: "audit-d1", event: written }],
  names: new Map([["yanis", { name: "Yanis Belkacem" }]]),
  titles: new Map([["REG", "Règlement de certification"]]),
});

describe("ce dont parle un fait d’un historique", () => {
  it("est la personne concernée, quand ce n’est pas son auteur", () => {
    expect(factsOf(fact({ type: "ManagerAssigned", personId: "yanis" })).person).toBe("Yanis Belkacem");
    expect(personOf(fact({ type: "ManagerAssigned", personId: "camille" }))).toBeNull();
    expect(factsOf(fact({ type: "AuditorReplaced", auditor: "partie" })).person).toBeNull();
  });

  it("est l’indicateur d’une non-conformité, retrouvé dans le fait qui l’a écrite", () => {
    expect(factsOf(fact({ type: "NonconformityCleared", id: "n1" })).indicator).toBe("E2");
    expect(factsOf(fact({ type: "NonconformityCleared", id: "n2" })).indicator).toBeNull();
    expect(factsOf(fact({ type: "IndicatorReopened", indicator: "A1" })).indicator).toBe("A1");
  });

  it("est le sens d’une décision, d’une vérification ou d’un départ", () => {
    const way = (more: Readonly<Record<string, unknown>>) => factsOf(fact({ type: "PlanReviewed", ...more })).way;
    expect(way({ approved: true })).toBe("approved");
    expect(way({ approved: false })).toBe("sent-back");
    expect(way({ upheld: false })).toBe("rejected");
    expect(way({ kind: "grant", outcome: "refuse" })).toBe("refuse");
    expect(way({ kind: "withdrawal" })).toBe("withdrawal");
    expect(way({})).toBeNull();
  });

  it("est le texte lu, les jours retenus, les critères répartis", () => {
    expect(factsOf(fact({ type: "DocumentAcknowledged", document: "REG", version: "1.0" })).text).toEqual({
      ...{ title: "Règlement de certification", version: "1.0" },
    });
    expect(factsOf(fact({ type: "DatesConfirmed", days: ["2026-12-14"] })).days).toEqual(["2026-12-14"]);
    expect(factsOf(fact({ type: "CriteriaShared", auditor: "yanis", criteria: [] })).criteria).toEqual([]);
    expect(factsOf(fact({ type: "PlanSent" })).criteria).toBeNull();
  });
});
