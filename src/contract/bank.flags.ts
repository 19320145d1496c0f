import type { Flag } from "../domain/bank/flags.ts";
import { listed, nbsp } from "../domain/shared/french.ts";
import { unreachable } from "../domain/shared/unreachable.ts";

const quoted = (text: string): string => `«${nbsp}${text}${nbsp}»`;

/** What is to be looked at in a question, as a sentence; `textOf` gives the text of an option. */
export function flagSentence(flag: Flag, textOf: (option: string) => string): string {
  switch (flag.flag) {
    case "too-easy":
      return `Trop facile${nbsp}: ${flag.percent}${nbsp}% de bonnes réponses.`;
    case "too-hard":
      return `Trop difficile, ou fautive${nbsp}: ${flag.percent}${nbsp}% de bonnes réponses.`;
    case "overexposed":
      return `Vue trop souvent${nbsp}: dans ${flag.percent}${nbsp}% des sujets.`;
    case "does-not-discriminate":
      return `Ne distingue pas ceux qui savent${nbsp}: corrélation de ${flag.percent}${nbsp}% avec le reste de la copie.`;
    case "wrong-option-preferred":
      return `Une mauvaise réponse est préférée à une bonne${nbsp}: ${quoted(textOf(flag.option))}, choisie ${flag.times}${nbsp}fois. Vérifiez la clé.`;
    case "option-never-chosen":
      return flag.options.length === 1
        ? `Une réponse n’est jamais choisie${nbsp}: ${quoted(textOf(flag.options[0] ?? ""))}.`
        : `Des réponses ne sont jamais choisies${nbsp}: ${listed(flag.options.map((option) => quoted(textOf(option))))}.`;
    default:
      return unreachable(flag);
  }
}
