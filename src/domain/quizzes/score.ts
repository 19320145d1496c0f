import type { QuizRules } from "../schemes/rulebook.model.ts";
import type { Answers, KeyItem, Mark, Paper, Score, ThemeScore, Wordings } from "./paper.model.ts";

/** How a paper is marked, and what passes (R-QCM-1). */
export type MarkingRules = Pick<QuizRules, "marking" | "passPercent">;

/** What is marked: a paper, its answers and its key, without the questions neutralised since. */
export interface Marked {
  readonly paper: Paper;
  readonly answers: Answers;
  readonly key: readonly KeyItem[];
  readonly neutralised?: readonly string[];
}

/** The key of a paper, taken in the very versions that were shown; throws when one of their wordings is not given. */
export function keyOf({ items }: Paper, wordings: Wordings): readonly KeyItem[] {
  return items.map(({ question, version }) => {
    const wording = wordings.get(question);
    if (wording === undefined) throw new Error(`the wording of question ${question} v${version} was not given`);
    return { question, version, right: wording.options.flatMap(({ id, correct }) => (correct ? [id] : [])) };
  });
}

/**
 * The score of a paper, in whole points. All or nothing: one point per question whose right options are chosen, all of them and no
 * other. Partial: each right option chosen counts for its share, each wrong one takes as much back, never under zero; every
 * question weighs as much, its unit being the smallest number that all shares divide.
 */
export function scoreOf(marked: Marked, { marking, passPercent }: MarkingRules): Score {
  const items = marked.paper.items.filter(({ question }) => !marked.neutralised?.includes(question));
  const unit = marking === "partial" ? leastMultiple(items.map(({ options }) => options.length)) : 1;
  const marks = items.map((item) => ({
    theme: item.theme,
    question: item.question,
    points: pointsOf(marked.answers[item.question] ?? [], rightOf(marked.key, item.question), unit),
  }));
  const points = sum(marks.map((mark) => mark.points));
  const max = unit * marks.length;
  return {
    ...{ points, max, unit, questions: marks.length },
    percent: max === 0 ? 0 : Math.floor((100 * points) / max),
    passed: max > 0 && 100 * points >= passPercent * max,
    rightAnswers: marks.filter((mark) => mark.points === unit).length,
    themes: themesOf(marks, unit),
    marks: marks.map(({ question, points: own }) => ({ question, points: own })),
  };
}

/** The fewest points out of so many that pass. */
export const pointsToPass = (max: number, passPercent: number): number => Math.ceil((passPercent * max) / 100);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The smallest number that every whole number up to the longest list of options divides: 12 for four options. */
function leastMultiple(options: readonly number[]): number {
  let multiple = 1;
  for (let n = 2; n <= Math.max(1, ...options); n++) multiple = (multiple * n) / divisor(multiple, n);
  return multiple;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function rightOf(key: readonly KeyItem[], question: string): readonly string[] {
  const found = key.find((item) => item.question === question);
  if (found === undefined) throw new Error(`no key for question ${question}`);
  return found.right;
}

function pointsOf(chosen: readonly string[], right: readonly string[], unit: number): number {
  const found = right.filter((option) => chosen.includes(option)).length;
  const wrong = chosen.filter((option) => !right.includes(option)).length;
  if (unit === 1) return found === right.length && wrong === 0 ? 1 : 0;
  return (unit / right.length) * Math.max(0, found - wrong);
}

function themesOf(marks: readonly (Mark & { readonly theme: string })[], unit: number): readonly ThemeScore[] {
  const themes = [...new Set(marks.map(({ theme }) => theme))].sort();
  return themes.map((theme) => {
    const own = marks.filter((mark) => mark.theme === theme);
    return { theme, points: sum(own.map(({ points }) => points)), max: unit * own.length };
  });
}
