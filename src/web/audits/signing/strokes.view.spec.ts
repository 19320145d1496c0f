import { describe, expect, it } from "vitest";
import { begun, continued, field, isDrawn, pathOf, pointAt, type Strokes } from "./strokes.view.ts";

const box = { left: 100, top: 50, width: 300, height: 100 };
const drawn = (...points: readonly (readonly [number, number])[]): Strokes =>
  points.reduce<Strokes>(
    (strokes, [x, y], at) => (at === 0 ? begun(strokes, { x, y }) : continued(strokes, { x, y })),
    [],
  );

describe("une signature dessinée", () => {
  it("se mesure dans son cadre, quelle que soit sa taille à l’écran", () => {
    expect(pointAt({ x: 100, y: 50 }, box)).toEqual({ x: 0, y: 0 });
    expect(pointAt({ x: 250, y: 100 }, box)).toEqual({ x: 300, y: 100 });
    expect(pointAt({ x: 900, y: -40 }, box)).toEqual({ x: field.width, y: 0 });
  });

  it("ne retient pas une main qui repose, ni un gribouillis sans fin", () => {
    expect(drawn([10, 10], [10, 11], [14, 12])).toEqual([
      [
        { x: 10, y: 10 },
        { x: 14, y: 12 },
      ],
    ]);
    const endless = Array.from({ length: 4000 }, (_, at) => [at % 600, (at * 3) % 200] as const);
    expect(drawn(...endless).flat()).toHaveLength(1500);
  });

  it("n’est pas un point laissé par mégarde", () => {
    expect(isDrawn(drawn([10, 10]))).toBe(false);
    expect(isDrawn(drawn(...Array.from({ length: 12 }, (_, at) => [at * 5, at] as const)))).toBe(true);
  });

  it("s’écrit comme un tracé", () => {
    expect(pathOf([...drawn([1, 2], [5, 6]), [{ x: 9, y: 9 }]])).toBe("M1 2L5 6M9 9L10 9");
  });
});
