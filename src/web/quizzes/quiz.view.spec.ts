import { describe, expect, it } from "vitest";
import {
  type Attempt,
  afterResult,
  attemptLine,
  badgeOf,
  closedBecause,
  type Quiz,
  type Result,
  ruleItems,
  type Sitter,
  scoreWords,
  standingWords,
  thresholdWords,
} from "./quiz.view.ts";

const rules: Quiz["rules"] = {
  ...{ questions: 20, minutes: 30, passPercent: 70, passingAnswers: 14, attempts: 2, daysBetweenAttempts: 7 },
  ...{ extraTimeMinutes: 10, sits: ["referent", "trainer"], themes: [], practice: [] },
  ...{ marking: "all-or-nothing", layout: "one-question", graceSeconds: 10 },
};
const obtained = { points: 13, max: 20, unit: 1, rightAnswers: 13, questions: 20, percent: 65, passed: false };
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  ...{ id: "a1", number: 1, status: "submitted", startedAt: "2026-04-14T08:00:00.000Z" },
  ...{ deadline: "2026-04-14T08:30:00.000Z", endedAt: "2026-04-14T08:42:00.000Z" },
  result: obtained,
  ...more,
});
const standing = (
  status: Sitter["standing"]["status"],
  more: Partial<Sitter["standing"]> = {},
): Sitter["standing"] => ({ status, from: null, number: null, left: null, ...more });
const sitter = (more: Partial<Sitter> = {}): Sitter => ({
  ...{ personId: "samira", position: 1, me: true, name: "Samira Benali", roles: ["referent"] },
  ...{ standing: standing("possible", { number: 1, left: 1 }), extraMinutes: 0, attempts: [], arrangements: [] },
  ...more,
});
const every: readonly Sitter["standing"]["status"][] = [
  "not-open",
  "possible",
  "running",
  "waiting",
  "exhausted",
  "passed",
];

describe("la page du QCM", () => {
  it("donne un mot à chaque état, et dit « à repasser » après un échec", () => {
    expect(every.map((status) => badgeOf(standing(status), 0).label)).toEqual([
      ...["Pas encore ouvert", "À passer", "En cours", "À repasser", "Non réussi", "Réussi"],
    ]);
    expect(badgeOf(standing("possible"), 1).label).toBe("À repasser");
    expect(badgeOf(standing("not-open"), 1).label).toBe("Fermé");
  });

  it("dit pourquoi il n’est pas ouvert, selon l’ordre du dispositif", () => {
    const quiz = { open: false, order: "audit-then-quiz", duringCorrections: true, people: [] } as const;
    expect(closedBecause(quiz)).toContain("rapport d’audit");
    expect(closedBecause({ ...quiz, duringCorrections: false })).toContain("corrections comprises");
    expect(closedBecause({ ...quiz, order: "parallel" })).toContain("règlement");
    expect(closedBecause({ ...quiz, open: true })).toBeUndefined();
    expect(closedBecause({ ...quiz, people: [sitter({ standing: standing("passed") })] })).toBeUndefined();
  });

  it("donne les règles en toutes lettres, avec le temps supplémentaire de la personne", () => {
    const values = (extra: number) => ruleItems({ rules }, extra).map(({ value }) => value.replaceAll("\u00a0", " "));
    expect(values(0)).toContain("30 minutes, sans pause : le temps court même si vous quittez la page");
    expect(values(10)[1]).toMatch(/^40 minutes, dont 10 de temps supplémentaire/);
    expect(values(0)).toContain("14 bonnes réponses sur 20 (70 %)");
    expect(values(0)).toContain("Les référents habilitation et les formateurs, chacun pour soi");
    expect(ruleItems({ rules: { ...rules, attempts: 1 } }, 0)[3]?.value).toBe("1");
    expect(ruleItems({ rules: { ...rules, marking: "partial" } }, 0)[2]?.value).toContain("70\u00a0% des points");
  });

  it("dit à la personne et à ceux qui suivent où elle en est", () => {
    const words = (more: Partial<Sitter>) => standingWords(sitter(more)).replaceAll("\u00a0", " ");
    expect(words({})).toBe("Vous pouvez le passer dès maintenant ; il restera ensuite 1 tentative.");
    expect(words({ me: false, standing: standing("possible", { left: 0 }) })).toBe(
      "Samira Benali peut le passer dès maintenant : c’est la dernière tentative prévue.",
    );
    const running = attempt({ status: "running", endedAt: null, result: null });
    expect(words({ standing: standing("running"), attempts: [running] })).toBe(
      "Une tentative est en cours, jusqu’à 10 h 30.",
    );
    expect(words({ standing: standing("waiting", { from: "2026-04-21" }) })).toContain("21 avril 2026");
    for (const status of every)
      for (const me of [true, false]) expect(words({ me, standing: standing(status) })).not.toBe("");
  });

  it("raconte chaque tentative, rendue, arrêtée par le temps ou en cours", () => {
    const line = (more: Partial<Attempt>) => attemptLine(attempt(more)).replaceAll("\u00a0", " ");
    expect(line({})).toBe("Tentative 1, rendue le 14 avril 2026 à 10 h 42");
    expect(line({ status: "expired" })).toBe("Tentative 1, terminée à la fin du temps le 14 avril 2026 à 10 h 42");
    expect(line({ status: "running", endedAt: null })).toBe("Tentative 1, commencée le 14 avril 2026 à 10 h 00");
    expect(scoreWords(obtained)).toBe("13 sur 20 (65\u00a0%)");
    expect(
      scoreWords({ ...obtained, points: 156, max: 240, unit: 12, rightAnswers: 11 }).replaceAll("\u00a0", " "),
    ).toBe("65 % des points (11 réponses entières sur 20)");
  });
});

describe("le résultat", () => {
  const result = (passed: boolean, status: Sitter["standing"]["status"], more: Partial<Result> = {}): Result => ({
    ...{ id: "a1", dossierId: "d1", dossierNumber: "D-2026-0042", number: 1, ...obtained, passed },
    ...{ status: "submitted", startedAt: "", endedAt: "", passPercent: 70, passingAnswers: 14, me: true, themes: [] },
    passKept: false,
    regrades: [],
    certificate: "printed",
    ...{ personName: "Samira Benali", standing: standing(status, { from: "2026-04-21" }) },
    ...more,
  });

  it("dit ce qui vient ensuite dans chaque cas", () => {
    expect(afterResult(result(true, "passed"))).toContain("acquise");
    expect(afterResult(result(false, "waiting"))).toContain("21 avril 2026");
    expect(afterResult(result(false, "exhausted"))).toContain("responsable qualité");
    expect(afterResult(result(false, "possible", { me: false }))).toContain("Samira Benali peut");
    for (const status of every) expect(afterResult(result(false, status))).not.toBe("");
  });

  it("dit ce qu’il fallait, en points quand la note est partielle, et pourquoi une réussite reste acquise", () => {
    const words = (more: Partial<Result>) => thresholdWords(result(false, "waiting", more)).replaceAll("\u00a0", " ");
    expect(words({})).toBe("65 %. Il fallait 14 bonnes réponses sur 20 (70 %).");
    expect(words({ unit: 12 })).toBe("65 %. Il fallait 70 % des points.");
    expect(words({ passKept: true, passed: true })).toContain("la réussite reste acquise");
  });
});
