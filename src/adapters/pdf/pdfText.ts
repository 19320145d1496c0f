/**
 * Reads back what a printed document says, for the specifications: its pages' text in the order of the file, without
 * spaces or line ends. It reads the PDF that Typst writes (plain objects, two-byte characters), not any PDF.
 */
import { inflateSync } from "node:zlib";

type CharacterMap = ReadonlyMap<number, string>;

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf).toString("latin1"));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return pages
    .map((page) => pageText(page, objects))
    .join("")
    .replace(/\s/g, "");
}

export const pageCount = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString("latin1"))?.[1]);

function objectsOf(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id = "", body = ""]) => [id, body]),
  );
}

/** A literal string; its own parentheses are escaped, or balanced one level deep. */
const literal = String.raw`\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)`;
/** A text set aside for copying (« ActualText »), a change of font, a text shown. */
const operators = new RegExp(
  String.raw`/ActualText <(?:FEFF)?([0-9A-F]*)>[\s\S]*?EMC|/(f\d+) [\d.]+ Tf|${literal}(?=(?: -?[\d.]+)?(?: \(|\] TJ| Tj))`,
  "g",
);

function pageText(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, characterMapOf(id, objects)]),
  );
  const content = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? "") ?? "");
  let font: CharacterMap = new Map();
  let text = "";
  for (const [, actual, name, shown] of content.matchAll(operators)) {
    if (actual !== undefined) text += utf16(actual);
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    if (shown !== undefined) text += decoded(shown, font);
  }
  return text;
}

function characterMapOf(font: string, objects: ReadonlyMap<string, string>): CharacterMap {
  const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? "")?.[1] ?? "") ?? "");
  const lines = map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
  return new Map([...lines].map(([, from = "", to = ""]) => [Number.parseInt(from, 16), utf16(to)]));
}

const utf16 = (hexadecimal: string): string => Buffer.from(hexadecimal, "hex").swap16().toString("utf16le");

function streamOf(body: string): string {
  const [head = "", ...rest] = body.split("stream\n");
  const stream = Buffer.from(rest.join("stream\n").replace(/\nendstream$/, ""), "latin1");
  return (head.includes("FlateDecode") ? inflateSync(stream) : stream).toString("latin1");
}

function decoded(shown: string, font: CharacterMap): string {
  const bytes = shown.replace(/\\(\d{3}|[\s\S])/g, (_all, code: string) => unescaped(code));
  return Array.from({ length: bytes.length / 2 }, (_, index) => {
    const code = bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1);
    return font.get(code) ?? "";
  }).join("");
}

const unescaped = (code: string): string =>
  /^\d{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code);
