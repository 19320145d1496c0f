import { describe, expect, it } from "vitest";
import type { TakenDay } from "./calendar.view.ts";
import { auditorsOf, entriesOf, fitting } from "./dayEntries.view.ts";

const taken = (auditId: string, some: Partial<TakenDay> = {}): TakenDay => ({
  ...{ auditId, dossierId: auditId, number: "D-2026-0001", organisationId: "o1", organisationName: auditId },
  ...{ auditType: "I", kind: "Audit initial", mode: "remote", status: "plan_sent", auditor: "helene" },
  ...{ auditorName: "Hélène", day: "2026-12-01", standing: "planned", from: "09:00", until: "16:30", minutes: 390 },
  ...some,
});

describe("un jour du calendrier", () => {
  it("montre une fois l’audit que deux auditeurs se partagent", () => {
    const [entry, ...others] = entriesOf([taken("a"), taken("a", { auditor: "thomas", auditorName: "Thomas" })]);
    expect(others).toEqual([]);
    expect(auditorsOf(entry ?? { auditors: [] })).toBe("Hélène et Thomas");
  });

  it("range les audits par heure, ceux qui n’en ont pas à la fin", () => {
    const day = [taken("sans", { from: null }), taken("midi", { from: "13:30" }), taken("matin")];
    expect(entriesOf(day).map(({ auditId }) => auditId)).toEqual(["matin", "midi", "sans"]);
  });

  it("dit combien d’audits ne tiennent pas dans la case", () => {
    const three = entriesOf(["a", "b", "c"].map((id) => taken(id)));
    expect(fitting(three)).toMatchObject({ more: 0 });
    const five = entriesOf(["a", "b", "c", "d", "e"].map((id) => taken(id)));
    expect(fitting(five).shown).toHaveLength(2);
    expect(fitting(five).more).toBe(3);
  });
});
