const nbsp = "\u00a0";
const number = new Intl.NumberFormat("fr-FR");

/** How many characters a text has beyond what is taken, spaces around it left out as the server leaves them out. */
export const excessOf = (text: string, most: number): number => Math.max(0, text.trim().length - most);

/** « 24 000 caractères de trop : raccourcissez, ou joignez un fichier. »; undefined when the text can be sent whole. */
export function excessWords(text: string, most: number, mayAttach: boolean): string | undefined {
  const excess = excessOf(text, most);
  if (excess === 0) return undefined;
  const characters = `${number.format(excess).replaceAll("\u202f", nbsp)}${nbsp}caractère${excess > 1 ? "s" : ""}`;
  return `${characters} de trop${nbsp}: raccourcissez${mayAttach ? ", ou joignez un fichier" : ""}.`;
}

/** Why a form that holds a text known as too long cannot be sent; undefined when it holds none. */
export const whyNotWhole = (fields: unknown, tooLong: ReadonlySet<string>): string | undefined =>
  tooLong.size > 0 && holds(fields, tooLong) ? `Un texte est trop long${nbsp}: raccourcissez-le d’abord.` : undefined;

function holds(value: unknown, texts: ReadonlySet<string>): boolean {
  if (typeof value === "string") return texts.has(value.trim());
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((part) => holds(part, texts));
}
