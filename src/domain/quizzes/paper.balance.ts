import type { Difficulty } from "../schemes/questions.model.ts";
import type { PoolQuestion } from "./paper.model.ts";

/** What was drawn in one theme, and what could replace it, in the order to come to it. */
export interface ThemeDraw {
  readonly drawn: readonly PoolQuestion[];
  readonly spare: readonly PoolQuestion[];
}

type Mix = Readonly<Record<Difficulty, number>>;

const difficulties: readonly Difficulty[] = ["facile", "moyenne", "difficile"];

/**
 * Exchanges questions within their themes until the difficulties are those of the mix, or as near as the bank allows. An exchange
 * may need a detour: an easy question for a medium one in a theme, then a medium one for a hard one in another. What is set aside
 * comes in only when nothing else can, in its order.
 */
export function balanced(draws: readonly ThemeDraw[], mix: Mix, aside: readonly string[]): readonly ThemeDraw[] {
  let now = draws;
  for (let path = pathOf(now, mix); path !== null; path = pathOf(now, mix)) now = followed(now, path, aside);
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

function followed(
  draws: readonly ThemeDraw[],
  path: readonly Difficulty[],
  aside: readonly string[],
): readonly ThemeDraw[] {
  const [from, to, ...rest] = path;
  if (from === undefined || to === undefined) return draws;
  return followed(exchanged(draws, { from, to }, aside), [to, ...rest], aside);
}

interface Exchange {
  readonly from: Difficulty;
  readonly to: Difficulty;
}

/** One question for another, in the first theme that can with what is not set aside; otherwise with what is the least. */
function exchanged(
  draws: readonly ThemeDraw[],
  { from, to }: Exchange,
  aside: readonly string[],
): readonly ThemeDraw[] {
  const rankOf = (draw: ThemeDraw): number =>
    exchangeable(draw, from, to) ? aside.indexOf(comingIn(draw, to)?.question ?? "") : aside.length;
  const ranks = draws.map(rankOf);
  const at = ranks.indexOf(Math.min(...ranks));
  return draws.map((draw, n) => (n === at ? exchangedIn(draw, from, to) : draw));
}

const comingIn = ({ spare }: ThemeDraw, to: Difficulty): PoolQuestion | undefined =>
  spare.find((question) => question.difficulty === to);

function exchangedIn(draw: ThemeDraw, from: Difficulty, to: Difficulty): ThemeDraw {
  const out = draw.drawn.find((question) => question.difficulty === from);
  const into = comingIn(draw, to);
  if (out === undefined || into === undefined) return draw;
  return {
    drawn: [...draw.drawn.filter((question) => question !== out), into],
    spare: [out, ...draw.spare.filter((question) => question !== into)],
  };
}
