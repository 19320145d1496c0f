/** What somebody looks for in the register: a number, a company, a place of it, words of a name, or nothing in particular. */
export type Sought =
  | { readonly kind: "anything" }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "siren"; readonly siren: string }
  | { readonly kind: "siret"; readonly siret: string }
  | { readonly kind: "words"; readonly words: readonly string[] };

/** Where the organisation works: the words of a town, the beginning of a postcode, or anywhere. */
export type Place =
  | { readonly kind: "anywhere" }
  | { readonly kind: "town"; readonly words: readonly string[] }
  | { readonly kind: "postcode"; readonly digits: string };

/** The words of a text as they are searched: small letters without accents, and digits. */
export const plainWords = (text: string): readonly string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");

/** A text as it is kept to be searched and put in order. */
export const searchable = (text: string): string => plainWords(text).join(" ");

/** The number of an habilitation as it is kept, `H-2026-0042`, however it was typed; null when it is not one. */
export function habilitationNumber(typed: string): string | null {
  const found = /^H(20\d\d)(\d{1,9})$/.exec(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""));
  const [, year, rank] = found ?? [];
  return year === undefined || rank === undefined ? null : `H-${year}-${String(Number(rank)).padStart(4, "0")}`;
}

/** How a text typed in the search field is understood. */
export function soughtIn(typed: string): Sought {
  const number = habilitationNumber(typed);
  if (number !== null) return { kind: "number", number };
  const digits = typed.replace(/[\s\u00A0\u202F.-]/g, "");
  if (/^\d{9}$/.test(digits)) return { kind: "siren", siren: digits };
  if (/^\d{14}$/.test(digits)) return { kind: "siret", siret: digits };
  const words = plainWords(typed);
  return words.length === 0 ? { kind: "anything" } : { kind: "words", words };
}

/** How a text typed as a place is understood. */
export function placeIn(typed: string): Place {
  const digits = typed.replace(/\s/g, "");
  if (/^\d{2,5}$/.test(digits)) return { kind: "postcode", digits };
  const words = plainWords(typed);
  return words.length === 0 ? { kind: "anywhere" } : { kind: "town", words };
}
