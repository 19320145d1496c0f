import type { Wording, WordingFault, WordingRules } from "./wording.model.ts";

/** Everything that keeps a wording from being put to somebody; empty when it can be. */
export function faultsOf(wording: Wording, rules: WordingRules): readonly WordingFault[] {
  return [
    ...(rules.themes.includes(wording.theme) ? [] : [{ fault: "unknown-theme" as const, theme: wording.theme }]),
    ...(isBlank(wording.text) ? [{ fault: "text-missing" as const }] : []),
    ...optionFaults(wording, rules),
    ...(isBlank(wording.explanation) ? [{ fault: "explanation-missing" as const }] : []),
    ...(isBlank(wording.source) ? [{ fault: "source-missing" as const }] : []),
    ...(wording.image !== null && isBlank(wording.image.alternative)
      ? [{ fault: "alternative-missing" as const }]
      : []),
  ];
}

function optionFaults({ kind, options }: Wording, { options: wanted }: WordingRules): readonly WordingFault[] {
  const right = options.filter(({ correct }) => correct).length;
  const empty = options.flatMap(({ text }, n) =>
    isBlank(text) ? [{ fault: "option-empty" as const, rank: n + 1 }] : [],
  );
  const alike = options.flatMap(({ text }, n) =>
    !isBlank(text) && options.some((other, m) => m !== n && same(other.text, text)) ? [n + 1] : [],
  );
  return [
    ...(options.length === wanted ? [] : [{ fault: "option-count" as const, given: options.length, wanted }]),
    ...empty,
    ...(alike.length === 0 ? [] : [{ fault: "options-alike" as const, ranks: alike }]),
    ...(right === 0 ? [{ fault: "no-right-option" as const }] : []),
    ...(kind === "single" && right > 1 ? [{ fault: "several-right-options" as const, right }] : []),
  ];
}

const isBlank = (text: string): boolean => text.trim() === "";

const same = (one: string, other: string): boolean => plain(one) === plain(other);

/** A text without its case, accents, spacing and punctuation: what makes two wordings the same to who reads them. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
