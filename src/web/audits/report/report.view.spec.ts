import { describe, expect, it } from "vitest";
import { audit, grid, indicator, nonconformity, plan } from "../audits.samples.ts";
import { keptReport, reportGap, startOf, takenFrom } from "./report.view.ts";

const held = audit({
  plan: plan(),
  opening: { at: "2026-12-14T08:00:00Z", present: [{ name: "Inès", role: "referent" }] },
  grid: grid(indicator("A1", { rating: "conforming" }), indicator("A2", { rating: "nonconforming" })),
  nonconformities: [nonconformity("n1", { indicator: "A2", indicatorTitle: "Indicateur A2" })],
  record: { strengths: "Une équipe.", observations: null, auditor: null, organisation: null, refusal: null },
});

describe("le rapport", () => {
  it("est pré-écrit d’après l’audit, rien n’est à saisir deux fois", () => {
    const start = startOf(held);
    expect(start.conclusion).toBe("L’organisme répond au référentiel, à l’exception d’une non-conformité à corriger.");
    expect(start.summary).toContain("le lundi 14 décembre 2026, avec 1\u00a0personne rencontrée.");
    expect(start.summary).toContain("- A2, Indicateur A2");
    expect(start).toMatchObject({ strengths: "Une équipe.", observations: "" });
  });

  it("dit si le plan a été suivi, et reprend ce qui fut gardé sur place", () => {
    expect(startOf(held).summary).toContain("Le plan a été suivi.");
    const departures = [{ id: "e1", sequence: "SQ-2", title: "Visite", what: "Après la revue." }];
    const troubled = { ...held, departures, incidents: [{ id: "i1", what: "Connexion perdue." }] };
    expect(startOf(troubled).summary).toContain(
      "Le plan a été suivi, à l’exception de 1\u00a0point noté. 1\u00a0incident noté.",
    );
    expect(takenFrom(troubled)).toEqual(
      expect.arrayContaining([
        { label: "Non-conformités", value: "1", part: "nonconformities" },
        { label: "Plan d’audit", value: "1\u00a0écart noté", part: "plan" },
        { label: "Incidents", value: "1", part: "grid" },
      ]),
    );
  });

  it("repart du texte renvoyé par le vérificateur, ou de la dernière version émise", () => {
    const texts = { conclusion: "Conclusion.", summary: "Synthèse.", strengths: "", observations: "" };
    const draft = { ...texts, status: "sent_back" as const, correction: null, remarks: "À préciser." };
    expect(startOf({ ...held, reportDraft: draft })).toMatchObject({ summary: "Synthèse." });
    const issued = { ...texts, version: 1, issuedAt: "2026-12-20T09:00:00Z", correction: null };
    expect(startOf({ ...held, reports: [issued] })).toMatchObject({ conclusion: "Conclusion.", correction: "" });
  });

  it("demande, pour corriger un rapport émis, ce qui change et pourquoi", () => {
    const start = startOf(held);
    expect(reportGap(start, false)).toBeUndefined();
    expect(reportGap(start, true)).toBe("Dites ce qui est corrigé, et pourquoi.");
    expect(reportGap({ ...start, summary: " " }, false)).toBe("Écrivez la synthèse.");
  });

  it("reprend ce qui est gardé sur l’appareil", () => {
    expect(keptReport('{"conclusion":"Autre."}', startOf(held)).conclusion).toBe("Autre.");
    expect(keptReport("{", startOf(held))).toEqual(startOf(held));
  });
});
