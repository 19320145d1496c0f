import type { ExchangedQuestion } from "../../domain/bank/exchange.model.ts";
import type { QtiDialect } from "./qti.dialects.ts";
import { printedImage, printedText } from "./richText.print.ts";
import { type Attributes, block, element, type Markup } from "./xml.print.ts";

/** An item of QTI with one choice interaction, its pictures under the paths given. */
export function printedItem(
  dialect: QtiDialect,
  question: ExchangedQuestion,
  { identifier, pictures }: { readonly identifier: string; readonly pictures: readonly string[] },
): Markup {
  const qti = namesOf(dialect);
  const item: Attributes = {
    xmlns: dialect.itemNamespace,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${dialect.itemNamespace} ${dialect.itemSchema}`,
    ...qti.attributes({ identifier, title: question.title, adaptive: "false", timeDependent: "false" }),
    "xml:lang": "fr",
  };
  return block(dialect.element("assessmentItem"), item, [
    printedKey(qti, question),
    qti.element("outcomeDeclaration", { identifier: "SCORE", cardinality: "single", baseType: "float" }),
    ...(question.explanation === "" ? [] : [shownFeedback(qti)]),
    printedBody(qti, question, pictures),
    qti.element("responseProcessing", { template: dialect.matchCorrect }),
    ...(question.explanation === "" ? [] : [printedExplanation(dialect, question.explanation)]),
  ]);
}

/** Elements and attributes under the names of a version. */
function namesOf({ element: named, attribute }: QtiDialect) {
  const attributes = (given: Attributes): Attributes =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [attribute(name), value]));
  return {
    attributes,
    element: (name: string, given: Attributes, ...content: readonly (Markup | string)[]) =>
      element(named(name), attributes(given), ...content),
    block: (name: string, given: Attributes, content: readonly Markup[]) =>
      block(named(name), attributes(given), content),
  };
}
type Names = ReturnType<typeof namesOf>;

const choiceOf = (rank: number): string => `choice-${rank + 1}`;
const response = "RESPONSE";

function printedKey(qti: Names, { kind, options }: ExchangedQuestion): Markup {
  const right = options.flatMap(({ correct }, n) => (correct ? [qti.element("value", {}, choiceOf(n))] : []));
  return qti.block("responseDeclaration", { identifier: response, cardinality: kind, baseType: "identifier" }, [
    qti.element("correctResponse", {}, ...right),
  ]);
}

/** The explanation shows whatever was answered: the variable that shows it has its name from the start. */
const shownFeedback = (qti: Names): Markup =>
  qti.element(
    "outcomeDeclaration",
    { identifier: "FEEDBACK", cardinality: "single", baseType: "identifier" },
    qti.element("defaultValue", {}, qti.element("value", {}, "explanation")),
  );

function printedBody(qti: Names, question: ExchangedQuestion, pictures: readonly string[]): Markup {
  const images = question.images.map((image, n) => printedImage(image, pictures[n] ?? ""));
  const choices = question.options.map(({ text }, n) =>
    qti.element("simpleChoice", { identifier: choiceOf(n) }, printedText(text)),
  );
  const maxChoices = question.kind === "single" ? 1 : 0;
  return qti.block("itemBody", {}, [
    qti.block("choiceInteraction", { responseIdentifier: response, shuffle: "true", maxChoices }, [
      qti.element("prompt", {}, printedText(question.text), ...images),
      ...choices,
    ]),
  ]);
}

function printedExplanation({ format, ...dialect }: QtiDialect, explanation: string): Markup {
  const qti = namesOf({ format, ...dialect });
  const text = element("p", {}, printedText(explanation));
  return qti.element(
    "modalFeedback",
    { outcomeIdentifier: "FEEDBACK", identifier: "explanation", showHide: "show" },
    format === "qti30" ? qti.element("contentBody", {}, text) : text,
  );
}
