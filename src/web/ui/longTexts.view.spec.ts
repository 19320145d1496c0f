import { describe, expect, it } from "vitest";
import { excessOf, excessWords, whyNotWhole } from "./longTexts.view.ts";

describe("un texte long", () => {
  it("est gardé entier, et dit de combien il est trop long", () => {
    expect(excessWords("a".repeat(30_000), 6000, true)).toBe(
      "24\u00a0000\u00a0caractères de trop\u00a0: raccourcissez, ou joignez un fichier.",
    );
    expect(excessWords("a".repeat(301), 300, false)).toBe("1\u00a0caractère de trop\u00a0: raccourcissez.");
  });

  it("ne dit rien quand il peut être envoyé, sans compter les espaces autour de lui", () => {
    expect(excessWords("a".repeat(300), 300, false)).toBeUndefined();
    expect(excessOf(`  ${"a".repeat(300)}\n`, 300)).toBe(0);
  });

  it("ne part pas : le bouton qui l’enverrait dit pourquoi", () => {
    const tooLong = new Set(["trop long"]);
    const why = "Un texte est trop long\u00a0: raccourcissez-le d’abord.";
    expect(whyNotWhole({ text: "trop long ", internal: false }, tooLong)).toBe(why);
    expect(whyNotWhole({ points: [{ id: "1", text: "trop long" }] }, tooLong)).toBe(why);
  });

  it("ne retient pas les autres boutons de la page", () => {
    expect(whyNotWhole({ text: "court", at: null }, new Set(["trop long"]))).toBeUndefined();
    expect(whyNotWhole({ text: "" }, new Set())).toBeUndefined();
  });
});
