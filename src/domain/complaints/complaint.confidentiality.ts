/** Who wrote, as they said. */
export interface NamedAuthor {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const shortestName = 3;
const shortestPhone = 6;

/** What in a text tells who wrote: a part of the name, the address, the telephone (R-CMP-1). */
export function authorNamedIn(text: string, { name, email, phone }: NamedAuthor): readonly string[] {
  const parts = wordsIn(name).filter((word) => word.length >= shortestName);
  const known = new Set(parts.map(folded));
  const named = wordsIn(text).filter((word) => isCapitalised(word) && known.has(folded(word)));
  return [
    ...new Set(named),
    ...(email !== "" && folded(text).includes(folded(email)) ? [email] : []),
    ...(digitsOf(phone).length >= shortestPhone && digitsOf(text).includes(digitsOf(phone)) ? [phone] : []),
  ];
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** « un petit groupe » does not name Anne Petit. */
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const digitsOf = (text: string): string => text.replace(/\D/g, "");
