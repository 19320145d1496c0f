import type { Tone } from "./tone.ts";

/** How much a row works on a column. */
export type Level = "none" | "associated" | "main";

export const levelWords = { none: "non travaillée", associated: "associée", main: "principale" } as const;

const following = { none: "associated", associated: "main", main: "none" } as const;

/** What a click or the space bar makes of a cell. */
export const nextLevel = (level: Level): Level => following[level];

/** The level that a key writes at once, if any. */
export function levelOfKey(key: string): Level | undefined {
  if (key === "0" || key === "Delete" || key === "Backspace") return "none";
  if (key === "1" || key === "a" || key === "A") return "associated";
  if (key === "2" || key === "p" || key === "P") return "main";
  return undefined;
}

/** A cell of the matrix. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell that an arrow, Home or End leads to; undefined for any other key. */
export function cellAfter(cell: Cell, key: string, size: { rows: number; columns: number }): Cell | undefined {
  const { row, column } = cell;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  if (key === "ArrowRight") return { row, column: Math.min(column + 1, lastColumn) };
  if (key === "ArrowLeft") return { row, column: Math.max(column - 1, 0) };
  if (key === "ArrowDown") return { row: Math.min(row + 1, lastRow), column };
  if (key === "ArrowUp") return { row: Math.max(row - 1, 0), column };
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: lastColumn };
  return undefined;
}

/** Hours as they are typed, « 3,5 » or « 3.5 »: undefined when empty, NaN when they are not a number of hours. */
export function readHours(text: string): number | undefined {
  const typed = text.trim().replace(",", ".");
  if (typed === "") return undefined;
  return /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN;
}

/** What a check of the matrix says. */
export interface MatrixCheck {
  readonly tone: Tone;
  readonly text: string;
}
