import { SaxesParser, type SaxesTagNS } from "saxes";
import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Where it opens, from 1. */
  readonly line: number;
}
export type XmlNode = XmlElement | string;

type Opened = Omit<XmlElement, "children"> & { readonly children: XmlNode[] };

/**
 * The tree of an XML text. No entity but the five of XML is known, and a document type, which could declare others, is refused:
 * nothing is expanded and nothing is fetched. Throws `UnreadableFile` with the line of what is wrong.
 */
export function parsedXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Opened[] = [];
  let root: XmlElement | null = null;
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on("doctype", () => {
    throw new UnreadableFile({ code: "exchange/document-type-declared", line: parser.line });
  });
  parser.on("error", () => {
    throw new UnreadableFile({ code: "exchange/malformed", line: parser.line });
  });
  parser.on("opentag", (tag) => {
    if (open.length >= limits.xmlDepth) throw new UnreadableFile({ code: "exchange/too-deep", line: parser.line });
    const element = opened(tag, parser.line);
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  if (root === null) throw new UnreadableFile({ code: "exchange/malformed", line: parser.line });
  return root;
}

function opened({ local, uri, attributes }: SaxesTagNS, line: number): Opened {
  const named = Object.values(attributes).map(({ local, value }) => [local, value] as const);
  return { name: local, namespace: uri, attributes: Object.fromEntries(named), children: [], line };
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== "string";

export const childrenOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement);

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : childrenOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

/** The child of a child, and so on. */
export const descend = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce(childNamed, element);

/** Every element of that name under this one, itself included, not looking inside those found. */
export const allNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.name === name ? [element] : childrenOf(element).flatMap((child) => allNamed(child, name));

/** Everything written inside, as it is. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? "" : element.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
