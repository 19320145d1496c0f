/** The field of a drawn signature: the units of its path, whatever its size on screen. */
export const field = { width: 600, height: 200 } as const;
/** A signature longer than this is a scribble: it is not taken further. */
const longest = 1500;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Strokes = readonly (readonly Point[])[];

/** Where a pointer is in the field, from where it is on screen; whole units, inside. */
export function pointAt(at: Point, box: { left: number; top: number; width: number; height: number }): Point {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return {
    x: within(((at.x - box.left) / box.width) * field.width, field.width),
    y: within(((at.y - box.top) / box.height) * field.height, field.height),
  };
}

export const begun = (strokes: Strokes, point: Point): Strokes => [...strokes, [point]];

/** The last stroke goes on; a hand that rests adds nothing. */
export function continued(strokes: Strokes, point: Point): Strokes {
  const last = strokes.at(-1);
  const before = last?.at(-1);
  if (last === undefined || before === undefined || lengthOf(strokes) >= longest) return strokes;
  if (Math.abs(before.x - point.x) + Math.abs(before.y - point.y) < 2) return strokes;
  return [...strokes.slice(0, -1), [...last, point]];
}

const lengthOf = (strokes: Strokes): number => strokes.reduce((sum, stroke) => sum + stroke.length, 0);

/** Whether something that may be a signature is drawn, more than a dot left by mistake. */
export const isDrawn = (strokes: Strokes): boolean => lengthOf(strokes) > 8;

/** The strokes as the path of an SVG, in the units of the field. */
export const pathOf = (strokes: Strokes): string =>
  strokes
    .map(([first, ...others]) =>
      first === undefined
        ? ""
        : `M${first.x} ${first.y}${others.length === 0 ? `L${first.x + 1} ${first.y}` : others.map(({ x, y }) => `L${x} ${y}`).join("")}`,
    )
    .join("");
