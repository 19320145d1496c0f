import type { ExchangedQuestion } from "../../domain/bank/exchange.model.ts";
import type { QtiDialect } from "./qti.dialects.ts";
import { block, element, type Markup } from "./xml.print.ts";
import { childNamed, childrenNamed, descend, textOf, type XmlElement } from "./xml.read.ts";

/** What the catalogue card of an item says (IEEE LOM); null where it says nothing. */
export interface ItemMetadata
  extends Pick<ExchangedQuestion, "reference" | "theme" | "difficulty" | "recall" | "source"> {
  readonly title: string | null;
}

export const noMetadata: ItemMetadata = {
  ...{ reference: null, title: null, theme: null, difficulty: null, recall: false, source: null },
};

/** A file of items in a package, with its catalogue card. */
export interface ItemResource {
  readonly href: string;
  readonly metadata: ItemMetadata;
}

const lomNamespace = "http://ltsc.ieee.org/xsd/LOM";
const recallKeyword = "rappel";
const difficultyWords = { facile: "easy", moyenne: "medium", difficile: "difficult" } as const;
const difficulties: Readonly<Record<string, ExchangedQuestion["difficulty"]>> = {
  ...{
    "very easy": "facile",
    easy: "facile",
    medium: "moyenne",
    difficult: "difficile",
    "very difficult": "difficile",
  },
};

/** The items that a manifest announces, in its order. */
export function itemResources(manifest: XmlElement): readonly ItemResource[] {
  return childrenNamed(childNamed(manifest, "resources"), "resource")
    .filter(({ attributes }) => /^imsqti_(api?p)?item_xmlv/.test(attributes.type ?? ""))
    .map((resource) => ({
      href: resource.attributes.href ?? childNamed(resource, "file")?.attributes.href ?? "",
      metadata: metadataOf(descend(resource, "metadata", "lom")),
    }));
}

function metadataOf(lom: XmlElement | undefined): ItemMetadata {
  const general = childNamed(lom, "general");
  const keywords = childrenNamed(general, "keyword").map(stringOf);
  const based = childrenNamed(lom, "relation").find((each) => textOf(descend(each, "kind", "value")) === "isbasedon");
  const taxons = childrenNamed(descend(lom, "classification", "taxonPath"), "taxon");
  const difficulty = textOf(descend(lom, "educational", "difficulty", "value")).trim();
  return {
    reference: textOf(descend(general, "identifier", "entry")) || null,
    title: stringOf(childNamed(general, "title")) || null,
    theme: stringOf(childNamed(taxons.at(-1), "entry")) || null,
    difficulty: difficulties[difficulty] ?? null,
    recall: keywords.includes(recallKeyword),
    source: stringOf(descend(based, "resource", "description")) || null,
  };
}

const stringOf = (element: XmlElement | undefined): string => textOf(childNamed(element, "string")).trim();

/** An item as the manifest says it. */
export interface PrintedResource {
  readonly identifier: string;
  readonly question: ExchangedQuestion;
  /** The item, then the pictures it shows. */
  readonly files: readonly string[];
}

export function printedManifest(dialect: QtiDialect, resources: readonly PrintedResource[]): Markup {
  return block("manifest", { xmlns: dialect.manifestNamespace, identifier: "habilis-question-bank" }, [
    block("metadata", {}, [
      element("schema", {}, dialect.packageSchema),
      element("schemaversion", {}, dialect.packageVersion),
    ]),
    element("organizations", {}),
    block(
      "resources",
      {},
      resources.map((resource) => printedResource(dialect, resource)),
    ),
  ]);
}

function printedResource({ resourceType: type }: QtiDialect, { identifier, question, files }: PrintedResource): Markup {
  return block("resource", { identifier, type, href: files[0] }, [
    block("metadata", {}, [printedLom(question)]),
    ...files.map((href) => element("file", { href })),
  ]);
}

const string = (text: string): Markup => element("string", { language: "fr" }, text);
const vocabulary = (name: string, value: string): Markup =>
  element(name, {}, element("source", {}, "LOMv1.0"), element("value", {}, value));

function printedLom({ reference, title, theme, difficulty, recall, source }: ExchangedQuestion): Markup {
  return block("lom", { xmlns: lomNamespace }, [
    block("general", {}, [
      ...(reference === null
        ? []
        : [element("identifier", {}, element("catalog", {}, "habilis"), element("entry", {}, reference))]),
      element("title", {}, string(title)),
      ...(recall ? [element("keyword", {}, string(recallKeyword))] : []),
    ]),
    ...(difficulty === null ? [] : [element("educational", {}, vocabulary("difficulty", difficultyWords[difficulty]))]),
    ...(source === null
      ? []
      : [
          element(
            "relation",
            {},
            vocabulary("kind", "isbasedon"),
            element("resource", {}, element("description", {}, string(source))),
          ),
        ]),
    ...(theme === null ? [] : [printedTheme(theme)]),
  ]);
}

const printedTheme = (theme: string): Markup =>
  block("classification", {}, [
    vocabulary("purpose", "discipline"),
    element(
      "taxonPath",
      {},
      element("source", {}, string("habilis")),
      element("taxon", {}, element("entry", {}, string(theme))),
    ),
  ]);
