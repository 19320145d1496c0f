import { describe, expect, it } from "vitest";
import { auditWords, nonconformityWords } from "./audit.view.ts";

const progress = { applicable: 25, conforming: 24 };

describe("l’audit, à la décision", () => {
  it("dit ce qu’il en est aujourd’hui : une correction levée n’est plus à lever", () => {
    const said = (...statuses: readonly string[]) =>
      auditWords({ progress, nonconformities: statuses.map((status) => ({ status })) }).replaceAll("\u00A0", " ");
    expect(said()).toBe("24 indicateurs conformes sur 25 applicables. Aucune non-conformité relevée.");
    expect(said("cleared")).toContain("1 non-conformité relevée, levée depuis.");
    expect(said("cleared", "cleared")).toContain("2 non-conformités relevées, toutes levées depuis.");
    expect(said("cleared", "plan_accepted")).toContain("2 non-conformités relevées, dont 1 encore ouverte.");
    expect(auditWords({ progress: null, nonconformities: [] })).toBe("L’audit n’est pas encore mené.");
  });

  it("nomme chaque non-conformité avec son degré et son état", () => {
    const one = { id: "1", indicator: "E2", title: "Supports à jour", finding: "", risk: "" };
    expect(nonconformityWords({ ...one, grade: "minor", status: "plan_accepted" })).toBe(
      "Supports à jour (mineure, plan d’actions accepté)",
    );
    expect(nonconformityWords({ ...one, grade: "binary", status: "unknown" })).toBe("Supports à jour");
  });
});
