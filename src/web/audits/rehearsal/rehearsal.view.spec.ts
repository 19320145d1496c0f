import { describe, expect, it } from "vitest";
import { asideIn, noteOn, type RehearsedIndicator, shownCriteria } from "./rehearsal.view.ts";

const indicator = (code: string, some: Partial<RehearsedIndicator> = {}): RehearsedIndicator => ({
  ...{ code, title: `Indicateur ${code}`, expected: "", evidence: "", weight: 2, concern: { kind: "applies" } },
  ...some,
});
const aside = { kind: "set-aside", reason: "Aucune sous-traitance déclarée" } as const;
const criteria = [
  { code: "A", title: "Organisation", indicators: [indicator("A1"), indicator("A5", { concern: aside })] },
  { code: "D", title: "Parcours", indicators: [indicator("D1"), indicator("D2")] },
];
const notes = { A1: { rating: "conforming", note: "" }, D1: { rating: "nonconforming", note: "À écrire" } } as const;
const codes = (onlyLeft: boolean) =>
  shownCriteria({ criteria }, notes, onlyLeft).flatMap(({ indicators }) => indicators.map(({ code }) => code));

describe("l’écran de la répétition", () => {
  it("montre ce qui concerne l’organisme, ou seulement ce qui reste à préparer", () => {
    expect(codes(false)).toEqual(["A1", "D1", "D2"]);
    expect(codes(true)).toEqual(["D1", "D2"]);
  });

  it("dit à part ce qui ne le concerne pas, et pourquoi", () => {
    expect(asideIn({ criteria })).toEqual([
      { code: "A5", title: "Indicateur A5", reason: "Aucune sous-traitance déclarée" },
    ]);
  });

  it("note un résultat, le reprend quand on le choisit deux fois, et garde ce qui était écrit", () => {
    const changed = noteOn(notes, "D1", { rating: "conforming" });
    expect(changed).toMatchObject({ D1: { rating: "conforming", note: "À écrire" } });
    expect(noteOn(changed, "D1", { rating: "conforming" })).toMatchObject({ D1: { rating: null, note: "À écrire" } });
    expect(noteOn(changed, "D2", { note: "Voir Samira" })).toMatchObject({ D2: { rating: null, note: "Voir Samira" } });
  });
});
