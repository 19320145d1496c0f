import { fileSize } from "../../ui/format.ts";

/** The long side of a photo once reduced, and of its thumbnail, in pixels: enough to read a poster on a wall. */
export const longSide = { photo: 2048, thumbnail: 320 } as const;
/** How much a JPEG keeps, from 0 to 1. */
export const quality = { photo: 0.8, thumbnail: 0.7 } as const;
/** Heavier files than any camera makes; they are not even read. */
const heaviest = 80_000_000;

/** Whole dimensions within a square, never enlarged, never flat. */
export function within(side: number, { width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** What a file is, by its first bytes: its name and its declared type prove nothing. */
export type PictureKind = "jpeg" | "png" | "webp" | "heic" | "other";

const heicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

export function kindOf(start: Uint8Array): PictureKind {
  const text = String.fromCharCode(...start.slice(0, 16));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG")) return "png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  return text.slice(4, 8) === "ftyp" && heicBrands.includes(text.slice(8, 12)) ? "heic" : "other";
}

/** Why a file cannot become a photo before it is even decoded, or null. */
export function unfitFile(file: { readonly name: string; readonly size: number }, kind: PictureKind): string | null {
  if (file.size === 0) return `« ${file.name} » est vide. Reprenez la photo.`;
  if (file.size > heaviest)
    return `« ${file.name} » pèse ${fileSize(file.size)} : c’est trop pour une photo. Réduisez-la, ou reprenez-la avec l’appareil de la tablette.`;
  if (kind === "other") return `« ${file.name} » n’est pas une photo. Choisissez une image JPEG, PNG ou WebP.`;
  return null;
}

/** Why a file that looked like a photo could not be read by this browser. */
export function undecodable({ name }: { readonly name: string }, kind: PictureKind): string {
  if (kind === "heic")
    return `Ce navigateur ne lit pas les photos HEIC : « ${name} » n’est pas ajoutée. Dans les réglages de l’appareil photo, choisissez « le plus compatible » (JPEG), puis reprenez-la.`;
  return `« ${name} » est abîmée, ou trop grande pour la mémoire de cet appareil : elle ne peut pas être lue. Reprenez la photo.`;
}
