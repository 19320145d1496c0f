import type { Alteration, ExchangedQuestion } from "../../domain/bank/exchange.model.ts";

/** What Moodle and GIFT say of a question by labels (« tags »), having no field for it. */
export type Labelled = Pick<ExchangedQuestion, "difficulty" | "recall" | "source">;

const difficultyMark = "difficulté:";
const sourceMark = "source:";
const recallMark = "rappel";
const difficulties = { facile: "facile", moyenne: "moyenne", difficile: "difficile" } as const;

const difficultyOf = (word: string): Labelled["difficulty"] =>
  word === "facile" || word === "moyenne" || word === "difficile" ? difficulties[word] : null;

export function labelsOf({ difficulty, recall, source }: Labelled): readonly string[] {
  return [
    ...(difficulty === null ? [] : [`${difficultyMark}${difficulty}`]),
    ...(recall ? [recallMark] : []),
    ...(source === null ? [] : [`${sourceMark}${source}`]),
  ];
}

/** What labels say; those that say nothing to the bank are dropped, and named. */
export function readLabels(given: readonly string[]): {
  readonly said: Labelled;
  readonly altered: readonly Alteration[];
} {
  const said: { -readonly [K in keyof Labelled]: Labelled[K] } = { difficulty: null, recall: false, source: null };
  const dropped: string[] = [];
  for (const label of given.map((text) => text.trim()).filter((text) => text !== "")) {
    const difficulty = label.startsWith(difficultyMark) ? difficultyOf(label.slice(difficultyMark.length)) : null;
    if (difficulty !== null) said.difficulty = difficulty;
    else if (label === recallMark) said.recall = true;
    else if (label.startsWith(sourceMark)) said.source = label.slice(sourceMark.length).trim() || null;
    else dropped.push(label);
  }
  return { said, altered: dropped.length === 0 ? [] : [{ code: "labels-dropped", labels: dropped }] };
}
