import { describe, expect, it } from "vitest";
import { guessedMapping, missingFields } from "../../domain/exams/columns.ts";
import { countsWords, isMapped, type Preview, template, whyNotImported } from "./imports.view.ts";

const counts = { read: 10, added: 8, corrected: 0, unchanged: 1, refused: 1 };
const preview: Preview = {
  ...{ file: "aa", headings: [], mapping: {}, missing: [], leftOut: [], fields: [], competences: [], counts },
  ...{ refused: [], corrected: [], sample: [], sameFile: null },
};
const names = (field: string) => `La colonne ${field}`;

describe("un import à l’écran", () => {
  it("offre un modèle dont toutes les colonnes sont reconnues", () => {
    const [headings = []] = template;
    const mapping = guessedMapping(headings, ["C1", "C2", "C3", "C4", "C5"]);
    expect(missingFields(mapping)).toEqual([]);
    expect(Object.keys(mapping)).toHaveLength(headings.length);
  });

  it("se résume en ce que ses lignes sont devenues, sans les zéros", () => {
    expect(countsWords(counts)).toBe("8\u00a0ajoutés, 1\u00a0inchangé, 1\u00a0ligne refusée");
    expect(countsWords({ read: 0, added: 0, corrected: 0, unchanged: 0, refused: 0 })).toBe("Rien encore");
  });

  it("dit pourquoi il n’est pas possible : déjà fait, colonne à désigner, rien de nouveau", () => {
    expect(isMapped(preview)).toBe(true);
    expect(isMapped({ missing: ["candidate"] })).toBe(false);
    expect(whyNotImported(preview, names)).toBeUndefined();
    expect(whyNotImported({ ...preview, sameFile: { importId: "i", at: "" } }, names)).toMatch(/déjà été importé/);
    expect(whyNotImported({ ...preview, missing: ["outcome"] }, names)).toMatch(/la colonne outcome/);
    expect(whyNotImported({ ...preview, counts: { ...counts, added: 0 } }, names)).toMatch(/nouveau/);
  });
});
