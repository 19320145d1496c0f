import { describe, expect, it } from "vitest";
import { auditStatuses } from "../../contract/auditView.ts";
import { nonconformityAccepts } from "../../domain/audits/nonconformity.decide.ts";
import { badgeOfAudit, badgeOfGrade, badgeOfNonconformity, badgeOfRating } from "./audits.badges.ts";

const label = (badge: { label: string } | null) => badge?.label ?? null;

describe("les statuts de l’audit", () => {
  it("donne un mot à chaque statut, une dizaine de mots en tout", () => {
    const labels = auditStatuses.map((status) => label(badgeOfAudit({ status })));
    expect(labels.every((word) => word !== "")).toBe(true);
    expect([...new Set(labels)]).toEqual([
      ...["En préparation", "Plan en cours", "Planifié", "En cours", "Rapport attendu"],
      ...["Corrections attendues", "Terminé", "Reporté", "Annulé"],
    ]);
  });

  it("donne un mot différent à chaque état d’une non-conformité", () => {
    const labels = Object.keys(nonconformityAccepts).flatMap((name) =>
      Object.hasOwn(nonconformityAccepts, name) ? [label(badgeOfNonconformity({ status: name as never }))] : [],
    );
    expect(new Set(labels).size).toBe(8);
  });

  it("ne montre un niveau que si le dispositif gradue", () => {
    expect(["binary" as const, "minor" as const, "major" as const].map((one) => label(badgeOfGrade(one)))).toEqual([
      ...[null, "Mineure", "Majeure"],
    ]);
  });

  it("dit qu’un indicateur sans résultat est à évaluer", () => {
    expect(label(badgeOfRating(null))).toBe("À évaluer");
  });
});
