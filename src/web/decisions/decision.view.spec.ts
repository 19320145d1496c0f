import { describe, expect, it } from "vitest";
import {
  actOf,
  countingAttempt,
  decisionMissing,
  grantImpossible,
  groundFields,
  groundsMissing,
  linesOf,
  resultBadge,
  reviewLines,
  scoreWords,
  standingOf,
} from "./decision.view.ts";
import { reviewed } from "./decisions.samples.ts";

const pendingNda = reviewed.items.map((one) =>
  one.item === "nda-valid" ? { ...one, result: "pending" as const } : one,
);

describe("Les points de la revue", () => {
  it("gardent tous le même ordre, jugés par la lecture ou connus", () => {
    expect(reviewLines(reviewed).map(({ item }) => item)).toEqual([
      "plan-respected",
      "report-consistent",
      "indicators-rated",
      "signatures-present",
      "audit-complete",
      "quiz-passed",
      "nda-valid",
      "siren-valid",
      "qualiopi-valid",
    ]);
  });

  it("restent à juger tant que personne ne les a jugés", () => {
    const lines = reviewLines({ items: reviewed.items, review: null });
    expect(lines.filter(({ result }) => result === null).map(({ item }) => item)).toEqual([
      "plan-respected",
      "report-consistent",
    ]);
    expect(resultBadge(null)).toEqual({ tone: "neutral", label: "À juger" });
  });

  it("montrent ce qui a changé depuis la revue", () => {
    const nda = reviewLines({ ...reviewed, items: pendingNda }).find(({ item }) => item === "nda-valid");
    expect(nda).toMatchObject({ result: "pending", before: "ok" });
  });

  it("disent, une fois la décision prise, ce qu’ils étaient à la revue", () => {
    const nda = linesOf({ ...reviewed, items: pendingNda }, true).find(({ item }) => item === "nda-valid");
    expect(nda).toMatchObject({ result: "ok", before: null });
  });
});

describe("L’octroi", () => {
  it("est possible quand chaque point est conforme", () => {
    expect(grantImpossible(reviewLines(reviewed))).toBeUndefined();
  });

  it("est empêché par une déclaration d’activité en attente, et le point est nommé", () => {
    const lines = reviewLines({ ...reviewed, items: pendingNda });
    expect(grantImpossible(lines)).toContain("Déclaration d’activité (en attente)");
  });
});

describe("Qui se trouve devant le dossier", () => {
  it("peut décider quand rien ne l’en empêche", () => {
    expect(standingOf(reviewed, "bertrand")).toEqual({ kind: "could" });
  });

  it("ne décide pas un dossier avec lequel il a un lien", () => {
    const standing = standingOf(reviewed, "aicha");
    expect(standing).toEqual({
      kind: "could-not",
      why: ["vous avez déclaré une mission de conseil avec l’organisme"],
    });
  });

  it("n’est pas décideur s’il n’en a pas la fonction", () => {
    expect(standingOf(reviewed, "camille")).toEqual({ kind: "not-a-decider" });
  });
});

describe("Une décision à prendre", () => {
  const lines = reviewLines(reviewed);
  const file = { questions: [], lines };

  it("attend son sens, puis un motif, puis la précision de chaque motif", () => {
    expect(decisionMissing({ outcome: undefined, chosen: new Map() }, file)).toBe("Choisissez le sens de la décision.");
    expect(decisionMissing({ outcome: "grant", chosen: new Map() }, file)).toBe("Choisissez au moins un motif.");
    expect(groundsMissing(new Map([["OCT-01", " "]]))).toBe("Écrivez la précision de chaque motif retenu.");
    expect(decisionMissing({ outcome: "grant", chosen: new Map([["OCT-01", "Rapport"]]) }, file)).toBeUndefined();
  });

  it("attend la réponse à une question ouverte", () => {
    const question = {
      ...{ id: "q", at: "2026-11-13T09:00:00Z", to: "camille", toName: "Camille", askedByName: "Bertrand" },
      ...{ text: "?", status: "open" as const, answer: null },
    };
    const form = { outcome: "refuse" as const, chosen: new Map([["REF-06", "Indicateur E1"]]) };
    expect(decisionMissing(form, { questions: [question], lines })).toBe("Une question attend encore sa réponse.");
  });

  it("repose sur les motifs de son acte", () => {
    expect(actOf("grant", "grant")).toBe("grant");
    expect(actOf("grant", "refuse")).toBe("refuse_habilitation");
    expect(actOf("admissibility", "refuse")).toBe("refuse_application");
  });

  it("part avec des précisions sans espaces superflus", () => {
    expect(groundFields(new Map([["OCT-01", " Rapport "]]))).toEqual([{ code: "OCT-01", detail: "Rapport" }]);
  });
});

describe("Le résultat du QCM", () => {
  const failed = { number: 1, endedAt: "2026-10-20T14:00:00Z", points: 12, max: 20, percent: 60, passed: false };
  const passed = { number: 2, endedAt: "2026-11-02T14:00:00Z", points: 17, max: 20, percent: 85, passed: true };

  it("est celui de la tentative réussie, sinon de la dernière", () => {
    expect(countingAttempt([failed, passed])).toBe(passed);
    expect(countingAttempt([failed])).toBe(failed);
    expect(countingAttempt([])).toBeUndefined();
  });

  it("se lit en points et en pour cent", () => {
    expect(scoreWords(passed)).toBe("17 sur 20, 85\u00a0%");
  });
});
