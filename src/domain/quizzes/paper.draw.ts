import { type Lots, lotsOf, shuffled } from "../shared/draw.ts";
import { balanced, type ThemeDraw } from "./paper.balance.ts";
import type { Paper, PaperItem, Pool, PoolQuestion } from "./paper.model.ts";

/** A theme in which the bank has fewer active questions than a paper takes. */
export interface Shortage {
  readonly theme: string;
  readonly needed: number;
  readonly available: number;
}

export type DrawnPaper =
  | { readonly drawn: true; readonly paper: Paper; readonly over: readonly string[] }
  | { readonly drawn: false; readonly shortages: readonly Shortage[] };

/** What decides of a draw in a pool. */
export interface Lot {
  readonly seed: string;
  /** Questions that have reached their share of the papers, those to come back to first. */
  readonly aside: readonly string[];
}

/**
 * A paper drawn by lot: so many questions per theme, the difficulties of the blueprint whenever the bank allows them, questions
 * and options shuffled. Those set aside are drawn only where a theme or a difficulty would be missing. The same pool, seed and
 * questions set aside always give the same paper (R-QCM-3).
 */
export function drawPaper(pool: Pool, { seed, aside }: Lot): DrawnPaper {
  const shortages = shortagesOf(pool);
  if (shortages.length > 0) return { drawn: false, shortages };
  const lots = lotsOf(seed);
  const draws = shuffled(pool.themes, lots).map((theme) => drawTheme(pool, theme, { lots, aside }));
  const questions = balanced(draws, pool.difficultyMix, aside).flatMap((draw) => draw.drawn);
  const items = shuffled(questions, lots).map((question) => itemOf(question, lots));
  const over = items.map(({ question }) => question).filter((question) => aside.includes(question));
  return { drawn: true, paper: { seed, items }, over: over.toSorted() };
}

/** Whether a paper is the one that its pool, its seed and the questions set aside give. */
export function isDrawOf(paper: Paper, pool: Pool, aside: readonly string[]): boolean {
  const again = drawPaper(pool, { seed: paper.seed, aside });
  return again.drawn && JSON.stringify(again.paper.items.map(bare)) === JSON.stringify(paper.items.map(bare));
}

const bare = ({ question, version, content, options }: PaperItem) => [question, version, content, options];

/** The themes whose bank is too small for a paper. */
function shortagesOf({ themes, questions }: Pool): readonly Shortage[] {
  return themes
    .map(({ code, drawn }) => ({
      theme: code,
      needed: drawn,
      available: questions.filter((q) => q.theme === code).length,
    }))
    .filter(({ needed, available }) => available < needed);
}

function drawTheme(
  { questions }: Pool,
  theme: { readonly code: string; readonly drawn: number },
  { lots, aside }: { readonly lots: Lots; readonly aside: readonly string[] },
): ThemeDraw {
  const mixed = shuffled(
    questions.filter((question) => question.theme === theme.code),
    lots,
  );
  const fresh = mixed.filter(({ question }) => !aside.includes(question));
  const late = aside.flatMap((code) => mixed.filter(({ question }) => question === code));
  const inOrder = [...fresh, ...late];
  return { drawn: inOrder.slice(0, theme.drawn), spare: inOrder.slice(theme.drawn) };
}

const itemOf = ({ question, version, content, theme, kind, options }: PoolQuestion, lots: Lots): PaperItem => ({
  ...{ question, version, content, theme, kind },
  options: shuffled(options, lots),
});
