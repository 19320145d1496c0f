import type { ExchangeFormat, ExchangeReading, ReadItem } from "../../domain/bank/exchange.model.ts";
import { aikenAnswer, readAiken } from "./aiken.read.ts";
import { decodedText, decodedXml, weighed } from "./bytes.ts";
import { readGift } from "./gift.read.ts";
import { limits } from "./limits.ts";
import { readMoodle } from "./moodle.read.ts";
import { readPackage } from "./package.read.ts";
import { underOneName } from "./qti.dialects.ts";
import { noMetadata } from "./qti.manifest.ts";
import { itemsIn, readQtiItem } from "./qti.read.ts";
import { UnreadableFile } from "./refused.ts";
import { allNamed, parsedXml, type XmlElement } from "./xml.read.ts";

interface Read {
  readonly format: ExchangeFormat;
  readonly items: readonly ReadItem[];
}

/**
 * The questions of a file, each with its report. The format is recognised by the content, whatever the file is called; `expected`
 * refuses another one, and tells a GIFT text from an Aiken one when it could be either.
 */
export async function readQuestions(bytes: Uint8Array, expected: ExchangeFormat | null): Promise<ExchangeReading> {
  try {
    weighed(bytes);
    const { format, items } = await read(bytes, expected);
    if (expected !== null && format !== expected) {
      return { ok: false, refusal: { code: "exchange/other-format", expected, found: format } };
    }
    return items.length === 0 ? { ok: false, refusal: { code: "exchange/no-question" } } : { ok: true, format, items };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function read(bytes: Uint8Array, expected: ExchangeFormat | null): Promise<Read> {
  if (isZip(bytes)) return readPackage(bytes);
  return isXml(bytes, expected) ? readXml(parsedXml(decodedXml(bytes))) : readText(bytes, expected);
}

/** « PK », then the mark of a first file or of an empty archive. */
const isZip = ([p, k, a, b]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));

/** Begins as an XML declaration, or with « < » where no text format is expected nor recognised: a question may begin so. */
function isXml(bytes: Uint8Array, expected: ExchangeFormat | null): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte > 0x20 && byte < 0x80));
  if (start.startsWith("<?xml")) return true;
  if (!start.startsWith("<") || expected === "gift" || expected === "aiken") return false;
  return !aikenLines(new TextDecoder("windows-1252").decode(bytes));
}

async function readXml(root: XmlElement): Promise<Read> {
  if (root.name === "quiz") return { format: "moodle", items: await readMoodle(root) };
  const third = allNamed(root, "qti-assessment-item").length > 0;
  const found = itemsIn(underOneName(root));
  if (found.length === 0) throw new UnreadableFile({ code: "exchange/format-unknown" });
  if (found.length > limits.questions) {
    throw new UnreadableFile({ code: "exchange/too-many-questions", limit: limits.questions });
  }
  const items: ReadItem[] = [];
  for (const item of found) {
    items.push(await readQtiItem(item, { rank: items.length + 1, metadata: noMetadata, image: nowhere }));
  }
  return { format: third ? "qti30" : "qti22", items };
}

/** An item alone has no other file beside it. */
const nowhere = async (): Promise<null> => null;

function readText(bytes: Uint8Array, expected: ExchangeFormat | null): Read {
  const { text, guessed } = decodedText(bytes);
  const format = expected === "gift" || expected === "aiken" ? expected : recognised(text);
  const items = format === "gift" ? readGift(text) : readAiken(text);
  return { format, items: guessed ? items.map(withGuess) : items };
}

function recognised(text: string): "gift" | "aiken" {
  if (aikenLines(text)) return "aiken";
  if (/\{[^}]*[~=#}]/.test(text) || text.startsWith("::")) return "gift";
  throw new UnreadableFile({ code: "exchange/format-unknown" });
}

const aikenLines = (text: string): boolean => text.split(/\r\n|\r|\n/).some((line) => aikenAnswer.test(line.trim()));

/** The accents of a file whose encoding had to be guessed are looked at by a person. */
function withGuess({ report, question }: ReadItem): ReadItem {
  const remarks = [...report.remarks, { code: "encoding-guessed" } as const];
  return { question, report: { ...report, remarks, outcome: question === null ? "refused" : "altered" } };
}
