import { describe, expect, it } from "vitest";
import { openingMissing, readingDays, readWords } from "./observers.view.ts";

const paul = { personId: "paul", name: "Paul Guérin" };

describe("Ce qu’un observateur a lu", () => {
  it("se dit en mots, jamais par une adresse", () => {
    expect(readWords("/api/dossiers/d1")).toBe("dossier");
    expect(readWords("/api/audits/d1")).toBe("audit");
    expect(readWords("/api/dossiers/d1/decision?grounds=REF-01")).toBe("décision");
    expect(readWords("/api/dossiers/d1/files/f1")).toBe("pièces");
    expect(readWords("/api/habilitations/h1")).toBe("habilitation");
    expect(readWords("/api/attestations/H-2026-0001")).toBe("attestation");
    expect(readWords("/api/dossiers/d1/nouveau")).toBe("autre partie du dossier");
  });

  it("est réuni par personne et par jour, dans l’ordre où il l’a lu, chaque partie une fois", () => {
    const accesses = [
      { ...paul, at: "2026-11-30T10:00:00Z", path: "/api/audits/d1" },
      { ...paul, at: "2026-11-29T09:30:00Z", path: "/api/audits/d1" },
      { ...paul, at: "2026-11-29T09:10:00Z", path: "/api/dossiers/d1/history" },
      { ...paul, at: "2026-11-29T09:00:00Z", path: "/api/dossiers/d1/history" },
    ];
    expect(readingDays(accesses).map(({ day, parts }) => [day, ...parts])).toEqual([
      ["2026-11-30", "audit"],
      ["2026-11-29", "historique", "audit"],
    ]);
  });
});

describe("Ouvrir un dossier", () => {
  it("demande à qui, jusqu’à quand et pourquoi", () => {
    expect(openingMissing(null, undefined, "")).toContain("l’observateur");
    expect(openingMissing("paul", undefined, "")).toContain("dernier jour");
    expect(openingMissing("paul", "2026-12-01", " ")).toContain("pourquoi");
    expect(openingMissing("paul", "2026-12-01", "Évaluation")).toBeUndefined();
  });
});
