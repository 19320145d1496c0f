import type { ApplicationScheme } from "./dossier.query.ts";

type Kind = ApplicationScheme["documents"][number]["accepts"][number];

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

const mediaTypes: Readonly<Record<Kind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  docx: `${office}.wordprocessingml.document`,
  pptx: `${office}.presentationml.presentation`,
  xlsx: `${office}.spreadsheetml.sheet`,
  odt: `${open}.text`,
  odp: `${open}.presentation`,
  ods: `${open}.spreadsheet`,
};

const families: readonly (readonly [name: string, kinds: readonly Kind[]])[] = [
  ["PDF", ["pdf"]],
  ["photo", ["jpeg", "png", "heic"]],
  ["texte", ["docx", "odt"]],
  ["présentation", ["pptx", "odp"]],
  ["tableur", ["xlsx", "ods"]],
];

/** What a file chooser is told. */
export const acceptedTypes = (kinds: readonly Kind[]): readonly string[] => kinds.map((kind) => mediaTypes[kind]);

/** Everything that a message may carry. */
export const everyType: readonly string[] = Object.values(mediaTypes);

/** « PDF, photo ou texte » */
export function kindsInWords(kinds: readonly Kind[]): string {
  const names = families.filter(([, family]) => family.some((kind) => kinds.includes(kind))).map(([name]) => name);
  const [last = "", ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} ou ${last}`;
}

/** The largest file taken, in bytes; the server says the same (contract/access.refusals.ts). */
export const maximumBytes = 20 * 1024 * 1024;
