import { describe, expect, it } from "vitest";
import { active } from "./habilitations.samples.ts";
import { csvRows, facets, queryOf } from "./list.view.ts";
import { isRunning, statusBadge } from "./status.view.ts";

const statuses = ["active", "suspended", "withdrawn", "expired", "terminated", "ended"] as const;

describe("Le statut d’une habilitation", () => {
  it("se dit en un mot, dans chaque cas", () => {
    expect(statuses.map((status) => statusBadge({ status, awaitsDecision: false, stay: null }).label)).toEqual([
      "Active",
      "Suspendue",
      "Retirée",
      "Expirée",
      "Résiliée",
      "Fin de certification",
    ]);
  });

  it("dit qu’une suspension arrivée à son terme attend une décision", () => {
    expect(statusBadge({ status: "suspended", awaitsDecision: true, stay: null })).toMatchObject({
      ...{ label: "Suspendue – décision en cours", pending: true },
    });
  });

  it("dit pourquoi une habilitation suspendue ou retirée est active : un appel suspend la sanction", () => {
    const stay = { sanction: "suspension", from: "2026-10-12" } as const;
    expect(statusBadge({ ...active, stay })).toMatchObject({ label: "Active – appel en cours", pending: true });
  });

  it("court tant qu’elle est active ou suspendue", () => {
    expect(statuses.filter((status) => isRunning({ status }))).toEqual(["active", "suspended"]);
  });
});

describe("La liste des habilitations", () => {
  it("se filtre par statut", () => {
    expect(facets[0]?.options).toHaveLength(statuses.length);
    const state = {
      filters: new Map([["statut", ["active", "suspended"]]]),
      text: "garonne",
      sort: undefined,
      hidden: [],
    };
    expect(queryOf(state)).toEqual({ search: "garonne", status: "active,suspended" });
  });

  it("s’exporte comme elle est montrée, le statut en toutes lettres", () => {
    const row = { ...active, since: active.effectiveOn, endedOn: active.expiresOn };
    expect(csvRows([row])[1]).toEqual([
      "Institut Garonne",
      "858932916",
      "H-2026-0045",
      "Active",
      "2026-05-01",
      "2026-05-01",
      "2029-05-01",
      "Camille Ferrand",
    ]);
  });
});
