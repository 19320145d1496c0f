import { describe, expect, it } from "vitest";
import {
  crossingBadges,
  effectLines,
  type Moved,
  movedFirst,
  type Neutralisation,
  resultWords,
} from "./neutralisation.view.ts";

const result = { points: 14, max: 20, unit: 1, rightAnswers: 14, questions: 20, percent: 70, passed: true };
const moved = (crossing: Moved["crossing"]): Moved => ({
  ...{ id: crossing, dossierId: "d1", dossierNumber: "D-2026-0042", number: 1, personName: "Samira Benali" },
  ...{ endedAt: "2026-04-14T08:30:00.000Z", before: result, after: { ...result, questions: 19 }, crossing },
});
const shown = (effects: Partial<Neutralisation["effects"]>, running = 0): Neutralisation => ({
  ...{ code: "T1-001", version: 1, position: 0, seen: "f1", running, neutralised: null },
  ...{ effects: { gains: 0, losses: 0, kept: 0, ...effects }, attempts: [moved("same"), moved("loses")] },
});
const lines = (of: Neutralisation) => effectLines(of).map((line) => line.replaceAll("\u00a0", " "));

describe("la neutralisation d’une question", () => {
  it("dit qui franchirait le seuil, dans un sens ou dans l’autre, avant d’en décider", () => {
    expect(lines(shown({ losses: 1, gains: 2, kept: 1 }, 1))).toEqual([
      "2 copies terminées à recalculer, 1 copie en cours où elle ne comptera pas.",
      "1 personne perdrait sa réussite.",
      "2 personnes deviendraient reçues.",
      "1 réussite passe sous le seuil mais reste acquise : le dossier a déjà été revu ou décidé.",
    ]);
    expect(lines(shown({}))).toEqual(["2 copies terminées à recalculer.", "Personne ne franchit le seuil."]);
  });

  it("met d’abord ceux dont le résultat change", () => {
    const every = (["same", "kept", "gains", "loses"] as const).map(moved);
    expect(movedFirst(every).map(({ crossing }) => crossing)).toEqual(["loses", "gains", "kept", "same"]);
    expect(Object.values(crossingBadges).map(({ label }) => label)).toEqual([
      ...["Devient réussi", "N’est plus réussi", "Réussite maintenue"],
    ]);
    expect(resultWords(result)).toBe("14 sur 20 (70\u00a0%)");
  });
});
