import { describe, expect, it } from "vitest";
import { type AnalysisForm, analysisSent, outcomeBadge, relationLabel, whyNotApprove } from "./impartiality.view.ts";

const form: AnalysisForm = {
  ...{ outcome: "acceptable", reasons: "Équipes distinctes.", measures: [""], contacts: ["p1"], excluded: [] },
};

describe("L’analyse de risques pour l’impartialité", () => {
  it("s’approuve avec ses raisons et un interlocuteur indépendant", () => {
    expect(whyNotApprove(form)).toBeUndefined();
    expect(whyNotApprove({ ...form, reasons: " " })).toBe("Rédigez l’analyse.");
    expect(whyNotApprove({ ...form, contacts: [] })).toContain("interlocuteur");
  });

  it("demande au moins une mesure quand elle conclut qu’il en faut", () => {
    const measured: AnalysisForm = { ...form, outcome: "acceptable-with-measures" };
    expect(whyNotApprove(measured)).toBe("Décrivez au moins une mesure.");
    expect(whyNotApprove({ ...measured, measures: ["Autre auditeur"] })).toBeUndefined();
  });

  it("ne nomme pas comme interlocuteur quelqu’un qu’elle écarte", () => {
    expect(whyNotApprove({ ...form, excluded: ["p1"] })).toContain("écartée");
  });

  it("n’envoie de mesures que si la conclusion en comporte", () => {
    expect(analysisSent({ ...form, measures: ["Reste d’un essai"] }).measures).toEqual([]);
  });

  it("se lit en mots et en couleur", () => {
    expect(outcomeBadge("unacceptable")).toEqual({ tone: "danger", label: "Inacceptable" });
    expect(relationLabel("requested")).toBe("Souhaite devenir client");
  });
});
