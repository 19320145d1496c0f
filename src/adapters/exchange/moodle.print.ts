import type { ExchangedQuestion, PrintedBank } from "../../domain/bank/exchange.model.ts";
import { withCategories } from "./category.ts";
import { imageNames } from "./images.ts";
import { labelsOf } from "./labels.ts";
import { printable } from "./printable.ts";
import { printedImage, printedText } from "./richText.print.ts";
import { percentOf } from "./weights.ts";
import { block, element, type Markup, xmlDocument } from "./xml.print.ts";

/** A bank as Moodle XML: the theme is the category, the explanation the general feedback, the rest are labels. */
export function printMoodle(questions: readonly ExchangedQuestion[]): PrintedBank {
  const { printed, reports } = printable(questions, { cannotCarry: [] });
  const content = withCategories(printed).flatMap(({ question, category }) => [
    ...(category === null ? [] : [printedCategory(category)]),
    printedQuestion(question),
  ]);
  const bytes = xmlDocument(block("quiz", {}, content));
  return { ending: ".xml", mediaType: "application/xml", bytes, reports };
}

const text = (content: Markup | string): Markup => element("text", {}, content);
const plain = (name: string, content: string): Markup => element(name, { format: "plain_text" }, text(content));

const printedCategory = (category: string): Markup =>
  block("question", { type: "category" }, [element("category", {}, text(category))]);

function printedQuestion(question: ExchangedQuestion): Markup {
  const { title, explanation, reference, kind, options } = question;
  return block("question", { type: "multichoice" }, [
    element("name", {}, text(title)),
    printedWording(question),
    plain("generalfeedback", explanation),
    element("defaultgrade", {}, "1"),
    element("penalty", {}, "0"),
    element("hidden", {}, "0"),
    element("idnumber", {}, reference ?? ""),
    element("single", {}, String(kind === "single")),
    element("shuffleanswers", {}, "true"),
    element("answernumbering", {}, "abc"),
    ...options.map((option) =>
      element("answer", { fraction: percentOf(option, question), format: "plain_text" }, text(option.text)),
    ),
    block(
      "tags",
      {},
      labelsOf(question).map((label) => element("tag", {}, text(label))),
    ),
  ]);
}

/** The text of the question: plain, or HTML when pictures follow it. */
function printedWording(question: ExchangedQuestion): Markup {
  if (question.images.length === 0) return plain("questiontext", question.text);
  const names = imageNames(question.images);
  const pictures = question.images.map((image, n) => printedImage(image, `@@PLUGINFILE@@/${names[n]}`));
  const html = [printedText(question.text), ...pictures].map(({ xml }) => xml).join("");
  const files = question.images.map(({ bytes }, n) =>
    element("file", { name: names[n], path: "/", encoding: "base64" }, Buffer.from(bytes).toString("base64")),
  );
  return element("questiontext", { format: "html" }, text(html), ...files);
}
