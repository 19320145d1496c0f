import { describe, expect, it } from "vitest";
import {
  affectedBy,
  numberWords,
  otherChanges,
  partOfRulebook,
  partsIn,
  standingOf,
  touchedWords,
  type VersionPage,
} from "./versions.view.ts";

const nothing = {
  indicators: [],
  numbers: [],
  documents: [],
  questions: [],
  prerequisites: [],
  regulations: [],
  grounds: [],
};
const audit = (id: string, fate: "keeps" | "takes-new") =>
  ({
    ...{ id, dossierId: id, number: "D-1", organisationName: "Atelier", kind: "Surveillance annuelle" },
    ...{ auditOn: null, status: "draft", fate },
  }) as const;
const page = (some: Partial<VersionPage>): VersionPage => ({
  ...{ position: 0, version: "1.1", hash: "aa", name: "CertifIAG", effectiveOn: "2027-01-01", publishedAt: null },
  ...{ noticeDays: 30, before: "1.0", changes: nothing, audits: [], dossiers: [], habilitations: [] },
  ...some,
});

describe("les versions d’un dispositif", () => {
  it("se disent à publier, publiées ou en vigueur", () => {
    expect(standingOf({ publishedAt: null, inForce: false }).label).toBe("À publier");
    expect(standingOf({ publishedAt: "2026-11-30T08:00:00Z", inForce: false }).label).toBe("Publiée");
    expect(standingOf({ publishedAt: "2026-11-30T08:00:00Z", inForce: true }).label).toBe("En vigueur");
  });

  it("nomment ce qui change d’un indicateur, et les listes qui changent", () => {
    expect(partsIn(["title", "weight"])).toBe("intitulé, poids");
    expect(otherChanges(nothing)).toEqual([]);
    const documents = [{ code: "P1", title: "Extrait", change: "added" as const }];
    expect(otherChanges({ ...nothing, documents }).map(([title]) => title)).toEqual(["Pièces justificatives"]);
  });

  it("écrivent un nombre comme il se lit", () => {
    expect(["20", "null", "true", null].map(numberWords)).toEqual(["20", "vide", "oui", "absent"]);
  });

  it("nomment la partie du règlement à laquelle un nombre appartient", () => {
    expect(partOfRulebook("audit.planNoticeDays")).toBe("Audit");
  });

  it("comptent qui garde sa version et qui prendra la nouvelle, et nomment ces derniers", () => {
    const shown = page({ audits: [audit("a", "keeps"), audit("b", "takes-new")] });
    expect(touchedWords(shown)).toBe(
      "1\u00a0audit garde sa version\u00a0; 1\u00a0audit prendra celle-ci avec son plan",
    );
    expect(touchedWords(page({}))).toBe("Aucun audit ni aucun organisme pour l’instant");
    expect(affectedBy(shown)).toEqual(["Atelier (surveillance annuelle)"]);
  });
});
