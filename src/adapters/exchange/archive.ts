import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";

/** The files of a ZIP archive, each inflated only when it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Null when no file has this name. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** How far an archive may inflate. */
export interface Bounds {
  readonly entryBytes: number;
  readonly inflatedBytes: number;
  readonly inflationRatio: number;
}

/** Lists an archive; throws `UnreadableFile` when it is broken, or would inflate beyond what is needed: by default, by a bank. */
export async function openedArchive(bytes: Uint8Array, bounds: Bounds = limits): Promise<Archive> {
  const { zip, entries } = await listed(bytes);
  let inflated = 0;
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      checkSize(entry, bounds);
      inflated += entry.uncompressedSize;
      if (inflated > bounds.inflatedBytes) throw tooLarge(bounds.inflatedBytes);
      return inflatedEntry(zip, entry);
    },
  };
}

const unreadable = (): UnreadableFile => new UnreadableFile({ code: "exchange/archive-unreadable" });
const tooLarge = (limit: number): UnreadableFile => new UnreadableFile({ code: "exchange/archive-too-large", limit });

async function listed(
  bytes: Uint8Array,
): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    ...{ lazyEntries: true, autoClose: false },
  }).catch(() => {
    throw unreadable();
  });
  if (zip.entryCount > limits.archiveEntries) {
    throw new UnreadableFile({ code: "exchange/archive-too-many-files", limit: limits.archiveEntries });
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    throw unreadable();
  }
  return { zip, entries };
}

/** What an entry announces; the announcement is checked while it inflates. */
function checkSize({ uncompressedSize, compressedSize }: Entry, { entryBytes, inflationRatio }: Bounds): void {
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  const bomb = uncompressedSize > limits.ratioFromBytes && ratio > inflationRatio;
  if (bomb || uncompressedSize > entryBytes) throw tooLarge(entryBytes);
}

/** Stops as soon as an entry gives more bytes than it announced. */
async function inflatedEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  } catch {
    throw unreadable();
  }
  return new Uint8Array(Buffer.concat(chunks));
}
