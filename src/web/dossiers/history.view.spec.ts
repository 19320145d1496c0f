import { describe, expect, it } from "vitest";
import { exchanged } from "./exchanges.view.ts";
import { entriesOf } from "./history.view.ts";
import type { HistoryEntry } from "./journey.view.ts";

const nothing = { person: null, way: null, indicator: null, criteria: null, text: null, days: [] };
const entry = (part: string, type: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: type, at: "2026-11-23T09:00:00.000Z", type, part, byName: "Camille Ferrand", text: null },
  ...{ attachments: [], internal: false, facts: nothing },
  ...more,
});
const dossier = {
  id: "d1",
  attachments: [{ id: "a1", name: "preuve.pdf", bytes: 12, mediaType: "application/pdf", at: "2026-11-23" }],
};

describe("L’historique d’un dossier", () => {
  it("dit en français qui a fait quoi", () => {
    expect(entriesOf([entry("dossier", "DossierSubmitted")], dossier)).toMatchObject([
      { actor: "Camille Ferrand", what: "a déposé la candidature", kind: "decision" },
    ]);
  });

  it("nomme la personne, l’indicateur ou le texte dont il s’agit", () => {
    const told = entriesOf(
      [
        entry("dossier", "ManagerAssigned", { facts: { ...nothing, person: "Yanis Belkacem" } }),
        entry("dossier", "ManagerAssigned"),
        entry("audit", "NonconformityCleared", { facts: { ...nothing, indicator: "E2" } }),
        entry("decision", "DecisionTaken", { facts: { ...nothing, way: "grant" } }),
      ],
      dossier,
    );
    expect(told.map(({ what }) => what)).toEqual([
      "a confié le dossier à Yanis Belkacem",
      "a pris le dossier en charge",
      "a levé une non-conformité (indicateur E2)",
      "a décidé d’accorder l’habilitation",
    ]);
  });

  it("tait ce qui est trop petit pour être raconté, et ce qu’il ne connaît pas", () => {
    expect(entriesOf([entry("attempt", "QuestionAnswered"), entry("autre", "Inconnu")], dossier)).toEqual([]);
  });

  it("distingue une même chose selon l’endroit où elle arrive", () => {
    expect(entriesOf([entry("decision", "QuestionAnswered")], dossier)).toHaveLength(1);
  });

  it("donne les fichiers d’un message, et signale une note interne", () => {
    const message = entry("thread", "MessagePosted", { text: "Voici.", attachments: ["a1"], internal: true });
    expect(entriesOf([message], dossier)).toMatchObject([
      {
        ...{ kind: "note", body: "Voici.", internal: true },
        files: [{ name: "preuve.pdf", href: "/api/dossiers/d1/files/a1", size: 12 }],
      },
    ]);
  });

  it("se réduit, dans les échanges, à ce que l’on s’est écrit", () => {
    const all = [entry("dossier", "DossierOpened"), entry("dossier", "PointsRaised"), entry("thread", "MessagePosted")];
    expect(exchanged(all).map(({ type }) => type)).toEqual(["PointsRaised", "MessagePosted"]);
  });
});
