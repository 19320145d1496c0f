import { imageTypeOf } from "../../domain/bank/exchange.images.ts";
import type { Files } from "../ports/files.ts";
import { asStream, wholeFile } from "../wholeFile.ts";

/** A kept picture as it is shown; null when it is not there, or is no picture. */
export async function storedImage(files: Files, file: string, name: string) {
  const opened = await files.open(file);
  const bytes = opened === null ? null : await wholeFile(opened);
  const mediaType = bytes === null ? null : imageTypeOf(bytes);
  if (bytes === null || mediaType === null) return null;
  return { name: `${name}.${mediaType.slice("image/".length)}`, mediaType, inline: true, bytes: asStream(bytes) };
}
