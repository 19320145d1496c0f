import { describe, expect, it } from "vitest";
import { readList, writeList } from "../ui/listState.ts";
import { listed } from "./audits.samples.ts";
import { attentionCounts, csvRows, facetsOf, keptAudits, showsOver, withOverShown } from "./audits.view.ts";

const today = "2026-11-29";
const audits = [
  listed("fini", { status: "complete", auditOn: "2026-03-02", organisationName: "Écho Médias" }),
  listed("loin", { auditOn: "2027-01-11", mode: "on_site", auditType: "SA", kind: "Surveillance annuelle" }),
  listed("proche", { auditOn: "2026-12-01", auditorId: "thomas", auditorName: "Thomas", attention: ["late"] }),
  listed("sans-date", { status: "draft", auditOn: null, attention: ["no-date", "late"] }),
];
const ids = (search: string) => keptAudits(audits, readList(search), today).map(({ id }) => id);
const optionsOf = (id: string) => facetsOf(audits, today).find((facet) => facet.id === id)?.options ?? [];

describe("la liste des audits", () => {
  it("met d’abord les audits en cours, du plus proche au plus lointain, puis ceux qui sont finis", () => {
    expect(ids("")).toEqual(["sans-date", "proche", "loin", "fini"]);
  });

  it("ne montre ceux qui sont finis qu’à qui les demande ; le choix reste dans l’adresse", () => {
    const asked = withOverShown(readList("auditeur=thomas"), true);
    expect(writeList(asked)).toBe("auditeur=thomas&avec=termines");
    expect([showsOver(asked), showsOver(withOverShown(asked, false))]).toEqual([true, false]);
    expect(keptAudits(audits, asked, today).map(({ id }) => id)).toEqual(["proche"]);
  });

  it("filtre par statut, auditeur, type, mode et nom, accents compris", () => {
    expect(ids("statut=Terminé")).toEqual(["fini"]);
    expect(ids("auditeur=thomas")).toEqual(["proche"]);
    expect(ids("type=SA&mode=on_site")).toEqual(["loin"]);
    expect(ids("type=SA&mode=remote")).toEqual([]);
    expect(ids("q=echo")).toEqual(["fini"]);
  });

  it("filtre par période : prochains jours, mois, trimestre, passé, sans date", () => {
    expect(ids("periode=semaine")).toEqual(["proche"]);
    expect(ids("periode=mois")).toEqual([]);
    expect(ids("periode=trimestre")).toEqual(["proche", "loin"]);
    expect(ids("periode=passe&periode=sans-date")).toEqual(["sans-date", "fini"]);
  });

  it("filtre et compte ce qui est à regarder, le plus grave d’abord", () => {
    expect(ids("signal=late")).toEqual(["sans-date", "proche"]);
    expect(attentionCounts(audits)).toEqual([
      { code: "no-date", count: 1 },
      { code: "late", count: 2 },
    ]);
  });

  it("compte les audits par statut et par auditeur", () => {
    expect(optionsOf("statut")).toContainEqual({ value: "Planifié", label: "Planifié", count: 2 });
    expect(optionsOf("auditeur")).toContainEqual({ value: "thomas", label: "Thomas", count: 1 });
  });

  it("s’exporte telle qu’elle est filtrée", () => {
    const [heads = [], row] = csvRows(keptAudits(audits, readList("auditeur=thomas"), today));
    expect(row).toHaveLength(heads.length);
    expect(row).toContain("En retard");
  });
});
