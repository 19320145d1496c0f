import type { Coverage } from "./coverage.ts";

/** Stands for a character that no font of the documents can draw: the reader sees that something was there. */
const missing = "□";

/**
 * The JSON a template reads: every text composed (NFC), freed of control and direction characters that would print
 * something else than what was read, and of those that no font can draw, which PDF/UA-1 refuses.
 */
export const printableJson = (sheet: unknown, covers: Coverage): string =>
  JSON.stringify(sheet, (_key, value: unknown) => (typeof value === "string" ? printable(value, covers) : value));

function printable(text: string, covers: Coverage): string {
  const clean = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/ (?=[»:;?!%€])|(?<=«) /g, "\u00a0")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
  return Array.from(clean, (character) => drawn(character, covers)).join("");
}

function drawn(character: string, covers: Coverage): string {
  const codePoint = character.codePointAt(0);
  return character === "\n" || (codePoint !== undefined && covers(codePoint)) ? character : missing;
}
