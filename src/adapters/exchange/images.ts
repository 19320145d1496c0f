import { posix } from "node:path";
import { imageTypeOf } from "../../domain/bank/exchange.images.ts";
import type { Alteration, ExchangedImage } from "../../domain/bank/exchange.model.ts";
import { limits } from "./limits.ts";
import type { PlainText } from "./richText.ts";

/** Where a picture named in a text is found; null when it is nowhere, or elsewhere than in the file. */
export type ImageSource = (source: string) => Promise<Uint8Array | null>;

/** The pictures of a text that the file holds; those that are elsewhere, too heavy or of another type are dropped and named. */
export async function imagesOf(
  { images }: Pick<PlainText, "images">,
  from: ImageSource,
): Promise<{ readonly images: readonly ExchangedImage[]; readonly altered: readonly Alteration[] }> {
  const kept: ExchangedImage[] = [];
  const dropped: string[] = [];
  for (const { source, alternative } of images) {
    const bytes = kept.length < limits.images ? await found(source, from) : null;
    const mediaType = bytes === null ? null : imageTypeOf(bytes);
    const name = nameOf(source);
    if (bytes === null || mediaType === null) dropped.push(name);
    else kept.push({ name, alternative: alternative.trim(), mediaType, bytes });
  }
  return { images: kept, altered: dropped.length === 0 ? [] : [{ code: "images-dropped", names: dropped }] };
}

async function found(source: string, from: ImageSource): Promise<Uint8Array | null> {
  const inline = /^data:image\/[a-z]+;base64,/.exec(source);
  const bytes = inline === null ? await from(source) : fromBase64(source.slice(inline[0].length));
  return bytes === null || bytes.length > limits.imageBytes ? null : bytes;
}

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));

const nameOf = (source: string): string =>
  source.startsWith("data:") ? "image" : posix.basename(decodedPath(source)).slice(0, 100) || "image";

/** A path as an address writes it, with its escapes undone; as it is when they are wrong. */
export function decodedPath(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch (error) {
    if (error instanceof URIError) return source;
    throw error;
  }
}

/** Names under which several pictures can stand side by side, of letters, digits, dots and dashes. */
export const imageNames = (images: readonly ExchangedImage[]): readonly string[] =>
  images.map(({ name }, n) => {
    const safe = name.replace(/[^\w.-]+/g, "-");
    return images.findIndex((other) => other.name === name) === n && safe === name ? name : `${n + 1}-${safe}`;
  });
