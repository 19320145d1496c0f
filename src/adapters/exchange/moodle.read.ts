import type { Alteration, ReadItem, Remark } from "../../domain/bank/exchange.model.ts";
import { type FoundQuestion, settle, unsettled } from "../../domain/bank/exchange.settle.ts";
import { themeOf } from "./category.ts";
import { plainTextOf } from "./html.ts";
import { decodedPath, fromBase64, imagesOf } from "./images.ts";
import { readLabels } from "./labels.ts";
import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";
import type { PlainText } from "./richText.ts";
import { childNamed, childrenNamed, descend, textOf, type XmlElement } from "./xml.read.ts";

/** The questions of a Moodle XML file, `<quiz>`. */
export async function readMoodle(quiz: XmlElement): Promise<readonly ReadItem[]> {
  const items: ReadItem[] = [];
  let theme: string | null = null;
  for (const question of childrenNamed(quiz, "question")) {
    if (question.attributes.type === "category") theme = themeOf(textOf(descend(question, "category", "text")));
    else items.push(await readQuestion(question, { rank: items.length + 1, theme }));
    if (items.length > limits.questions) {
      throw new UnreadableFile({ code: "exchange/too-many-questions", limit: limits.questions });
    }
  }
  return items;
}

interface Place {
  readonly rank: number;
  readonly theme: string | null;
}

async function readQuestion(question: XmlElement, { rank, theme }: Place): Promise<ReadItem> {
  const kind = question.attributes.type ?? "";
  const title = textOf(descend(question, "name", "text")).trim();
  if (kind !== "multichoice" && kind !== "truefalse") return unsettled(rank, title, [{ code: "kind-not-taken", kind }]);

  const text = written(childNamed(question, "questiontext"));
  const explanation = written(childNamed(question, "generalfeedback"));
  const answers = childrenNamed(question, "answer").map((answer) => ({ ...written(answer), answer }));
  const { images, altered } = await imagesOf(text, async (source) => attached(question, source));
  const labels = readLabels(
    childrenNamed(childNamed(question, "tags"), "tag").map((tag) => textOf(childNamed(tag, "text"))),
  );
  const single = kind === "truefalse" || textOf(childNamed(question, "single")).trim() !== "false";
  const found: FoundQuestion = {
    ...labels.said,
    reference: textOf(childNamed(question, "idnumber")),
    title,
    text: text.text,
    kind: single ? "single" : "multiple",
    options: answers.map(({ text: option, answer }) => ({
      text: kind === "truefalse" ? (trueFalse[option] ?? option) : option,
      correct: isRight(fractionOf(answer), single),
    })),
    explanation: explanation.text,
    theme,
    images,
  };
  const lost = [text, explanation, ...answers].flatMap((part) => part.altered);
  const misplaced = droppedImages([explanation, ...answers]);
  return settle(rank, found, [
    ...lost,
    ...altered,
    ...misplaced,
    ...labels.altered,
    ...lossesOf(question, { kind, single }),
  ]);
}

const trueFalse: Readonly<Record<string, string>> = { true: "Vrai", false: "Faux" };

const fractionOf = (answer: XmlElement): number => Number.parseFloat(answer.attributes.fraction ?? "0");
const isRight = (fraction: number, single: boolean): boolean => (single ? fraction >= 100 : fraction > 0);

/** A text of Moodle, with the format that it announces: HTML unless said otherwise. */
function written(element: XmlElement | undefined): PlainText {
  const text = textOf(childNamed(element, "text"));
  switch (element?.attributes.format) {
    case "plain_text":
      return { text, images: [], altered: [] };
    case "markdown":
      return { text, images: [], altered: text === "" ? [] : [{ code: "markdown-kept-as-text" }] };
    case "moodle_auto_format":
      return plainTextOf(text, { lines: true });
    default:
      return plainTextOf(text);
  }
}

/** A file joined to the text of the question, which names it `@@PLUGINFILE@@/name`. */
function attached(question: XmlElement, source: string): Uint8Array | null {
  const name = /^@@PLUGINFILE@@\/(.+)$/s.exec(source)?.[1];
  if (name === undefined) return null;
  const files = childrenNamed(childNamed(question, "questiontext"), "file");
  const wanted = decodedPath(name);
  const file = files.find(({ attributes }) => attributes.name === wanted && attributes.encoding === "base64");
  return file === undefined ? null : fromBase64(textOf(file));
}

/** Pictures elsewhere than in the text of the question have no place in the bank. */
function droppedImages(parts: readonly PlainText[]): readonly Alteration[] {
  const names = parts.flatMap(({ images }) =>
    images.map(({ source }) => decodedPath(source).split("/").at(-1) ?? source),
  );
  return names.length === 0 ? [] : [{ code: "images-dropped", names }];
}

/** What Moodle says of a question that the bank has no place for. */
function lossesOf(
  question: XmlElement,
  { kind, single }: { readonly kind: string; readonly single: boolean },
): readonly Remark[] {
  const answers = childrenNamed(question, "answer");
  const feedbacks = [
    ...["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback", "hint"].flatMap((name) =>
      childrenNamed(question, name),
    ),
    ...answers.flatMap((answer) => childrenNamed(answer, "feedback")),
  ];
  const fractions = answers.map(fractionOf).filter((fraction) => fraction > 0);
  const weighted = single ? fractions.some((fraction) => fraction < 100) : new Set(fractions).size > 1;
  return [
    ...(kind === "truefalse" ? [{ code: "true-false-as-choice" } as const] : []),
    ...(feedbacks.some((feedback) => textOf(childNamed(feedback, "text")).trim() !== "")
      ? [{ code: "feedback-dropped" } as const]
      : []),
    ...(weighted ? [{ code: "weights-dropped" } as const] : []),
  ];
}
