import { drawPaper } from "../../src/domain/quizzes/paper.draw.ts";
import type { Paper, Pool, Wordings } from "../../src/domain/quizzes/paper.model.ts";
import type { Difficulty, Question, QuizBlueprint, QuizTheme } from "../../src/domain/schemes/questions.model.ts";

/** Questions drawn per theme in the scheme: 20 in all. */
const drawn = { T1: 3, T2: 4, T3: 3, T4: 3, T5: 2, T6: 3, T7: 1, T8: 1 } as const;

const theme = (code: string, count: number): QuizTheme => ({
  ...{ code, title: code, drawn: count, minimum: count * 3, target: count * 5, mustKnow: "" },
});

/** The blueprint of the scheme: 20 questions in 8 themes, 6 easy, 10 medium, 4 hard. */
export const blueprint: QuizBlueprint = {
  themes: Object.entries(drawn).map(([code, count]) => theme(code, count)),
  difficultyMix: { facile: 6, moyenne: 10, difficile: 4 },
  recallAtMostOneIn: 3,
  exposureLimitPercent: 20,
  exposureWindow: 100,
  options: 4,
  resemblancePercent: 70,
  quality: { withinMonths: 24, minimumUses: 20, easyFrom: 95, hardUnder: 20, discriminationUnder: 10 },
  alerts: { secondsPerQuestion: 10, commonQuestions: 5, sameMistakes: 4, withinDays: 60 },
  practice: [{ text: "Quel jour vient après le mardi ?", options: ["Le lundi", "Le mercredi"], rightOptions: 1 }],
};

/** One question whose right options are `right`, among a, b, c, d. */
export const question = (id: string, difficulty: Difficulty, right: readonly string[] = ["a"]): Question => ({
  ...{ id, version: 1, theme: id.slice(0, 2), kind: right.length === 1 ? "single" : "multiple", difficulty },
  recall: false,
  text: `Question ${id}`,
  options: ["a", "b", "c", "d"].map((o) => ({ id: o, text: `${id} option ${o}`, correct: right.includes(o) })),
  explanation: `Parce que ${id}`,
  source: "R-QCM-1",
  status: "active",
});

const difficulties: readonly Difficulty[] = ["facile", "moyenne", "moyenne", "facile", "difficile"];

/** A bank at its target: five questions for each one drawn, every third with two right options. */
export const bank: readonly Question[] = blueprint.themes.flatMap(({ code, target }) =>
  Array.from({ length: target }, (_, n) =>
    question(`${code}-${n + 1}`, difficulties[n % difficulties.length] ?? "moyenne", n % 3 === 0 ? ["b", "d"] : ["a"]),
  ),
);

/** What papers are drawn from: these questions, as the bank keeps them. */
export const poolOf = (questions: readonly Question[]): Pool => ({
  themes: blueprint.themes.map(({ code, drawn: count }) => ({ code, drawn: count })),
  difficultyMix: blueprint.difficultyMix,
  questions: questions.map(({ id, version, theme: code, kind, difficulty, options }) => ({
    ...{ question: id, version, content: `content of ${id} v${version}`, theme: code, kind, difficulty },
    options: options.map((option) => option.id),
  })),
});

export const pool = poolOf(bank);

/** What the questions of the bank say, by their code. */
export const wordings: Wordings = new Map(bank.map((one) => [one.id, one]));

/** A paper of the bank, drawn from a seed. */
export function paperOf(seed: string, from: Pool = pool): Paper {
  const draw = drawPaper(from, { seed, aside: [] });
  if (!draw.drawn) throw new Error(JSON.stringify(draw.shortages));
  return draw.paper;
}

/** The places, from 1, at which a paper shows the options of a question that are right in the bank. */
export function rightPlaces(item: { question: string; options: readonly string[] }): readonly number[] {
  const right = bank.find(({ id }) => id === item.question)?.options.filter(({ correct }) => correct) ?? [];
  return right.map(({ id }) => item.options.indexOf(id) + 1);
}
