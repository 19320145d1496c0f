import { describe, expect, it } from "vitest";
import {
  activityInWords,
  auditInWords,
  changesInWords,
  complaintsInWords,
  resultsInWords,
  surveillanceInWords,
  suspensionInWords,
} from "./cycle.words.ts";

describe("le bilan du cycle", () => {
  const rate = { threshold: 70 };
  const of = (results: Omit<Parameters<typeof resultsInWords>[0]["results"], "threshold">) =>
    resultsInWords({ results: { ...rate, ...results } });

  it("ne dit jamais un taux sans ses effectifs, ni un taux sur trop peu de candidats", () => {
    expect(of({ passed: 0, presented: 0, tenths: null, standing: "no-result" })).toBe("Aucun résultat dans le cycle.");
    expect(of({ passed: 2, presented: 3, tenths: 666, standing: "not-significant" })).toContain("trop peu");
    expect(of({ passed: 699, presented: 1000, tenths: 699, standing: "below" })).toContain(
      "soit 69,9\u00A0%, sous le seuil de 70\u00A0%",
    );
  });

  it("dit l’activité, ou qu’il n’y en a pas", () => {
    const none = { declared: 0, held: 0, prepared: 0, enrolled: 0, gaveUp: 0 };
    expect(activityInWords({ activity: none })).toBe("Aucune session déclarée dans le cycle.");
    expect(activityInWords({ activity: { declared: 3, held: 2, prepared: 12, enrolled: 11, gaveUp: 1 } })).toBe(
      "2\u00A0sessions tenues sur 3\u00A0déclarées\u00A0; 12\u00A0personnes préparées, dont 11\u00A0inscrites à l’examen et 1\u00A0renoncement.",
    );
  });

  it("dit ce qui reste ouvert d’un audit, d’une surveillance, d’une suspension", () => {
    expect(auditInWords({ auditOn: null, openNonconformities: 0 })).toBe("date à fixer");
    expect(auditInWords({ auditOn: "2026-04-01", openNonconformities: 2 })).toBe(
      "1er\u00A0avril 2026, 2\u00A0non-conformités ouvertes",
    );
    const held = { dueOn: "2026-07-01", outcome: "with-nonconformities", late: true, openGaps: 1 } as const;
    expect(surveillanceInWords(held)).toBe(
      "1er\u00A0juillet 2026, avec non-conformités, hors délai, 1\u00A0écart ouvert",
    );
    expect(surveillanceInWords({ ...held, outcome: null, late: false, openGaps: 0 })).toContain("non conclue");
    expect(suspensionInWords({ from: "2026-01-10", liftedOn: null })).toContain("en cours");
    expect(suspensionInWords({ from: "2026-01-10", liftedOn: "2026-03-02" })).toContain("levée le 2\u00A0mars 2026");
  });

  it("dit les plaintes, les alertes et les changements", () => {
    const told = { complaints: { received: 3, founded: 1, open: 1 }, alerts: { raised: 2, open: 0 } };
    expect(complaintsInWords(told)).toBe(
      "3\u00A0messages reçus, dont 1\u00A0fondé (1 en cours)\u00A0; 2\u00A0alertes levées.",
    );
    const nothing = { complaints: { received: 0, founded: 0, open: 0 }, alerts: { raised: 0, open: 0 } };
    expect(complaintsInWords(nothing)).toBe("Aucun message reçu, aucune alerte levée.");
    expect(changesInWords({ changes: { declared: 0, late: 0 } })).toBe("Aucun changement déclaré.");
    expect(changesInWords({ changes: { declared: 1, late: 1 } })).toBe(
      "1\u00A0changement déclaré, dont 1\u00A0hors délai.",
    );
  });
});
