import { describe, expect, it } from "vitest";
import { appealOf, followingOf, letterGrounds, openingOf, subjectOf } from "./letter.view.ts";

const certification = { title: "Produire du contenu", number: "RS6891" };
const offered = [
  {
    ...{ code: "OCT-02", family: "grant", label: "Après levée", detailRequired: "Dates", acts: ["grant"] },
    appealable: "no" as const,
  },
  {
    ...{ code: "OCT-03", family: "grant", label: "Points à suivre", detailRequired: "Points", acts: ["grant"] },
    appealable: "limited" as const,
  },
];
const rules = { signatureDays: 60, appealDays: 30, reapplicationDelayMonths: 6 };

describe("La lettre d’une décision", () => {
  it("dit ce qui est décidé, et sur quelle certification", () => {
    const granted = { kind: "grant", outcome: "grant", certification } as const;
    expect(subjectOf(granted)).toBe("Octroi de l’habilitation, certification RS6891");
    expect(openingOf(granted)).toContain("est accordée");
    const refused = { kind: "admissibility", outcome: "refuse", certification } as const;
    expect(subjectOf(refused)).toContain("Refus de votre candidature");
    expect(openingOf(refused)).toContain("Votre candidature à l’habilitation");
  });

  it("donne les motifs dans l’ordre du dispositif", () => {
    const chosen = new Map([
      ["OCT-03", "Supports"],
      ["OCT-02", "Le 4 novembre"],
    ]);
    expect(letterGrounds(chosen, offered).map(({ label }) => label)).toEqual(["Après levée", "Points à suivre"]);
  });

  it("annonce la signature après un octroi, la nouvelle candidature après un refus", () => {
    const decided = { kind: "grant", outcome: "grant", certification } as const;
    expect(followingOf(decided, new Map([["OCT-02", "x"]]), { grounds: offered, rules })).toHaveLength(1);
    const refused = { ...decided, outcome: "refuse" } as const;
    expect(followingOf(refused, new Map(), { grounds: offered, rules })[0]).toContain("6 mois");
  });

  it("ouvre l’appel selon les motifs", () => {
    const decided = { kind: "grant", outcome: "grant", certification } as const;
    const following = (code: string, appealable: "no" | "limited" | "external") =>
      followingOf(decided, new Map([[code, "x"]]), { grounds: offered.map((one) => ({ ...one, appealable })), rules });
    expect(following("OCT-02", "no")).toHaveLength(1);
    expect(following("OCT-02", "limited")[1]).toContain("30\u00a0jours");
    expect(following("OCT-02", "external")[1]).toContain("par la voie indiquée");
  });
});

describe("La voie d’appel d’une décision prise", () => {
  it("n’existe pas toujours", () => {
    expect(appealOf(null, null)).toBe("Cette décision n’est pas susceptible d’appel.");
  });

  it("se compte de la notification, puis a son dernier jour", () => {
    const appeal = { route: "certifier", days: 30 } as const;
    expect(appealOf(appeal, null)).toContain("30\u00a0jours");
    expect(appealOf(appeal, "2026-12-21")).toContain("jusqu’au 21 décembre 2026 inclus");
  });
});
