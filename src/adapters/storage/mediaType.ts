import { createReadStream } from "node:fs";
import { extname } from "node:path";

/** What is taken, and under which endings of a name. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": [".pdf"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/webp": [".webp"],
  "image/heic": [".heic", ".heif"],
  "image/heif": [".heic", ".heif"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": [".pptx"],
  "application/vnd.oasis.opendocument.text": [".odt"],
  "application/vnd.oasis.opendocument.spreadsheet": [".ods"],
  "application/vnd.oasis.opendocument.presentation": [".odp"],
};
const csv = ".csv";
const endings = new Set([csv, ...Object.values(accepted).flat()]);

/**
 * The type of a file by its bytes; null when it is not one that is taken, or when its name announces another one: what is
 * called PDF and is not would open nowhere.
 */
export async function mediaTypeOf(path: string, name: string): Promise<string | null> {
  const { fileTypeFromFile } = await import("file-type");
  const ending = extname(name).toLowerCase();
  const detected = await fileTypeFromFile(path);
  const known = detected === undefined ? undefined : accepted[detected.mime];
  if (detected === undefined || known === undefined) return ending === csv && (await isText(path)) ? "text/csv" : null;
  return known.includes(ending) || !endings.has(ending) ? detected.mime : null;
}

/** Bytes that no text holds: the controls other than tabulation and ends of line. */
const controls = new Set([...Array(32).keys(), 127].filter((byte) => byte !== 9 && byte !== 10 && byte !== 13));
/** Bytes that Windows-1252 leaves without a meaning. */
const undefinedInWindows = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Whether a file is text in UTF-8 or in Windows-1252, as spreadsheets write it. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let utf8 = true;
  let windows = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    if (chunk.some((byte) => controls.has(byte))) return false;
    utf8 &&= decodes(decoder, chunk);
    windows &&= !chunk.some((byte) => undefinedInWindows.has(byte));
    if (!utf8 && !windows) return false;
  }
  return windows || (utf8 && decodes(decoder, undefined));
}

/** Whether the next bytes are UTF-8; without bytes, whether the last character was whole. */
function decodes(decoder: TextDecoder, chunk: Uint8Array | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
