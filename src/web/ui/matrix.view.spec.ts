import { describe, expect, it } from "vitest";
import { cellAfter, levelOfKey, nextLevel, readHours } from "./matrix.view.ts";

const size = { rows: 3, columns: 5 };

describe("La matrice au clavier", () => {
  it("fait tourner une case : rien, associée, principale, rien", () => {
    expect(nextLevel("none")).toBe("associated");
    expect(nextLevel("associated")).toBe("main");
    expect(nextLevel("main")).toBe("none");
  });

  it("écrit directement un niveau par sa touche", () => {
    expect(["0", "1", "2", "a", "P", "Delete"].map(levelOfKey)).toEqual([
      ...["none", "associated", "main", "associated", "main", "none"],
    ]);
    expect(levelOfKey("x")).toBeUndefined();
  });

  it("se parcourt aux flèches sans sortir du tableau", () => {
    expect(cellAfter({ row: 0, column: 4 }, "ArrowRight", size)).toEqual({ row: 0, column: 4 });
    expect(cellAfter({ row: 0, column: 4 }, "ArrowDown", size)).toEqual({ row: 1, column: 4 });
    expect(cellAfter({ row: 0, column: 0 }, "ArrowUp", size)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ row: 1, column: 2 }, "ArrowLeft", size)).toEqual({ row: 1, column: 1 });
    expect(cellAfter({ row: 1, column: 2 }, "Home", size)).toEqual({ row: 1, column: 0 });
    expect(cellAfter({ row: 1, column: 2 }, "End", size)).toEqual({ row: 1, column: 4 });
    expect(cellAfter({ row: 1, column: 2 }, "Tab", size)).toBeUndefined();
  });
});

describe("Les heures d’une séquence", () => {
  it("acceptent la virgule comme le point", () => {
    expect(readHours("3,5")).toBe(3.5);
    expect(readHours(" 7 ")).toBe(7);
  });

  it("distinguent le vide de ce qui n’est pas un nombre d’heures", () => {
    expect(readHours("")).toBeUndefined();
    expect(readHours("sept")).toBeNaN();
    expect(readHours("-2")).toBeNaN();
  });
});
