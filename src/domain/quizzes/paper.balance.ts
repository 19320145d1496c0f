import type { Difficulty, Question } from "../schemes/questions.model.ts";

/** What was drawn in one theme, and what could replace it. */
export interface ThemeDraw {
  readonly drawn: readonly Question[];
  readonly spare: readonly Question[];
}

type Mix = Readonly<Record<Difficulty, number>>;

const difficulties: readonly Difficulty[] = ["facile", "moyenne", "difficile"];

/**
 * Exchanges questions within their themes until the difficulties are those of the mix, or as near as the bank allows. An exchange
 * may need a detour: an easy question for a medium one in a theme, then a medium one for a hard one in another.
 */
export function balanced(draws: readonly ThemeDraw[], mix: Mix): readonly ThemeDraw[] {
  let now = draws;
  for (let path = pathOf(now, mix); path !== null; path = pathOf(now, mix)) now = followed(now, path);
  return now;
}

/** The shortest chain of exchanges from a difficulty in excess to one that is missing; null when there is none. */
function pathOf(draws: readonly ThemeDraw[], mix: Mix): readonly Difficulty[] | null {
  const excess = (difficulty: Difficulty): number => count(draws, difficulty) - mix[difficulty];
  let paths: readonly (readonly Difficulty[])[] = difficulties.filter((d) => excess(d) > 0).map((d) => [d]);
  for (let length = 1; length < difficulties.length; length++) {
    paths = paths.flatMap((path) => longer(draws, path));
    const found = paths.find((path) => path.slice(-1).every((last) => excess(last) < 0));
    if (found !== undefined) return found;
  }
  return null;
}

const count = (draws: readonly ThemeDraw[], difficulty: Difficulty): number =>
  draws.flatMap((draw) => draw.drawn).filter((question) => question.difficulty === difficulty).length;

const longer = (draws: readonly ThemeDraw[], path: readonly Difficulty[]): readonly (readonly Difficulty[])[] =>
  difficulties
    .filter(
      (next) => !path.includes(next) && path.slice(-1).every((last) => draws.some((d) => exchangeable(d, last, next))),
    )
    .map((next) => [...path, next]);

const exchangeable = (draw: ThemeDraw, from: Difficulty, to: Difficulty): boolean =>
  draw.drawn.some((question) => question.difficulty === from) &&
  draw.spare.some((question) => question.difficulty === to);

function followed(draws: readonly ThemeDraw[], path: readonly Difficulty[]): readonly ThemeDraw[] {
  const [from, to, ...rest] = path;
  return from === undefined || to === undefined ? draws : followed(exchanged(draws, from, to), [to, ...rest]);
}

/** One question for another, in the first theme that can. */
function exchanged(draws: readonly ThemeDraw[], from: Difficulty, to: Difficulty): readonly ThemeDraw[] {
  const at = draws.findIndex((draw) => exchangeable(draw, from, to));
  return draws.map((draw, n) => (n === at ? exchangedIn(draw, from, to) : draw));
}

function exchangedIn(draw: ThemeDraw, from: Difficulty, to: Difficulty): ThemeDraw {
  const out = draw.drawn.find((question) => question.difficulty === from);
  const into = draw.spare.find((question) => question.difficulty === to);
  if (out === undefined || into === undefined) return draw;
  return {
    drawn: [...draw.drawn.filter((question) => question !== out), into],
    spare: [...draw.spare.filter((question) => question !== into), out],
  };
}
