import { describe, expect, it } from "vitest";
import type { Flag } from "../domain/bank/flags.ts";
import { flagSentence } from "./bank.flags.ts";

const nbsp = "\u00a0";
/** One flag of each kind: a new one does not compile without its line. */
const flags: { readonly [F in Flag["flag"]]: Flag & { readonly flag: F } } = {
  "too-easy": { flag: "too-easy", percent: 98 },
  "too-hard": { flag: "too-hard", percent: 12 },
  overexposed: { flag: "overexposed", percent: 24 },
  "does-not-discriminate": { flag: "does-not-discriminate", percent: -3 },
  "wrong-option-preferred": { flag: "wrong-option-preferred", option: "b", times: 14 },
  "option-never-chosen": { flag: "option-never-chosen", options: ["c", "d"] },
};

describe("ce qui mérite un regard dans une question", () => {
  it("se dit en une phrase, avec ses chiffres et les réponses en clair", () => {
    const said = Object.values(flags).map((flag) => flagSentence(flag, (option) => `Réponse ${option}`));
    expect(said).toEqual([
      `Trop facile${nbsp}: 98${nbsp}% de bonnes réponses.`,
      `Trop difficile, ou fautive${nbsp}: 12${nbsp}% de bonnes réponses.`,
      `Vue trop souvent${nbsp}: dans 24${nbsp}% des sujets.`,
      `Ne distingue pas ceux qui savent${nbsp}: corrélation de -3${nbsp}% avec le reste de la copie.`,
      `Une mauvaise réponse est préférée à une bonne${nbsp}: «${nbsp}Réponse b${nbsp}», choisie 14${nbsp}fois. Vérifiez la clé.`,
      `Des réponses ne sont jamais choisies${nbsp}: «${nbsp}Réponse c${nbsp}» et «${nbsp}Réponse d${nbsp}».`,
    ]);
  });
});
