import { readFileSync } from "node:fs";

/** Whether the fonts of the documents have a drawing for a character. */
export type Coverage = (codePoint: number) => boolean;

type Span = readonly [first: number, last: number];

const unicodeFull = 12;

/** Reads which characters every one of these TrueType files can draw, in their « cmap » tables (OpenType, format 12). */
export function coverageOf(files: readonly string[]): Coverage {
  const spansByFile = files.map((file) => spansOf(readFileSync(file)));
  return (codePoint) =>
    spansByFile.every((spans) => spans.some(([first, last]) => codePoint >= first && codePoint <= last));
}

function spansOf(font: Buffer): readonly Span[] {
  const cmap = tableOffset(font, "cmap");
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    if (font.readUInt16BE(subtable) === unicodeFull) return groupsOf(font, subtable);
  }
  throw new Error("This font has no full Unicode table (cmap format 12).");
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`This font has no ${tag} table.`);
}

function groupsOf(font: Buffer, subtable: number): readonly Span[] {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, index): Span => {
    const group = subtable + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
