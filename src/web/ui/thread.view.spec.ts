import { describe, expect, it } from "vitest";
import { daysOf, kindsOf, type ThreadEntry } from "./thread.view.ts";

const entry = (id: string, at: string, kind: ThreadEntry["kind"]): ThreadEntry => ({
  ...{ id, at, kind, actor: "Camille Durand", what: "a écrit" },
});

const entries = [
  entry("dépôt", "2026-11-20T08:00:00.000Z", "file"),
  entry("message tardif", "2026-11-20T23:30:00.000Z", "message"),
  entry("appel", "2026-11-21T14:00:00.000Z", "call"),
];

describe("Le fil d’un dossier", () => {
  it("va du plus récent au plus ancien, jour par jour à l’heure de Paris", () => {
    expect(daysOf(entries, []).map(({ day, entries: kept }) => [day, kept.map((e) => e.id)])).toEqual([
      ["2026-11-21", ["appel", "message tardif"]],
      ["2026-11-20", ["dépôt"]],
    ]);
  });

  it("ne garde que ce que l’on choisit", () => {
    expect(daysOf(entries, ["call", "file"]).flatMap((day) => day.entries.map((e) => e.id))).toEqual([
      "appel",
      "dépôt",
    ]);
  });

  it("ne propose de filtrer que ce qui existe", () => {
    expect(kindsOf(entries)).toEqual(["message", "call", "file"]);
  });
});
