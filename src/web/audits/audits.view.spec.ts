import { describe, expect, it } from "vitest";
import { readList } from "../ui/listState.ts";
import { listed } from "./audits.samples.ts";
import { auditorOptions, keptAudits, statusOptions, weeksFrom, weekWords } from "./audits.view.ts";

const audits = [
  listed("fini", { status: "complete", auditOn: "2026-03-02", organisationName: "Écho Médias" }),
  listed("loin", { auditOn: "2027-01-11" }),
  listed("proche", { auditOn: "2026-12-01", auditorId: "thomas", auditorName: "Thomas" }),
  listed("sans-date", { status: "draft", auditOn: null }),
];
const ids = (search: string) => keptAudits(audits, readList(search)).map(({ id }) => id);

describe("la liste des audits", () => {
  it("met d’abord les audits en cours, du plus proche au plus lointain, puis ceux qui sont finis", () => {
    expect(ids("")).toEqual(["sans-date", "proche", "loin", "fini"]);
  });

  it("filtre par statut, par auditeur et par nom, accents compris", () => {
    expect(ids("statut=Terminé")).toEqual(["fini"]);
    expect(ids("auditeur=thomas")).toEqual(["proche"]);
    expect(ids("q=echo")).toEqual(["fini"]);
  });

  it("compte les audits par statut et par auditeur", () => {
    expect(statusOptions(audits)).toContainEqual({ value: "Planifié", label: "Planifié", count: 2 });
    expect(auditorOptions(audits)).toContainEqual({ value: "thomas", label: "Thomas", count: 1 });
  });
});

describe("les deux semaines", () => {
  it("commence une semaine le lundi, même vue du dimanche", () => {
    expect(weeksFrom("2026-11-29", [])[0].monday).toBe("2026-11-23");
    expect(weeksFrom("2026-11-23", [])[0].monday).toBe("2026-11-23");
  });

  it("range les audits de cette semaine et de la suivante, sans ceux qui sont annulés ou reportés", () => {
    const [here, next] = weeksFrom("2026-11-25", [
      ...audits,
      listed("vendredi", { auditOn: "2026-11-27" }),
      listed("annulé", { auditOn: "2026-11-26", status: "cancelled" }),
    ]);
    expect(here.audits.map(({ id }) => id)).toEqual(["vendredi"]);
    expect(next.audits.map(({ id }) => id)).toEqual(["proche"]);
    expect(weekWords(here)).toBe("du 23 au 27 novembre");
    expect(weekWords(next)).toBe("du 30 novembre au 4 décembre");
  });
});
