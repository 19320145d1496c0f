import { describe, expect, it } from "vitest";
import { lossesOf, reportSummary } from "./export.view.ts";
import {
  chosenAtFirst,
  completed,
  type Item,
  isCompleted,
  lackingOf,
  nearName,
  sentencesOf,
  standingOf,
  summaryOf,
} from "./reading.view.ts";

const nbsp = "\u00a0";
const wording: NonNullable<Item["wording"]> = {
  ...{ theme: "T1", kind: "single", difficulty: "facile", recall: false, text: "Qui délivre ?" },
  options: [],
  ...{ explanation: "Il le délivre.", source: "Règlement", image: null },
};
const item = (rank: number, given: Partial<Item> = {}): Item => ({
  ...{ rank, title: `Question ${rank}`, outcome: "kept", remarks: [], wording, images: { kept: null, left: [] } },
  ...{ standing: "new", code: null, repeats: null, near: [], lacks: [], faults: [] },
  ...given,
});
const items = [
  item(1),
  item(2, { standing: "same", code: "T1-001" }),
  item(3, { standing: "changed", code: "T1-002" }),
  item(4, { faults: ["Il faut 4 réponses."] }),
  item(5, { outcome: "refused", wording: null }),
  item(6, { standing: "repeated", repeats: 1 }),
];
const reading = { format: "gift" as const, themes: [], items };

describe("Un fichier de questions lu", () => {
  it("se résume en une phrase", () => {
    expect(summaryOf(reading)).toBe(
      `6${nbsp}questions lues${nbsp}: 1${nbsp}nouvelle, 2${nbsp}déjà là, 1${nbsp}autre rédaction, 1${nbsp}à récrire, 1${nbsp}non reprise.`,
    );
  });

  it("ne propose d’abord que les questions que la banque ne tient pas", () => {
    expect([...chosenAtFirst(reading)]).toEqual([1]);
  });

  it("dit de chaque question où elle se place, et ce qui y a été changé", () => {
    expect(items.map((one) => standingOf(one).label)).toEqual([
      "Nouvelle",
      `Déjà dans la banque${nbsp}: T1-001`,
      "Autre rédaction de T1-002",
      "À récrire",
      "Non reprise",
      `Comme la question${nbsp}1`,
    ]);
    expect(sentencesOf(item(1, { remarks: ["Les espaces sont retirés."] }))).toEqual(["Les espaces sont retirés."]);
  });

  it("laisse à comparer, avec sa ressemblance, ce qui dit presque comme une autre question", () => {
    const near = [{ code: "T1-004", rank: null, percent: 86, text: "Qui délivre le certificat ?" }];
    const alike = item(8, { near });
    expect(standingOf(alike).label).toBe("À comparer");
    expect([...chosenAtFirst({ ...reading, items: [alike, item(9)] })]).toEqual([9]);
    expect(summaryOf({ ...reading, items: [alike] })).toBe(`1${nbsp}question lue${nbsp}: 1${nbsp}à comparer.`);
    expect(near.map(nearName)).toEqual([`T1-004, semblable à 86${nbsp}%`]);
    expect(nearName({ code: null, rank: 3, percent: 70, text: "" })).toBe(
      `la question${nbsp}3 du fichier, semblable à 70${nbsp}%`,
    );
  });

  it("nomme l’image gardée et celles qui ne le sont pas", () => {
    const saying = (kept: string | null, ...left: readonly string[]) =>
      sentencesOf(item(1, { images: { kept, left } }));
    expect(saying("plan.png")).toEqual([]);
    expect(saying("plan.png", "a.png", "b.png")).toEqual([
      `Une question a une seule image${nbsp}: «${nbsp}plan.png${nbsp}», la première, est gardée${nbsp}; «${nbsp}a.png${nbsp}», «${nbsp}b.png${nbsp}» sont laissées.`,
    ]);
    expect(saying(null, "a.png")).toEqual([
      `Aucune image n’a pu être gardée${nbsp}: «${nbsp}a.png${nbsp}» est laissée.`,
    ]);
  });

  it("se complète une fois pour toutes les questions qui ne disent pas tout, sans toucher aux autres", () => {
    const bare = item(7, { lacks: ["theme", "difficulty"], wording: { ...wording, theme: "", difficulty: null } });
    const completion = { theme: "", difficulty: "difficile", explanation: "Parce que.", source: "Article 3" } as const;
    expect([...lackingOf([item(1), bare])]).toEqual(["theme", "difficulty"]);
    expect(isCompleted(lackingOf([bare]), completion)).toBe(false);
    expect(isCompleted(lackingOf([bare]), { ...completion, theme: "T2" })).toBe(true);
    expect(completed(bare, { ...completion, theme: "T2" })).toEqual({
      ...wording,
      theme: "T2",
      difficulty: "difficile",
    });
    expect(completed(item(1), completion)).toEqual(wording);
  });
});

describe("La banque dans un format", () => {
  it("dit ce qui en est gardé, et chaque perte une fois", () => {
    const reports = [
      { rank: 1, title: "Une", outcome: "kept" as const, remarks: [] },
      { rank: 2, title: "Deux", outcome: "altered" as const, remarks: ["Sans le thème."] },
      { rank: 3, title: "Trois", outcome: "altered" as const, remarks: ["Sans le thème."] },
      { rank: 4, title: "Quatre", outcome: "refused" as const, remarks: ["Plusieurs réponses."] },
    ];
    const report = { questions: 4, bytes: 2048, reports };
    expect(reportSummary(report)).toBe(
      `4${nbsp}questions, 1${nbsp}telle quelle, 2 avec des pertes, 1${nbsp}laissée de côté (2${nbsp}ko).`,
    );
    expect(lossesOf(report)).toEqual([`Sans le thème. (2${nbsp}questions)`, `Plusieurs réponses. (1${nbsp}question)`]);
    expect(reportSummary({ ...report, reports: reports.slice(0, 1), questions: 1 })).toBe(
      `1${nbsp}question, toutes telles quelles (2${nbsp}ko).`,
    );
  });
});
