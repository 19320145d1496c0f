import { describe, expect, it } from "vitest";
import { type AuditContext, applicabilityOf, expectedText, isActive, scopeOf } from "./applicability.ts";
import type { Condition, Indicator, Referential } from "./referential.model.ts";

const indicator = (code: string, condition: Condition, auditTypes: Indicator["auditTypes"]): Indicator => ({
  code,
  title: code,
  expected: { always: "Commun.", initial: "Initial.", active: null },
  evidence: "pièce",
  condition,
  conditionText: `raison de ${code}`,
  auditTypes,
  weight: 2,
  gradable: true,
  minutes: 5,
});

const subcontracting = indicator("A5", { kind: "contains-other-than", variable: "sous_traitance", value: "aucune" }, [
  "I",
  "S3",
  "SA",
  "R",
]);
const distance = indicator("D5", { kind: "contains-any", variable: "modalites", values: ["distance", "e_learning"] }, [
  "I",
  "SA",
  "R",
]);
const intermediaries = indicator("B6", { kind: "equals", variable: "intermediaires", value: "oui" }, ["I", "R"]);
const results = indicator("B5", { kind: "at-least", variable: "activite.achevees", minimum: 1 }, ["SA", "R"]);
const declarations = indicator("H3", { kind: "audit-type", in: ["S3", "SA", "C", "R"] }, ["S3", "SA", "R"]);
const always = indicator("A1", { kind: "always" }, ["I", "S3", "SA", "R"]);

const referential: Referential = {
  activeLevelWhen: { kind: "at-least", variable: "activite.ouvertes", minimum: 1 },
  criteria: [
    { code: "A", title: "Organisation", indicators: [always, subcontracting] },
    { code: "B", title: "Communication", indicators: [results, intermediaries] },
    { code: "D", title: "Parcours", indicators: [distance] },
    { code: "H", title: "Résultats", indicators: [declarations] },
  ],
};

const initial = (answers: AuditContext["answers"]): AuditContext => ({ auditType: "I", answers });

describe("les indicateurs applicables à un audit", () => {
  it("garde toujours un indicateur sans condition", () => {
    expect(applicabilityOf(always, initial({}))).toEqual({ kind: "applies" });
  });

  it("écarte la sous-traitance quand l’organisme n’en déclare aucune, et dit pourquoi", () => {
    expect(applicabilityOf(subcontracting, initial({ sous_traitance: ["aucune"] }))).toEqual({
      kind: "not-applicable",
      reason: "raison de A5",
    });
    expect(applicabilityOf(subcontracting, initial({ sous_traitance: ["partielle"] })).kind).toBe("applies");
  });

  it("retient la formation à distance dès qu’une des modalités s’y rapporte", () => {
    expect(applicabilityOf(distance, initial({ modalites: ["presentiel", "e_learning"] })).kind).toBe("applies");
    expect(applicabilityOf(distance, initial({ modalites: ["presentiel"] })).kind).toBe("not-applicable");
  });

  it("retient les intermédiaires quand la réponse est oui", () => {
    expect(applicabilityOf(intermediaries, initial({ intermediaires: "oui" })).kind).toBe("applies");
    expect(applicabilityOf(intermediaries, initial({ intermediaires: "non" })).kind).toBe("not-applicable");
  });

  it("retient les résultats publiés dès la première session achevée", () => {
    expect(applicabilityOf(results, initial({ "activite.achevees": 1 })).kind).toBe("applies");
    expect(applicabilityOf(results, initial({ "activite.achevees": 0 })).kind).toBe("not-applicable");
  });

  it("écarte les déclarations au certificateur à l’audit initial", () => {
    expect(applicabilityOf(declarations, initial({})).kind).toBe("not-applicable");
    expect(applicabilityOf(declarations, { auditType: "SA", answers: {} }).kind).toBe("applies");
  });

  it("nomme la réponse qui manque au lieu de supposer", () => {
    expect(applicabilityOf(distance, initial({}))).toEqual({ kind: "unanswered", variable: "modalites" });
  });
});

describe("le périmètre d’un audit", () => {
  const codes = (context: AuditContext, completedBy: readonly string[] = []) =>
    scopeOf(referential, context, completedBy).map((scoped) => scoped.indicator.code);

  it("comprend les indicateurs prévus pour ce type d’audit, applicables ou non", () => {
    expect(codes(initial({}))).toEqual(["A1", "A5", "B6", "D5"]);
  });

  it("est complété par les indicateurs touchés par un constat ou un changement, dans l’ordre du référentiel", () => {
    expect(codes({ auditType: "S3", answers: {} }, ["D5"])).toEqual(["A1", "A5", "D5", "H3"]);
  });

  it("ne comprend, pour un audit complémentaire, que les indicateurs touchés par ses motifs", () => {
    expect(codes({ auditType: "C", answers: {} })).toEqual([]);
    expect(codes({ auditType: "C", answers: {} }, ["H3", "B6"])).toEqual(["B6", "H3"]);
  });
});

describe("le niveau attendu", () => {
  it("est celui d’un dispositif préparé tant qu’aucune session n’a été ouverte", () => {
    expect(isActive(referential, initial({ "activite.ouvertes": 0 }))).toBe(false);
    expect(isActive(referential, initial({}))).toBe(false);
    expect(isActive(referential, initial({ "activite.ouvertes": 2 }))).toBe(true);
  });

  it("ajoute au texte commun celui du moment, quand il existe", () => {
    expect(expectedText(always.expected, false)).toBe("Commun. Initial.");
    expect(expectedText(always.expected, true)).toBe("Commun.");
  });
});
