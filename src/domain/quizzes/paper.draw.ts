import type { Question, QuizBlueprint } from "../schemes/questions.model.ts";
import { type Lots, lotsOf, shuffled } from "../shared/draw.ts";
import { balanced, type ThemeDraw } from "./paper.balance.ts";
import type { Paper, PaperItem } from "./paper.model.ts";

/** A theme in which the bank has fewer active questions than a paper takes. */
export interface Shortage {
  readonly theme: string;
  readonly needed: number;
  readonly available: number;
}

export type DrawnPaper =
  | { readonly drawn: true; readonly paper: Paper }
  | { readonly drawn: false; readonly shortages: readonly Shortage[] };

/**
 * A paper drawn by lot: so many questions per theme, the difficulties of the blueprint whenever the bank allows them, questions
 * and options shuffled. The same bank, blueprint and seed always give the same paper (R-QCM-3).
 */
export function drawPaper(bank: readonly Question[], blueprint: QuizBlueprint, seed: string): DrawnPaper {
  const active = bank.filter((question) => question.status === "active");
  const shortages = shortagesOf(active, blueprint);
  if (shortages.length > 0) return { drawn: false, shortages };
  const lots = lotsOf(seed);
  const draws = shuffled(blueprint.themes, lots).map((theme) => drawTheme(active, theme, lots));
  const questions = balanced(draws, blueprint.difficultyMix).flatMap((draw) => draw.drawn);
  return { drawn: true, paper: { seed, items: shuffled(questions, lots).map((question) => itemOf(question, lots)) } };
}

/** The themes whose bank is too small for a paper. */
function shortagesOf(active: readonly Question[], blueprint: QuizBlueprint): readonly Shortage[] {
  return blueprint.themes
    .map(({ code, drawn }) => ({
      theme: code,
      needed: drawn,
      available: active.filter((q) => q.theme === code).length,
    }))
    .filter(({ needed, available }) => available < needed);
}

function drawTheme(active: readonly Question[], theme: { code: string; drawn: number }, lots: Lots): ThemeDraw {
  const mixed = shuffled(
    active.filter((question) => question.theme === theme.code),
    lots,
  );
  return { drawn: mixed.slice(0, theme.drawn), spare: mixed.slice(theme.drawn) };
}

const itemOf = (question: Question, lots: Lots): PaperItem => ({
  question: question.id,
  version: question.version,
  theme: question.theme,
  kind: question.kind,
  options: shuffled(question.options, lots).map((option) => option.id),
});
