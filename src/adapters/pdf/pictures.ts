import { buffer } from "node:stream/consumers";
import type { Files } from "../../application/ports/files.ts";
import type { Pictures } from "../../application/ports/printing.audits.ts";

/** The bytes of the pictures of a document, by their SHA-256. */
export type Drawn = ReadonlyMap<string, Uint8Array>;

/** The pictures that are kept with the other files. */
export const picturesOf =
  (files: Pick<Files, "open">): Pictures =>
  async (file) => {
    const bytes = await files.open(file);
    return bytes === null ? null : await buffer(bytes);
  };

const hasPhotos = (sheet: object): sheet is { readonly photos: readonly { readonly file: string }[] } =>
  "photos" in sheet && Array.isArray(sheet.photos);

/** Reads the pictures that a sheet names; those that are kept no more are left out. */
export async function picturesIn(sheet: object, pictures: Pictures): Promise<Drawn> {
  const files = hasPhotos(sheet) ? [...new Set(sheet.photos.map(({ file }) => file))] : [];
  const read = await Promise.all(files.map(async (file) => ({ file, bytes: await pictures(file) })));
  return new Map(read.flatMap(({ file, bytes }) => (bytes === null ? [] : [[file, bytes] as const])));
}

/** The sheet, saying of each photo whether it is drawn. */
export const withPictures = (sheet: object, drawn: Drawn): object =>
  hasPhotos(sheet)
    ? { ...sheet, photos: sheet.photos.map((photo) => ({ ...photo, drawn: drawn.has(photo.file) })) }
    : sheet;

const alone = Buffer.from('#set document(title: "Photo")\n#image("photos/one", alt: "Photo")\n');

/**
 * Prints with every picture; when that fails, finds those that cannot be drawn alone, and prints without them. A document without
 * pictures fails as it is.
 */
export function drawnBy(
  write: (drawn: Drawn) => Uint8Array,
  all: Drawn,
  tryAlone: (files: ReadonlyMap<string, Buffer>) => Uint8Array,
): Uint8Array {
  try {
    return write(all);
  } catch (error) {
    const readable = new Map([...all].filter(([, bytes]) => isReadable(bytes, tryAlone)));
    if (readable.size === all.size) throw error;
    return write(readable);
  }
}

function isReadable(bytes: Uint8Array, tryAlone: (files: ReadonlyMap<string, Buffer>) => Uint8Array): boolean {
  try {
    tryAlone(
      new Map([
        ["picture.typ", alone],
        ["photos/one", Buffer.from(bytes)],
      ]),
    );
    return true;
  } catch {
    return false;
  }
}
