import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";

/** The encodings in which banks are met; others are refused rather than guessed. */
const known: Readonly<Record<string, string>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
  "iso-8859-15": "iso-8859-15",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

/** The text of an XML file: by its byte order mark, else its first bytes, else the encoding that it declares, else UTF-8. */
export function decodedXml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes) ?? twoByteEncoding(bytes);
  if (marked !== null) return decoded(bytes, marked, null);
  const declared = declaredEncoding(bytes);
  const encoding = declared === null ? "utf-8" : known[declared.toLowerCase()];
  if (encoding === undefined || encoding.startsWith("utf-16")) throw unreadable(declared);
  return decoded(bytes, encoding, declared);
}

/** A text file says nothing of its encoding: UTF-8 when it can be, else Windows-1252, which is then a guess. */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly guessed: boolean } {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: decoded(bytes, marked, null), guessed: false };
  const text = decodedOrNull(bytes, "utf-8");
  if (text !== null) return { text, guessed: false };
  if (bytes.includes(0)) throw unreadable(null);
  return { text: decoded(bytes, "windows-1252", null), guessed: true };
}

/** Refuses a file before anything of it is read. */
export function weighed(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFile({ code: "exchange/empty-file" });
  if (bytes.length > limits.fileBytes) {
    throw new UnreadableFile({ code: "exchange/too-large", limit: limits.fileBytes });
  }
}

function markedEncoding([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** « < » on two bytes, without a byte order mark. */
function twoByteEncoding([a, b]: Uint8Array): string | null {
  if (a === 0x3c && b === 0) return "utf-16le";
  return a === 0 && b === 0x3c ? "utf-16be" : null;
}

/** What the XML declaration says, read as ASCII. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? null;
}

function decoded(bytes: Uint8Array, encoding: string, declared: string | null): string {
  const text = decodedOrNull(bytes, encoding);
  if (text === null) throw unreadable(declared);
  return text;
}

function decodedOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const unreadable = (declared: string | null): UnreadableFile =>
  new UnreadableFile({ code: "exchange/encoding-unreadable", declared });
