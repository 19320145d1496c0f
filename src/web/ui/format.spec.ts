import { describe, expect, it } from "vitest";
import {
  count,
  dayOfMoment,
  daysBetween,
  dueDay,
  fileSize,
  hours,
  longDay,
  longMoment,
  monthOf,
  plainDay,
  relativeDay,
  shortDay,
  siren,
  siret,
  sizeLimit,
  timeOf,
} from "./format.ts";

const today = "2026-04-02";

describe("L’écriture des dates", () => {
  it("écrit un jour en toutes lettres", () => {
    expect(longDay("2026-04-14")).toBe("mardi 14 avril 2026");
    expect(plainDay("2026-04-14")).toBe("14 avril 2026");
    expect(shortDay("2026-04-14")).toBe("14/04/2026");
    expect(monthOf("2026-04-14")).toBe("avril 2026");
  });

  it("écrit « 1er » le premier jour d’un mois, et lui seul", () => {
    expect(longDay("2026-05-01")).toBe("vendredi 1er mai 2026");
    expect(plainDay("2026-05-01")).toBe("1er mai 2026");
    expect(plainDay("2026-05-11")).toBe("11 mai 2026");
  });

  it("donne l’échéance avec le temps qui reste", () => {
    expect(dueDay("2026-04-14", today)).toBe("mardi 14 avril 2026 (dans 12\u00a0jours)");
  });

  it.each([
    ["2026-04-02", "aujourd’hui"],
    ["2026-04-03", "demain"],
    ["2026-04-01", "hier"],
    ["2026-03-30", "il y a 3\u00a0jours"],
    ["2026-05-31", "dans 59\u00a0jours"],
    ["2026-07-02", "dans 3\u00a0mois"],
    ["2029-04-02", "dans 3\u00a0ans"],
    ["2024-04-01", "il y a 2\u00a0ans"],
  ])("situe le %s : %s", (day, text) => {
    expect(relativeDay(day, today)).toBe(text);
  });

  it("compte les jours sans se laisser tromper par l’heure d’été", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  });

  it("lit un instant à l’heure de Paris, été comme hiver", () => {
    expect(timeOf("2026-11-23T09:42:00.000Z")).toBe("10\u00a0h\u00a042");
    expect(timeOf("2026-07-01T07:05:00.000Z")).toBe("9\u00a0h\u00a005");
    expect(timeOf("2026-11-22T23:00:00.000Z")).toBe("0\u00a0h\u00a000");
    expect(dayOfMoment("2026-11-22T23:30:00.000Z")).toBe("2026-11-23");
    expect(longMoment("2026-04-14T08:42:00.000Z")).toBe("mardi 14 avril 2026 à 10\u00a0h\u00a042");
  });
});

describe("L’écriture des nombres", () => {
  it("accorde au singulier sous deux", () => {
    expect(count(0, "résultat")).toBe("0\u00a0résultat");
    expect(count(1, "résultat")).toBe("1\u00a0résultat");
    expect(count(2, "résultat")).toBe("2\u00a0résultats");
    expect(count(2, "dossier en cours", "dossiers en cours")).toBe("2\u00a0dossiers en cours");
  });

  it("écrit les durées en heures et minutes", () => {
    expect(hours(7)).toBe("7\u00a0h");
    expect(hours(3.5)).toBe("3\u00a0h\u00a030");
    expect(hours(0.1)).toBe("0\u00a0h\u00a006");
  });

  it("écrit les tailles de fichier", () => {
    expect(fileSize(512)).toBe("512\u00a0octets");
    expect(fileSize(48_300)).toBe("48\u00a0ko");
    expect(fileSize(1_240_000)).toBe("1,2\u00a0Mo");
  });

  it("écrit la taille limite d’un fichier comme le serveur la dit", () => {
    expect(sizeLimit(20 * 1024 * 1024)).toBe("20\u00a0Mo");
  });

  it("groupe les chiffres du SIREN et du SIRET, et laisse intact ce qui n’en est pas un", () => {
    expect(siren("852379890")).toBe("852\u00a0379\u00a0890");
    expect(siret("85237989000014")).toBe("852\u00a0379\u00a0890\u00a000014");
    expect(siret("inconnu")).toBe("inconnu");
  });
});
