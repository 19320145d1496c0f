import { describe, expect, it } from "vitest";
import { auditMissing } from "./audit.view.ts";

const whole = {
  ...{ auditType: "C", chosen: new Map([["AUC-02", "Trois pages."]]), indicators: ["B3"] },
  ...{ auditor: "helene", days: [["2026-12-14"]], announced: false },
} as const;

describe("programmer un audit d’habilitation", () => {
  it("dit ce qui manque, dans l’ordre de la page", () => {
    expect(auditMissing(whole)).toBeUndefined();
    expect(auditMissing({ ...whole, auditType: undefined })).toContain("type");
    expect(auditMissing({ ...whole, chosen: new Map() })).toBeDefined();
    expect(auditMissing({ ...whole, indicators: [] })).toContain("indicateurs");
    expect(auditMissing({ ...whole, auditor: undefined })).toContain("auditeur");
    expect(auditMissing({ ...whole, days: [] })).toContain("date");
  });

  it("ne demande ni motif ni indicateur pour une surveillance, ni date quand l’organisme choisit", () => {
    const surveillance = { ...whole, auditType: "S3", chosen: new Map(), indicators: [], days: [] } as const;
    expect(auditMissing({ ...surveillance, announced: true })).toBeUndefined();
  });
});
