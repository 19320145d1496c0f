import { imageTypeOf } from "../../domain/bank/exchange.images.ts";
import type { ExchangedImage } from "../../domain/bank/exchange.model.ts";
import type { Files } from "../ports/files.ts";
import { asStream, wholeFile } from "../wholeFile.ts";

/** A kept picture, its type read from its bytes; null when it is not there, or is no picture. */
export async function keptImage(
  files: Files,
  file: string,
): Promise<(Pick<ExchangedImage, "mediaType" | "bytes"> & { readonly ending: string }) | null> {
  const opened = await files.open(file);
  const bytes = opened === null ? null : await wholeFile(opened);
  const mediaType = bytes === null ? null : imageTypeOf(bytes);
  return bytes === null || mediaType === null ? null : { mediaType, bytes, ending: mediaType.slice("image/".length) };
}

/** A kept picture as it is shown. */
export async function storedImage(files: Files, file: string, name: string) {
  const image = await keptImage(files, file);
  if (image === null) return null;
  const { mediaType, bytes, ending } = image;
  return { name: `${name}.${ending}`, mediaType, inline: true, bytes: asStream(bytes) };
}
