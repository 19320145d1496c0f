import { describe, expect, it } from "vitest";
import { readList } from "../ui/listState.ts";
import { type BankRow, blankWording, keptBy, nextWords, themeStanding, withKind, withRight } from "./bank.view.ts";

const row: BankRow = {
  ...{ code: "T1-001", status: "active", version: 1, nextVersion: null, submitted: false, author: null },
  ...{ changedAt: "2026-04-14T08:00:00.000Z", theme: "T1", kind: "single", difficulty: "facile" },
  text: "Qui délivre le certificat ?",
};
const rows: readonly BankRow[] = [row, { ...row, code: "T2-001", theme: "T2", status: "in_review", submitted: true }];
const kept = (search: string) => keptBy(readList(search), rows).map(({ code }) => code);

describe("la liste de la banque", () => {
  it("se filtre par état, par thème, par ce qui attend, et se cherche sans accent", () => {
    expect(kept("")).toEqual(["T1-001", "T2-001"]);
    expect(kept("etat=active")).toEqual(["T1-001"]);
    expect(kept("theme=T2")).toEqual(["T2-001"]);
    expect(kept("attente=verification")).toEqual(["T2-001"]);
    expect(kept("q=DELIVRE")).toEqual(["T1-001", "T2-001"]);
    expect(kept("q=t2-001")).toEqual(["T2-001"]);
  });

  it("dit la version qui suit celle en service, et rien d’une question neuve", () => {
    expect(nextWords({ ...row, nextVersion: 2 })).toBe("Version\u00a02 en écriture");
    expect(nextWords({ ...row, nextVersion: 2, submitted: true })).toBe("Version\u00a02 à vérifier");
    expect(nextWords({ ...row, status: "draft", nextVersion: 1 })).toBeNull();
  });

  it("dit où en est chaque thème", () => {
    const theme = { code: "T1", title: "Cadre", drawn: 3, minimum: 9, target: 15 };
    expect(themeStanding({ ...theme, active: 8 })).toEqual({ label: "Sous le minimum de 9", tone: "danger" });
    expect(themeStanding({ ...theme, active: 13 })).toEqual({ label: "2 de plus pour la cible", tone: "warning" });
    expect(themeStanding({ ...theme, active: 15 })).toEqual({ label: "Cible atteinte", tone: "success" });
  });
});

describe("l’écriture d’une question", () => {
  const blank = blankWording(3, "T1");
  const right = (wording: typeof blank) => wording.options.map(({ correct }) => correct);

  it("ne garde qu’une bonne réponse quand une seule est attendue", () => {
    const first = withRight(blank, 0);
    expect(right(withRight(first, 2))).toEqual([false, false, true]);
    const both = withRight(withRight(withKind(blank, "multiple"), 0), 1);
    expect(right(both)).toEqual([true, true, false]);
    expect(right(withRight(both, 0))).toEqual([false, true, false]);
    expect(right(withKind(both, "single"))).toEqual([true, false, false]);
  });
});
