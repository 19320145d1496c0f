import type { Question } from "../schemes/questions.model.ts";
import type { Answers, KeyItem, Paper, Score, ThemeScore } from "./paper.model.ts";

/** The key of a paper, taken in the very versions that were shown; throws when the bank does not hold one of them, which is a bug. */
export function keyOf(paper: Paper, bank: readonly Question[]): readonly KeyItem[] {
  return paper.items.map((item) => {
    const question = bank.find((one) => one.id === item.question && one.version === item.version);
    if (question === undefined) throw new Error(`question ${item.question} v${item.version} is not in the bank`);
    const right = question.options.filter((option) => option.correct).map((option) => option.id);
    return { question: item.question, version: item.version, right };
  });
}

/** One point per question whose right options are chosen, all of them and no other; none otherwise. Passed in integers (R-QCM-1). */
export function scoreOf(
  marked: { paper: Paper; answers: Answers; key: readonly KeyItem[] },
  passPercent: number,
): Score {
  const points = marked.paper.items.map((item) => ({
    theme: item.theme,
    right: sameOptions(marked.answers[item.question] ?? [], rightOf(marked.key, item.question)),
  }));
  const total = points.filter(({ right }) => right).length;
  const max = points.length;
  return {
    points: total,
    max,
    percent: max === 0 ? 0 : Math.floor((100 * total) / max),
    passed: max > 0 && 100 * total >= passPercent * max,
    themes: themesOf(points),
  };
}

function rightOf(key: readonly KeyItem[], question: string): readonly string[] {
  const found = key.find((item) => item.question === question);
  if (found === undefined) throw new Error(`no key for question ${question}`);
  return found.right;
}

const sameOptions = (chosen: readonly string[], right: readonly string[]): boolean =>
  chosen.length === right.length && right.every((option) => chosen.includes(option));

function themesOf(points: readonly { theme: string; right: boolean }[]): readonly ThemeScore[] {
  const themes = [...new Set(points.map(({ theme }) => theme))].sort();
  return themes.map((theme) => {
    const own = points.filter((point) => point.theme === theme);
    return { theme, points: own.filter(({ right }) => right).length, max: own.length };
  });
}
