import { kindOf, longSide, quality, undecodable, unfitFile, within } from "./photo.view.ts";

/** A photo as it is kept: drawn again, so that nothing is left of where, when and by which device it was taken. */
export interface Shrunk {
  readonly photo: Blob;
  readonly thumbnail: Blob;
}

export type ShrinkOutcome =
  | { readonly ok: true; readonly shrunk: Shrunk }
  | { readonly ok: false; readonly why: string };

/** Reduces a camera file; what cannot be read is said in a sentence. */
export async function shrink(file: File): Promise<ShrinkOutcome> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  const unfit = unfitFile(file, kind);
  if (unfit !== null) return { ok: false, why: unfit };
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return { ok: false, why: undecodable(file, kind) };
  try {
    const photo = await drawn(picture, "photo");
    const thumbnail = await drawn(picture, "thumbnail");
    return { ok: true, shrunk: { photo, thumbnail } };
  } catch {
    return { ok: false, why: undecodable(file, kind) };
  } finally {
    picture.close();
  }
}

/** Draws a picture at its kept size on white: a JPEG has no transparency. */
async function drawn(picture: ImageBitmap, use: "photo" | "thumbnail"): Promise<Blob> {
  const { width, height } = within(longSide[use], picture);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("No canvas.");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, width, height);
  return await canvas.convertToBlob({ type: "image/jpeg", quality: quality[use] });
}
