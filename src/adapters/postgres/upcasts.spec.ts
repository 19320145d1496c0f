import { describe, expect, it } from "vitest";
import { moment } from "../../domain/shared/calendar.ts";
import { currentVersion, lift } from "./upcasts.ts";

describe("un événement écrit dans une forme ancienne", () => {
  it("est lu comme on l’écrirait aujourd’hui : un audit de la première version est celui d’une candidature", () => {
    const old = {
      ...{ type: "AuditScheduled", by: "elise", at: moment("2026-05-04T08:00:00Z"), dossierId: "d1" },
      ...{
        organisationId: "o1",
        auditor: "camille",
        auditType: "I",
        mode: "on_site",
        proposals: [],
        delays: {},
        check: {},
      },
    };
    const occasion = { habilitationId: null, grounds: [], indicators: [], announced: true };
    expect(lift(old, 1)).toEqual({ ...old, occasion });
    expect(currentVersion("AuditScheduled")).toBe(2);
  });

  it("n’est pas touché quand il a la forme d’aujourd’hui", () => {
    const now = { type: "AuditScheduled", by: "elise", at: moment("2026-05-04T08:00:00Z"), occasion: null };
    expect(lift(now, 2)).toBe(now);
  });
});
