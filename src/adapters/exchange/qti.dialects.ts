import type { XmlElement, XmlNode } from "./xml.read.ts";

/** What tells a version of QTI from another; the elements are the same under other names. */
export interface QtiDialect {
  readonly format: "qti22" | "qti30";
  /** The name of an element or of an attribute of QTI, given as QTI 2 writes it: `itemBody`. */
  readonly element: (name: string) => string;
  readonly attribute: (name: string) => string;
  readonly itemNamespace: string;
  readonly itemSchema: string;
  readonly manifestNamespace: string;
  readonly packageSchema: string;
  readonly packageVersion: string;
  readonly resourceType: string;
  /** The scoring that says: right when the answer is the key. */
  readonly matchCorrect: string;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const qti22: QtiDialect = {
  format: "qti22",
  element: (name) => name,
  attribute: (name) => name,
  itemNamespace: "http://www.imsglobal.org/xsd/imsqti_v2p2",
  itemSchema: "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
  manifestNamespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
  packageSchema: "QTIv2.2 Package",
  packageVersion: "1.0.0",
  resourceType: "imsqti_item_xmlv2p2",
  matchCorrect: "http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct",
};

export const qti30: QtiDialect = {
  format: "qti30",
  element: (name) => `qti-${kebab(name)}`,
  attribute: kebab,
  itemNamespace: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
  itemSchema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
  manifestNamespace: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
  packageSchema: "QTI Package",
  packageVersion: "3.0.0",
  resourceType: "imsqti_item_xmlv3p0",
  matchCorrect: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct",
};

const prefix = "qti-";

/** The same tree under the names of QTI 2, whichever version it was written in. */
export function underOneName(element: XmlElement): XmlElement {
  const children = element.children.map((node: XmlNode) => (typeof node === "string" ? node : underOneName(node)));
  if (!element.name.startsWith(prefix)) return { ...element, children };
  const attributes = Object.entries(element.attributes).map(([name, value]) => [camel(name), value] as const);
  return {
    ...{ ...element, children },
    name: camel(element.name.slice(prefix.length)),
    attributes: Object.fromEntries(attributes),
  };
}
