import type { Pool } from "./paper.model.ts";

/** The questions of each paper drawn lately, the paper to come not among them. */
type Papers = readonly (readonly string[])[];

/**
 * How many papers out of so many a question of a theme may be in: the share of the scheme, or the even share where the theme has
 * too few questions for it. Rounded up: the first paper is always allowed its questions.
 */
export function allowedUses(
  theme: { readonly drawn: number; readonly available: number },
  { papers, limitPercent }: { readonly papers: number; readonly limitPercent: number },
): number {
  const { drawn, available } = theme;
  if (available === 0) return 0;
  return Math.ceil((papers * Math.max(limitPercent * available, 100 * drawn)) / (100 * available));
}

/** The questions that one more paper would bring over their share, the least used first (R-QCM-3, R-QCM-7). */
export function setAside({ themes, questions }: Pool, papers: Papers, limitPercent: number): readonly string[] {
  const uses = new Map<string, number>();
  for (const question of papers.flat()) uses.set(question, (uses.get(question) ?? 0) + 1);
  return themes
    .flatMap(({ code, drawn }) => {
      const own = questions.filter(({ theme }) => theme === code).map(({ question }) => question);
      const allowed = allowedUses({ drawn, available: own.length }, { papers: papers.length + 1, limitPercent });
      return own.filter((question) => (uses.get(question) ?? 0) + 1 > allowed);
    })
    .toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0) || (one < other ? -1 : 1));
}

/** The themes with too few questions for the share of the scheme to be held, whatever is drawn. */
export const overexposedThemes = ({ themes, questions }: Pool, limitPercent: number): readonly string[] =>
  themes
    .filter(({ code, drawn }) => 100 * drawn > limitPercent * questions.filter(({ theme }) => theme === code).length)
    .map(({ code }) => code);
