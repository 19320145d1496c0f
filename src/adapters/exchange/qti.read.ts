import type { ReadItem, Remark } from "../../domain/bank/exchange.model.ts";
import { type FoundQuestion, settle, unsettled } from "../../domain/bank/exchange.settle.ts";
import { type ImageSource, imagesOf } from "./images.ts";
import { unnamed } from "./qti.identifiers.ts";
import type { ItemMetadata } from "./qti.manifest.ts";
import { type PlainText, richTextReader } from "./richText.ts";
import { allNamed, childNamed, childrenNamed, childrenOf, isElement, textOf, type XmlElement } from "./xml.read.ts";

/** What is known of an item besides its own file. */
export interface ItemSurroundings {
  readonly rank: number;
  readonly metadata: ItemMetadata;
  readonly image: ImageSource;
}

/** The question of an `assessmentItem`, its names those of QTI 2. */
export async function readQtiItem(item: XmlElement, { rank, metadata, image }: ItemSurroundings): Promise<ReadItem> {
  const title = metadata.title ?? item.attributes.title ?? null;
  const body = childNamed(item, "itemBody");
  const interactions = body === undefined ? [] : interactionsIn(body);
  const [interaction] = interactions;
  const obstacle = obstacleOf(item, interactions);
  if (body === undefined || interaction === undefined || obstacle !== null) {
    return unsettled(rank, title, [obstacle ?? { code: "kind-not-taken", kind: "description" }]);
  }
  const key = keyOf(item, interaction);
  if (!key.taken) return unsettled(rank, title, [{ code: "kind-not-taken", kind: "ordered" }]);

  const text = plain(body, (name) => name === "simpleChoice");
  const choices = childrenNamed(interaction, "simpleChoice").map((choice) => ({ choice, ...plain(choice) }));
  const explanation = explanationOf(item);
  const { images, altered } = await imagesOf(text, image);
  const { identifier = "" } = item.attributes;
  const found: FoundQuestion = {
    ...{ theme: metadata.theme, difficulty: metadata.difficulty, recall: metadata.recall, source: metadata.source },
    reference: metadata.reference ?? (unnamed.test(identifier) ? null : identifier),
    title,
    text: text.text,
    kind: key.single ? "single" : "multiple",
    options: choices.map(({ choice, text: option }) => ({
      text: option,
      correct: key.right.has(choice.attributes.identifier ?? ""),
    })),
    explanation: explanation.text,
    images,
  };
  const lost = [text, ...choices].flatMap((part) => part.altered);
  return settle(rank, found, [...lost, ...altered, ...droppedImages(choices), ...explanation.remarks, ...key.remarks]);
}

const interactionsIn = (element: XmlElement): readonly XmlElement[] =>
  childrenOf(element).flatMap((child) =>
    child.name.endsWith("Interaction") || child.name === "interaction" ? [child] : interactionsIn(child),
  );

/** What makes an item something else than one question with choices. */
function obstacleOf(item: XmlElement, interactions: readonly XmlElement[]): Remark | null {
  if (item.attributes.adaptive === "true") return { code: "kind-not-taken", kind: "adaptive" };
  if (childNamed(item, "templateDeclaration") !== undefined) return { code: "kind-not-taken", kind: "template" };
  const other = interactions.find(({ name }) => name !== "choiceInteraction");
  if (other !== undefined) return { code: "kind-not-taken", kind: other.name };
  return interactions.length > 1 ? { code: "several-interactions", count: interactions.length } : null;
}

/** Which choices are right: those of the correct response, else those that earn something. */
function keyOf(item: XmlElement, { attributes }: XmlElement) {
  const declarations = childrenNamed(item, "responseDeclaration");
  const declaration = declarations.find((each) => each.attributes.identifier === attributes.responseIdentifier);
  const cardinality = declaration?.attributes.cardinality ?? "single";
  const values = childrenNamed(childNamed(declaration, "correctResponse"), "value").map((value) =>
    textOf(value).trim(),
  );
  const entries = childrenNamed(childNamed(declaration, "mapping"), "mapEntry");
  const earning = entries.filter((entry) => Number(entry.attributes.mappedValue) > 0);
  const remarks: readonly Remark[] = entries.length === 0 ? [] : [{ code: "weights-dropped" }];
  return {
    taken: cardinality === "single" || cardinality === "multiple",
    single: cardinality === "single" || attributes.maxChoices === "1",
    right: new Set(values.length > 0 ? values : earning.map((entry) => entry.attributes.mapKey ?? "")),
    remarks,
  };
}

const never = (): boolean => false;

/** The words of an element, without those of the children that are skipped. */
function plain(element: XmlElement, skips: (name: string) => boolean = never): PlainText {
  const reader = richTextReader({ lines: false });
  const walk = (each: XmlElement): void => {
    const name = forScorers(each) ? "feedbackBlock" : each.name;
    reader.open(name, each.attributes);
    for (const node of each.children) {
      if (!isElement(node)) reader.text(node);
      else if (!skips(node.name)) walk(node);
    }
    reader.close(name);
  };
  walk(element);
  return reader.end();
}

/** A rubric is for the candidate, or for those who mark: then it may hold the key. */
const forScorers = ({ name, attributes }: XmlElement): boolean =>
  name === "rubricBlock" && !(attributes.view ?? "").split(/\s+/).includes("candidate");

/** The feedback that explains the key: the one named so, or the only one; others depend on the answer given. */
function explanationOf(item: XmlElement): { readonly text: string; readonly remarks: readonly Remark[] } {
  const feedbacks = childrenNamed(item, "modalFeedback");
  const named = feedbacks.find(({ attributes }) => attributes.identifier === "explanation");
  const kept = named ?? (feedbacks.length === 1 ? feedbacks[0] : undefined);
  const said = kept === undefined ? null : plain(kept);
  const dropped: readonly Remark[] =
    feedbacks.length > (kept === undefined ? 0 : 1) ? [{ code: "feedback-dropped" }] : [];
  return {
    text: said?.text ?? "",
    remarks: [...dropped, ...(said?.altered ?? []), ...(said === null ? [] : droppedImages([said]))],
  };
}

/** Pictures elsewhere than in the text of the question have no place in the bank. */
function droppedImages(parts: readonly PlainText[]): readonly Remark[] {
  const names = parts.flatMap(({ images }) =>
    images.map(({ source }) => source.split("/").at(-1)?.slice(0, 100) ?? ""),
  );
  return names.length === 0 ? [] : [{ code: "images-dropped", names }];
}

/** Every item of a document: its root, or those that a bank of items holds. */
export const itemsIn = (root: XmlElement): readonly XmlElement[] => allNamed(root, "assessmentItem");
