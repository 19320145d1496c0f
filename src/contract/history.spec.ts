import { describe, expect, it } from "vitest";
import { type About, historySentence } from "./history.sentences.ts";

const nothing: About = { person: null, way: null, indicator: null, criteria: null, text: null, days: [] };
const told = (part: string, type: string, about: Partial<About> = {}) =>
  historySentence(part, type, { ...nothing, ...about });

describe("la phrase d’un fait de l’historique", () => {
  it("dit lequel des textes a été lu, et dans quelle version", () => {
    const text = { title: "Règlement de certification", version: "1.0" };
    expect(told("briefing", "DocumentAcknowledged", { text })).toBe(
      "a accusé lecture de « Règlement de certification » (version 1.0)",
    );
  });

  it("dit pour quels jours", () => {
    expect(told("audit", "DatesConfirmed", { days: ["2026-04-14"] })).toBe(
      "a confirmé les dates de l’audit, le 14 avril 2026",
    );
    expect(told("briefing", "SessionHeld", { days: ["2026-12-01"] })).toBe(
      "a enregistré une session d’information, le 1er décembre 2026",
    );
  });

  it("distingue un accord d’un renvoi, un désistement d’un classement", () => {
    expect(told("audit", "PlanReviewed", { way: "approved" })).toContain("qui peut être envoyé");
    expect(told("audit", "PlanReviewed", { way: "sent-back" })).toBe("a demandé des modifications du plan d’audit");
    expect(told("audit", "ObjectionSettled", { way: "rejected" })).toBe("n’a pas admis la récusation");
    expect(told("dossier", "DossierAbandoned", { way: "withdrawal" })).toBe("s’est désisté de la candidature");
    expect(told("dossier", "DossierAbandoned", { way: "no_answer" })).toBe("a classé la candidature sans suite");
    expect(told("decision", "DecisionTaken", { way: "refuse" })).toBe("a décidé de refuser");
  });

  it("dit à qui reviennent des critères, et de qui ils sont repris", () => {
    const person = "Thomas Le Goff";
    expect(told("audit", "CriteriaShared", { person, criteria: ["1", "3"] })).toBe(
      "a confié à Thomas Le Goff les critères 1 et 3",
    );
    expect(told("audit", "CriteriaShared", { person, criteria: [] })).toBe(
      "a repris les critères confiés à Thomas Le Goff",
    );
  });

  it("reste entière quand on n’en sait pas davantage, et se tait sur ce qu’un autre fait raconte", () => {
    expect(historySentence("audit", "PlanReviewed")).toBe("a vérifié le plan d’audit");
    expect(historySentence("observation", "FileOpenedTo")).toBe("a ouvert le dossier à la lecture d’un observateur");
    expect(historySentence("dossier", "DossierConcluded")).toBeNull();
    expect(historySentence("inconnu", "Inconnu")).toBeNull();
  });
});
