import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resemblancesAmong } from "./similarity.ts";
import type { Wording } from "./wording.model.ts";
import { faultsOf } from "./wording.ts";

const rules = { themes: ["T1"], options: 3 };
const options = (...texts: readonly string[]) =>
  texts.map((text, n) => ({ id: String(n), text: text.replace("*", ""), correct: text.startsWith("*") }));
const wording: Wording = {
  ...{ theme: "T1", kind: "single", difficulty: "facile", recall: false, image: null },
  text: "Qui délivre le certificat ?",
  options: options("*Le certificateur", "L’organisme", "Le jury"),
  explanation: "Préparer n’est pas délivrer.",
  source: "Règlement, article 3.1",
};
const faults = (changed: Partial<Wording>) => faultsOf({ ...wording, ...changed }, rules);

describe("la rédaction d’une question", () => {
  it("est bonne quand tout y est", () => {
    expect(faults({})).toEqual([]);
    const both = options("*Le certificateur", "*L’organisme", "Le jury");
    expect(faults({ kind: "multiple", options: both })).toEqual([]);
  });

  it("manque de texte, d’explication, de source, d’un thème connu ou des mots qui remplacent l’image", () => {
    expect(faults({ text: "  ", explanation: "", source: "", theme: "X" }).map(({ fault }) => fault)).toEqual([
      "unknown-theme",
      "text-missing",
      "explanation-missing",
      "source-missing",
    ]);
    expect(faults({ image: { file: "f", alternative: " " } })).toEqual([{ fault: "alternative-missing" }]);
  });

  it("a le nombre de réponses prévu, toutes écrites et toutes différentes, à la typographie près", () => {
    expect(faults({ options: options("*Le certificateur", "L’organisme") })).toEqual([
      { fault: "option-count", given: 2, wanted: 3 },
    ]);
    expect(faults({ options: options("*Le certificateur", "", "Le jury") })).toEqual([
      { fault: "option-empty", rank: 2 },
    ]);
    expect(faults({ options: options("*L’organisme", "le jury", "L'ORGANISME.") })).toEqual([
      { fault: "options-alike", ranks: [1, 3] },
    ]);
  });

  it("a une bonne réponse, et une seule quand une seule est annoncée", () => {
    expect(faults({ options: options("a", "b", "c") })).toEqual([{ fault: "no-right-option" }]);
    expect(faults({ options: options("*a", "*b", "c") })).toEqual([{ fault: "several-right-options", right: 2 }]);
  });
});

describe("une question qui en répète une autre", () => {
  const other = { question: "T1-001", ...wording };

  it("est reconnue malgré l’ordre des réponses, les accents et la ponctuation", () => {
    const again = { text: "QUI DELIVRE le certificat", options: wording.options.toReversed() };
    expect(resemblancesAmong([other], 80)(again)).toEqual([{ question: "T1-001", percent: 100 }]);
  });

  it("est rapprochée de celle qui ne diffère que d’un mot, pas de celle qui parle d’autre chose", () => {
    const near = { text: "Qui délivre donc le certificat ?", options: wording.options };
    const [found] = resemblancesAmong([other], 60)(near);
    expect(found?.percent).toBeGreaterThanOrEqual(80);
    const far = { text: "Combien d’attestations garder ?", options: options("*Trois ans", "Un an", "Rien") };
    expect(resemblancesAmong([other], 60)(far)).toEqual([]);
  });

  it("est rapprochée, dans toute une banque, des mêmes que si on la comparait à chacune", () => {
    const word = fc.constantFrom(
      ..."qui délivre garde le certificat une attestation ans trois deux audit règle jamais".split(" "),
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
    const compared = fc.record({
      text: sentence,
      options: fc.array(sentence, { maxLength: 3 }).map((all) => options(...all)),
    });
    fc.assert(
      fc.property(
        fc.array(compared, { maxLength: 25 }),
        compared,
        fc.integer({ min: 1, max: 100 }),
        (all, one, percent) => {
          const bank = all.map((known, question) => ({ question, ...known }));
          const alone = bank
            .flatMap((known) => resemblancesAmong([known], 0)(one))
            .filter((found) => found.percent >= percent);
          const found = resemblancesAmong(bank, percent)(one);
          expect(new Map(found.map((near) => [near.question, near.percent]))).toEqual(
            new Map(alone.map((near) => [near.question, near.percent])),
          );
        },
      ),
      { seed: 6891 },
    );
  });
});
