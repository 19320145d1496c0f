import { Readable } from "node:stream";
import { fromBufferPromise } from "yauzl";
import type { PartnersReading } from "../../domain/listing/comparison.ts";
import { type Gathered, Unread } from "./gathered.ts";
import { readCsv } from "./partners.csv.ts";
import { readXml } from "./partners.xml.ts";

/** Beyond, an archive is not what France compétences publishes: its whole directory inflates to a fifth of it. */
const mostInflated = 4_000_000_000;

/** The partners of one certification in the open data of France compétences: XML 4.1 or CSV, alone or in its archive. */
export async function readPartners(bytes: Uint8Array, wanted: string): Promise<PartnersReading> {
  const gathered: Gathered = { wanted, present: false, partners: [] };
  try {
    const format = await readInto(gathered, bytes);
    if (!gathered.present) return { ok: false, refusal: { code: "listing/certification-absent", number: wanted } };
    return { ok: true, format, partners: gathered.partners };
  } catch (error) {
    if (error instanceof Unread) return { ok: false, refusal: { code: error.code } };
    throw error;
  }
}

async function readInto(gathered: Gathered, bytes: Uint8Array): Promise<"xml" | "csv"> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { name, stream } = isArchive ? await entryOf(bytes) : { name: "", stream: Readable.from([bytes]) };
  const texts = decoded(stream);
  const first = await texts.next();
  const start = first.done ? "" : first.value;
  const rest = (async function* () {
    yield start;
    yield* texts;
  })();
  if (name.endsWith(".xml") || start.trimStart().startsWith("<")) {
    await readXml(gathered, rest);
    return "xml";
  }
  if (!start.includes("Siret_Partenaire")) throw new Unread("listing/not-that-file");
  await readCsv(gathered, rest);
  return "csv";
}

/** The one file of an archive that names partners. */
async function entryOf(
  bytes: Uint8Array,
): Promise<{ readonly name: string; readonly stream: AsyncIterable<Uint8Array> }> {
  const unreadable = (): never => {
    throw new Unread("listing/file-unreadable");
  };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }).catch(unreadable);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (!name.endsWith(".xml") && !(name.endsWith(".csv") && name.includes("partenaires"))) continue;
    if (entry.uncompressedSize > mostInflated) return unreadable();
    return { name, stream: await zip.openReadStreamPromise(entry).catch(unreadable) };
  }
  throw new Unread("listing/not-that-file");
}

async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
  } catch {
    throw new Unread("listing/file-unreadable");
  }
}
