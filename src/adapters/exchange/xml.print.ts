/** Names and values in the order given; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Content that is already XML. */
export interface Markup {
  readonly xml: string;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inAttribute: Readonly<Record<string, string>> = { ...escapes, "\n": "&#10;", "\t": "&#9;", "\r": "&#13;" };

/** A text as XML says it. `>` too: `]]>` is refused in a text. */
export const escaped = (text: string): string => text.replace(/[&<>\r]/g, (c) => inAttribute[c] ?? c);

const printedAttributes = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]))
    .map(([name, value]) => ` ${name}="${value.replace(/[&<>"\n\t\r]/g, (c) => inAttribute[c] ?? c)}"`)
    .join("");

/** An element; texts among its content are escaped. */
export function element(name: string, attributes: Attributes, ...content: readonly (Markup | string)[]): Markup {
  const inside = content.map((part) => (typeof part === "string" ? escaped(part) : part.xml)).join("");
  const start = `<${name}${printedAttributes(attributes)}`;
  return { xml: inside === "" ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** An element that holds only elements, each on its lines. */
export const block = (name: string, attributes: Attributes, content: readonly Markup[]): Markup =>
  content.length === 0
    ? element(name, attributes)
    : element(name, attributes, { xml: `\n${content.map(({ xml }) => xml).join("\n")}\n` });

/** A whole document, in UTF-8. */
export const xmlDocument = (root: Markup): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`);
