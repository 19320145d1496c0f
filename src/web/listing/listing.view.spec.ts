import { describe, expect, it } from "vitest";
import {
  byState,
  chosenOf,
  csvRows,
  discrepancyWords,
  earliestOf,
  type ListChange,
  rowIdOf,
  summaryOf,
} from "./listing.view.ts";

const change = (over: Partial<ListChange> = {}): ListChange => ({
  ...{ habilitationId: "h1", number: "H-2026-0001", organisationId: "732829320", organisationName: "Atelier" },
  ...{ establishments: ["73282932000074"], key: "active@2026-04-14", kind: "granted", on: "2026-04-14" },
  ...{ reportBy: "2026-06-13", reportedOn: null, confirmedOn: null, reference: null },
  ...over,
});
const suspended = change({ key: "suspended@2026-10-01", kind: "suspended", on: "2026-10-01", reportBy: "2026-11-30" });
const sent = change({ habilitationId: "h2", reportedOn: "2026-05-02" });

describe("les changements de la liste", () => {
  it("se rangent par ce qu’il reste à faire, le plus pressé d’abord", () => {
    const confirmed = change({ habilitationId: "h3", reportedOn: "2026-05-02", confirmedOn: "2026-05-20" });
    expect(byState([suspended, sent, confirmed, change()])).toEqual({
      toReport: [change(), suspended],
      toConfirm: [sent],
      confirmed: [confirmed],
    });
  });

  it("choisis, ne se déclarent pas avant le dernier d’entre eux", () => {
    const chosen = new Set([rowIdOf(change()), rowIdOf(suspended)]);
    expect(chosenOf([change(), suspended, sent], chosen)).toEqual([
      { habilitationId: "h1", key: "active@2026-04-14" },
      { habilitationId: "h1", key: "suspended@2026-10-01" },
    ]);
    expect(earliestOf([change(), suspended], chosen)).toBe("2026-10-01");
    expect(earliestOf([change()], new Set())).toBeUndefined();
  });

  it("s’exportent établissement par établissement", () => {
    const two = change({ establishments: ["73282932000074", "73282932000082"] });
    expect(csvRows([two]).map((row) => row[3])).toEqual(["SIRET", "73282932000074", "73282932000082"]);
  });
});

describe("un écart avec la liste publiée", () => {
  const own = { siret: "1", organisationName: "A", habilitationId: "h", number: "H", status: "active" as const };
  const published = { siret: "1", name: "A", role: "both" as const, state: "active" as const };

  it("se dit en mots, avec ce qu’il faut faire", () => {
    expect(discrepancyWords({ kind: "missing", own, published: null }).what).toBe("Absent de la liste publiée");
    expect(discrepancyWords({ kind: "wrong-role", own, published }).what).toContain("former et organiser l’examen");
    expect(discrepancyWords({ kind: "unknown", own: null, published }).toDo).toContain("retrait");
    expect(discrepancyWords({ kind: "still-active", own, published }).toDo).toContain("fin de l’habilitation");
  });

  it("se compte, ou se dit absent", () => {
    const comparison = { format: "xml" as const, certification: "RS6891", ours: 41, published: 1, discrepancies: [] };
    expect(summaryOf(comparison)).toContain("41\u00A0établissements habilités ici, 1\u00A0partenaire");
    expect(summaryOf(comparison)).toContain("aucun écart");
  });
});
