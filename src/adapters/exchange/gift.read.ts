import type { Alteration, ReadItem, Remark } from "../../domain/bank/exchange.model.ts";
import { type FoundQuestion, settle, unsettled } from "../../domain/bank/exchange.settle.ts";
import { themeOf } from "./category.ts";
import { commentLabels, cutBefore, giftUnescaped, placeOf } from "./gift.escape.ts";
import { plainTextOf } from "./html.ts";
import { readLabels } from "./labels.ts";
import { limits } from "./limits.ts";
import { UnreadableFile } from "./refused.ts";
import type { PlainText } from "./richText.ts";

/** The questions of a GIFT text: blocks of lines between empty lines. */
export function readGift(file: string): readonly ReadItem[] {
  const items: ReadItem[] = [];
  let theme: string | null = null;
  for (const lines of blocksOf(file)) {
    const comments = lines.filter(isComment);
    const body = lines
      .filter((line) => !isComment(line))
      .join("\n")
      .trim();
    if (body === "") continue;
    const category = /^\$CATEGORY:(.*)$/s.exec(body)?.[1];
    if (category !== undefined) theme = themeOf(category);
    else items.push(readBlock(body, { rank: items.length + 1, theme, comments }));
    if (items.length > limits.questions) {
      throw new UnreadableFile({ code: "exchange/too-many-questions", limit: limits.questions });
    }
  }
  return items;
}

const isComment = (line: string): boolean => line.trimStart().startsWith("//");

function blocksOf(file: string): readonly (readonly string[])[] {
  const blocks: string[][] = [[]];
  for (const line of file.split(/\r\n|\r|\n/)) {
    if (line.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

interface Place {
  readonly rank: number;
  readonly theme: string | null;
  readonly comments: readonly string[];
}

function readBlock(body: string, { rank, theme, comments }: Place): ReadItem {
  const { title, rest } = titled(body);
  const parts = partsOf(rest);
  if (parts === null) return unsettled(rank, title ?? body, [{ code: "unreadable", line: null }]);
  const { wording, answers, general } = parts;
  const { format, content } = formatted(wording, "moodle");
  const text = plainOf(content, format);
  const kind = kindOf(answers);
  if (answers === null || (kind !== "choice" && kind !== "truefalse")) {
    return unsettled(rank, title ?? text.text, [{ code: "kind-not-taken", kind }]);
  }
  const explanation = readPart(general, format);
  const labels = commentLabels(comments);
  const { said, altered } = readLabels(labels.tags);
  const { options, remarks, single } = kind === "truefalse" ? trueFalse(answers) : choices(answers, format);
  const found: FoundQuestion = {
    ...said,
    reference: labels.id,
    title,
    text: text.text,
    kind: single ? "single" : "multiple",
    options,
    explanation: explanation.text,
    theme,
    images: [],
  };
  return settle(rank, found, [...lossesOf(text), ...lossesOf(explanation), ...remarks, ...altered]);
}

/** `::title::text`. */
function titled(body: string): { readonly title: string | null; readonly rest: string } {
  if (!body.startsWith("::")) return { title: null, rest: body };
  const end = placeOf(body, "::", 2);
  if (end < 0) return { title: null, rest: body.slice(2) };
  return { title: giftUnescaped(body.slice(2, end)), rest: body.slice(end + 2).trim() };
}

/** The wording, with a gap where answers stand in its middle; the answers; the feedback to everybody. Null when braces do not close. */
function partsOf(rest: string) {
  const from = placeOf(rest, "{");
  const to = placeOf(rest, "}");
  if (from < 0 && to < 0) return { wording: rest, answers: null, general: "" };
  if (from < 0 || to < from) return null;
  const after = rest.slice(to + 1);
  const wording = after.trim() === "" ? rest.slice(0, from) : `${rest.slice(0, from)}_____${after}`;
  const inside = rest.slice(from + 1, to);
  const general = placeOf(inside, "####");
  if (general < 0) return { wording, answers: inside.trim(), general: "" };
  return { wording, answers: inside.slice(0, general).trim(), general: inside.slice(general + 4) };
}

/** What kind of question its answers make, as Moodle tells them apart. */
function kindOf(answers: string | null): string {
  if (answers === null) return "description";
  if (answers === "") return "essay";
  if (answers.startsWith("#")) return "numerical";
  if (placeOf(answers, "~") >= 0) return "choice";
  if (/^(T|TRUE|F|FALSE)\s*(#|$)/.test(answers)) return "truefalse";
  return answers.includes("->") ? "matching" : "shortanswer";
}

type Format = "html" | "moodle" | "plain" | "markdown";

/** `[html]text`. */
function formatted(text: string, inherited: Format): { readonly format: Format; readonly content: string } {
  const name = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text);
  const format = name?.[1];
  if (format === "html" || format === "moodle" || format === "plain" || format === "markdown") {
    return { format, content: text.slice(name?.[0].length) };
  }
  return { format: inherited, content: text };
}

function plainOf(content: string, format: Format): PlainText {
  const text = giftUnescaped(content.trim());
  if (format === "html") return plainTextOf(text);
  if (format === "moodle") return plainTextOf(text, { lines: true });
  const altered: readonly Alteration[] =
    format === "markdown" && text !== "" ? [{ code: "markdown-kept-as-text" }] : [];
  return { text, images: [], altered };
}

function readPart(text: string, inherited: Format): PlainText {
  const { format, content } = formatted(text, inherited);
  return plainOf(content, format);
}

/** GIFT names pictures without holding them. */
function lossesOf({ altered, images }: PlainText): readonly Remark[] {
  const names = images.map(({ source }) => source.split("/").at(-1)?.slice(0, 100) ?? "");
  return names.length === 0 ? altered : [...altered, { code: "images-dropped", names }];
}

interface Choices {
  readonly options: FoundQuestion["options"];
  readonly remarks: readonly Remark[];
  readonly single: boolean;
}

function trueFalse(answers: string): Choices {
  const right = answers.startsWith("T");
  const feedback: readonly Remark[] = answers.includes("#") ? [{ code: "feedback-dropped" }] : [];
  return {
    single: true,
    options: [
      { text: "Vrai", correct: right },
      { text: "Faux", correct: !right },
    ],
    remarks: [{ code: "true-false-as-choice" }, ...feedback],
  };
}

/** `=right`, `~wrong`, `~%50%half right`, each with its `#feedback`. One `=` makes a question with a single answer. */
function choices(answers: string, format: Format): Choices {
  const read = cutBefore(answers, "~=").map((answer) => readAnswer(answer, format));
  const single = read.some(({ equals }) => equals);
  const weights = read.map(({ weight }) => weight).filter((weight) => weight > 0);
  const weighted = single ? weights.some((weight) => weight < 100) : new Set(weights).size > 1;
  return {
    single,
    options: read.map(({ text, weight }) => ({ text: text.text, correct: single ? weight >= 100 : weight > 0 })),
    remarks: [
      ...read.flatMap(({ text }) => lossesOf(text)),
      ...(read.some(({ feedback }) => feedback) ? [{ code: "feedback-dropped" } as const] : []),
      ...(weighted ? [{ code: "weights-dropped" } as const] : []),
    ],
  };
}

function readAnswer(answer: string, inherited: Format) {
  const equals = answer.startsWith("=");
  const bare = answer.replace(/^[~=]/, "").trimStart();
  const weight = equals ? null : /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(bare);
  const content = weight === null ? bare : bare.slice(weight[0].length);
  const feedback = placeOf(content, "#");
  const said = feedback < 0 ? "" : content.slice(feedback + 1).trim();
  return {
    equals,
    weight: equals ? 100 : Number(weight?.[1] ?? 0),
    text: readPart(feedback < 0 ? content : content.slice(0, feedback), inherited),
    feedback: said !== "",
  };
}
