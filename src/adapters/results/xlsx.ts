import { SaxesParser, type SaxesTagPlain } from "saxes";
import { BrokenResults } from "../../application/ports/resultFiles.ts";
import { type Archive, openedArchive } from "../exchange/archive.ts";
import { UnreadableFile } from "../exchange/refused.ts";
import { sheetLimits } from "./sheetLimits.ts";
import { dateStyles, dayOfSerial } from "./xlsxDates.ts";

const unreadable = (): BrokenResults => new BrokenResults({ code: "results/file-unreadable" });

/** What a parser tells of an XML file, element by element. */
interface Reader {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Parses a file of the archive a slice at a time; control comes back after each. */
function* parsing(bytes: Uint8Array, reader: Reader): Generator<void> {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => reader.open({ ...tag, name: local(tag.name) }));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("closetag", ({ name }) => reader.close?.(local(name)));
  for (const wrong of ["error", "doctype"] as const)
    parser.on(wrong, () => {
      throw unreadable();
    });
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += 65_536) {
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
    yield;
  }
  parser.close();
}

const parsed = (bytes: Uint8Array, reader: Reader): void => {
  for (const _ of parsing(bytes, reader));
};

/** The texts that cells name by their number. */
function sharedTexts(bytes: Uint8Array | null): readonly string[] {
  if (bytes === null) return [];
  const texts: string[] = [];
  let [current, inText, phonetic] = ["", false, false];
  parsed(bytes, {
    open: ({ name }) => {
      if (name === "si") current = "";
      if (name === "rPh") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name === "rPh") phonetic = false;
      if (name === "si" && texts.push(current) > sheetLimits.sharedTexts) throw unreadable();
    },
  });
  return texts;
}

/** The file of the first sheet, and whether its days count from 1904. */
async function firstSheet(archive: Archive): Promise<{ readonly bytes: Uint8Array; readonly from1904: boolean }> {
  const workbook = await archive.read("xl/workbook.xml");
  const links = await archive.read("xl/_rels/workbook.xml.rels");
  if (workbook === null || links === null) throw unreadable();
  let [wanted, from1904, target] = ["", false, ""];
  parsed(workbook, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name === "sheet" && wanted === "") wanted = attributes["r:id"] ?? "";
    },
  });
  parsed(links, {
    open: ({ name, attributes }) => {
      if (name === "Relationship" && attributes.Id === wanted) target = attributes.Target ?? "";
    },
  });
  const bytes = await archive.read(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  if (bytes === null) throw unreadable();
  return { bytes, from1904 };
}

/** The column of « BC12 », from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  text: string;
}

/** The rows of the first sheet of a workbook, in order, days written year-month-day; throws `BrokenResults` when it is none. */
export async function* xlsxRows(file: Uint8Array): AsyncGenerator<readonly string[]> {
  try {
    const archive = await openedArchive(file, sheetLimits);
    const texts = sharedTexts(await archive.read("xl/sharedStrings.xml"));
    const dates = dateStyles(await archive.read("xl/styles.xml"), parsed);
    const { bytes, from1904 } = await firstSheet(archive);
    yield* rowsOf(bytes, (cell) => textIn(cell, { texts, dates, from1904 }));
  } catch (error) {
    throw error instanceof UnreadableFile ? unreadable() : error;
  }
}

interface Book {
  readonly texts: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
}

function textIn({ type, style, text }: Cell, { texts, dates, from1904 }: Book): string {
  if (type === "s") return texts[Number(text)] ?? "";
  if (type === "n" && dates.has(style) && text !== "") return dayOfSerial(Number(text), from1904);
  return text;
}

function* rowsOf(bytes: Uint8Array, value: (cell: Cell) => string): Generator<readonly string[]> {
  let ready: string[][] = [];
  let [row, cell, column, inValue]: [string[], Cell | null, number, boolean] = [[], null, -1, false];
  const reader: Reader = {
    open: ({ name, attributes }) => {
      if (name === "row") [row, column] = [[], -1];
      if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        cell = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0), text: "" };
      }
      inValue = name === "v" || (name === "t" && cell?.type === "inlineStr");
    },
    text: (text) => {
      if (inValue && cell !== null) cell.text += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") inValue = false;
      if (name === "c" && cell !== null) {
        if (column >= 0 && column < sheetLimits.columns) row[column] = value(cell);
        cell = null;
      }
      if (name === "row") ready.push(Array.from(row, (text) => text ?? ""));
    },
  };
  for (const _ of parsing(bytes, reader)) {
    yield* ready;
    ready = [];
  }
  yield* ready;
}
