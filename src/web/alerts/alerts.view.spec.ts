import { describe, expect, it } from "vitest";
import type { AlertEvent } from "../../domain/alerts/alert.events.ts";
import { ownersFor, qualityManagers } from "./acts.view.ts";
import { alertBadge, alertEntries, awaited, statusOptions } from "./alerts.view.ts";

const none = { dueOn: null, answerDueOn: null, snoozedUntil: null };
const event = {
  ...{ at: "2026-04-14T08:00:00.000Z", byName: "Camille", text: null, grounds: [], attachments: [] },
  ...{ until: null, auditId: null, outcome: null, ownerName: null },
};
const types: readonly AlertEvent["type"][] = [
  ...(["AlertRaised", "AlertFactsAdded", "AlertObserved", "AlertSnoozed", "ExplanationsAsked"] as const),
  ...(["ExplanationsGiven", "ComplementaryAuditProposed", "ComplementaryAuditOrdered"] as const),
  ...([
    "ComplementaryAuditDeclined",
    "SanctionProposed",
    "SanctionOpened",
    "SanctionDeclined",
    "AlertReassigned",
  ] as const),
  "AlertClosed",
];

describe("une alerte à l’écran", () => {
  it("porte un statut en toutes lettres dans chacun de ses états", () => {
    expect(statusOptions).toHaveLength(8);
    expect(alertBadge({ status: "answered" }).label).toBe("Réponse à lire");
  });

  it("dit ce qui est attendu, de qui, et pour quand", () => {
    expect(awaited({ ...none, status: "open", dueOn: "2026-05-15" })).toEqual({
      rule: "Délai pour donner une suite à une alerte",
      what: "Suite à donner",
      on: "2026-05-15",
    });
    const asked = { ...none, status: "asked" as const, dueOn: "2026-05-29", answerDueOn: "2026-04-29" };
    expect(awaited(asked)).toEqual({
      ...{ what: "Réponse de l’organisme", on: "2026-04-29", rule: "Délai de réponse après la demande" },
    });
    expect(awaited({ ...none, status: "snoozed", snoozedUntil: "2026-06-01" })).toEqual({
      rule: "Date fixée en la reportant",
      what: "À reprendre",
      on: "2026-06-01",
    });
    expect(awaited({ ...none, status: "audit-proposed", dueOn: "2026-05-15" })?.what).toBe("Décision");
    expect(awaited({ ...none, status: "closed" })).toBeNull();
  });

  it("raconte chaque acte par des mots à lui, avec son motif et ses pièces", () => {
    const told = types.map((type) => alertEntries([{ ...event, type }], () => "")[0]?.what);
    expect(new Set(told).size).toBe(types.length);
    expect(told).not.toContain("a agi sur l’alerte");
    const given = { ...event, type: "ExplanationsGiven", text: "Trois abandons.", attachments: ["a1"] };
    expect(alertEntries([given], (id) => `/f/${id}`)).toMatchObject([
      { kind: "message", body: "Trois abandons.", files: [{ name: "Pièce 1", href: "/f/a1" }] },
    ]);
  });

  it("se confie à quelqu’un d’autre que la personne chargée, ou aux responsables qualité", () => {
    const person = { personId: "camille", name: "Camille", eligible: true, reasons: [] };
    const yanis = { personId: "yanis", name: "Yanis", eligible: false, reasons: ["lien déclaré"] };
    expect(ownersFor({ ownerId: "camille" }, [person, yanis])).toEqual([
      { value: "yanis", label: "Yanis (lien déclaré)", disabled: true },
      { value: qualityManagers, label: "Responsables qualité" },
    ]);
    expect(ownersFor({ ownerId: null }, [person])).toEqual([{ value: "camille", label: "Camille", disabled: false }]);
  });
});
