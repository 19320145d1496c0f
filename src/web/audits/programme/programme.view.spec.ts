import { describe, expect, it } from "vitest";
import { type AuditToSchedule, schedulingLink } from "./programme.view.ts";

const due = (habilitationId: string | null): AuditToSchedule => ({
  ...{ auditType: "S3", kind: "Surveillance à 3 mois", habilitationId, dossierId: "d1", number: "H-2026-0001" },
  ...{ organisationName: "Alpha", managerName: null, dueOn: "2026-07-14" },
});

describe("un audit à programmer", () => {
  it("se programme dans le dossier quand il est initial, sinon dans son habilitation", () => {
    expect(schedulingLink(due(null))).toBe("/dossiers/d1/audit");
    expect(schedulingLink(due("h1"))).toBe("/habilitations/h1/audit");
  });
});
