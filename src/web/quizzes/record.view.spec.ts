import { describe, expect, it } from "vitest";
import {
  type Alert,
  alertTitle,
  alertWords,
  exposureWords,
  focusLine,
  lasting,
  proofBadge,
  proofLines,
  type QuizRecord,
} from "./record.view.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const draw: NonNullable<QuizRecord["draw"]> = {
  ...{ commitment: "c", fixedAt: "2026-04-14T08:00:00.000Z", secret: "s", nonce: "n", seed: "5eed", pool: "p" },
  ...{ poolSize: 61, aside: [], over: [], exposureLimitPercent: 20, overexposedThemes: [] },
  proof: { secretWasFixed: true, seedFollows: true, paperFollows: true },
};

describe("le relevé d’une tentative", () => {
  it("dit une durée comme on la dit", () => {
    expect([9, 60, 75].map((seconds) => plain(lasting(seconds)))).toEqual(["9 s", "1 min", "1 min 15 s"]);
  });

  it("donne les faits d’une alerte, sans en juger", () => {
    const fast: Alert = { alert: "fast", seconds: 75, questions: 10, secondsPerQuestion: 7 };
    expect(plain(alertWords(fast))).toBe("10 réponses en 1 min 15 s, soit 7 s par question en moyenne.");
    expect(alertWords({ ...fast, seconds: 2, secondsPerQuestion: 0 })).toContain(
      "soit moins d’une seconde par question",
    );
    const alike: Alert = {
      ...{ alert: "alike", attemptId: "a2", personName: "Karim Haddad", dossierNumber: "D-2026-0042" },
      ...{ common: 8, identical: 7, sameMistakes: 5 },
    };
    expect(plain(alertWords(alike))).toBe(
      "5 mêmes mauvaises réponses que Karim Haddad (dossier D-2026-0042) : 8 questions communes, 7 réponses identiques.",
    );
    expect([fast, alike].map(alertTitle)).toEqual(["Copie très rapide", "Copie semblable à une autre"]);
  });

  it("présente la fenêtre quittée comme une information", () => {
    expect(focusLine([])).toBe("La fenêtre n’a pas été quittée.");
    const losses = [12, 63].map((seconds) => ({ until: "2026-04-14T08:10:00.000Z", seconds }));
    expect(plain(focusLine(losses))).toMatch(
      /^La fenêtre a été quittée 2 fois, 1 min 15 s en tout. C’est une information/,
    );
  });

  it("dit ce qui prouve le tirage, point par point, et ce qui ne le prouve pas", () => {
    expect(proofBadge(draw)).toEqual({ tone: "success", label: "Tirage prouvé" });
    expect(proofLines(draw).map(({ words }) => plain(words))[0]).toContain("notée le 14 avril 2026 à 10 h 00");
    for (const broken of ["secretWasFixed", "seedFollows", "paperFollows"] as const) {
      const shaken = { ...draw, proof: { ...draw.proof, [broken]: false } };
      expect(proofBadge(shaken).tone).toBe("danger");
      expect(proofLines(shaken).filter(({ holds }) => !holds)).toHaveLength(1);
    }
  });

  it("dit quand l’exposition n’a pas pu être tenue, et pourquoi", () => {
    expect(plain(exposureWords({ ...draw, aside: ["T1-001", "T1-002"] }))).toContain(
      "est tenue (20 % des sujets par question) : 2 questions déjà assez tirées mises de côté",
    );
    expect(exposureWords({ ...draw, overexposedThemes: ["T1", "T7"] })).toContain("trop petite en T1, T7");
    expect(exposureWords({ ...draw, over: ["T7-001"] })).toContain("difficultés demandées");
  });
});
