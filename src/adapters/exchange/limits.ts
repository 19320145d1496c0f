import { heaviest } from "../../domain/bank/limits.ts";

const megabyte = 1024 * 1024;

/**
 * What a file may weigh, in bytes and in pieces: beyond these limits a file is a mistake or an attack, and is refused before it
 * is parsed.
 */
export const limits = {
  fileBytes: heaviest.file,
  /** Of all that an archive gives once inflated. */
  inflatedBytes: 60 * megabyte,
  /** Of one file of an archive. */
  entryBytes: 10 * megabyte,
  /** A text compresses 3 to 20 times; zeros, 1,000 times. */
  inflationRatio: 100,
  /** Below this, how far an entry inflates does not matter. */
  ratioFromBytes: megabyte,
  archiveEntries: 12_000,
  questions: 5_000,
  /** Elements within one another. */
  xmlDepth: 100,
  /** One question reads in a minute or two; its HTML, with styles, is longer than its text. */
  htmlCharacters: 200_000,
  imageBytes: heaviest.image,
  /** Pictures of one question. */
  images: 10,
} as const;
