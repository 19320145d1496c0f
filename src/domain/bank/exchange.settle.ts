import type { Alteration, ExchangedQuestion, ItemReport, Obstacle, ReadItem, Remark } from "./exchange.model.ts";

/** The longest text taken from a file, in characters: a question is read on a screen, in a minute or two. */
const longestText = 10_000;
/** Options are named by a letter. */
const mostOptions = 26;
const longestTitle = 80;

const obstacleCodes: Readonly<Record<Obstacle["code"], true>> = {
  "kind-not-taken": true,
  "several-interactions": true,
  "text-missing": true,
  "too-few-options": true,
  "too-many-options": true,
  "option-empty": true,
  "options-alike": true,
  "no-right-option": true,
  "several-right-options": true,
  "several-answers-not-carried": true,
  "reads-otherwise": true,
  "text-too-long": true,
  unreadable: true,
  "document-type-declared": true,
  "file-missing": true,
};

/** Whether a remark keeps its question out. */
export const isObstacle = (remark: Remark): remark is Obstacle => remark.code in obstacleCodes;

/** The report of a question: refused by one obstacle, altered by any other remark. */
function reportOf(rank: number, title: string, remarks: readonly Remark[]): ItemReport {
  const outcome = remarks.some(isObstacle) ? "refused" : remarks.length > 0 ? "altered" : "kept";
  return { rank, title, outcome, remarks };
}

/** What a reader found of a question, its texts not yet put right. */
export type FoundQuestion = Omit<ExchangedQuestion, "title"> & { readonly title: string | null };

/** Makes a question of what a file says, or says why it is none (R-QCM-3: one right option when `single`, at least one when `multiple`). */
export function settle(rank: number, found: FoundQuestion, noticed: readonly Remark[]): ReadItem {
  const tidy = tidied(found);
  const question: ExchangedQuestion = { ...tidy, title: tidy.title || titleOf(tidy.text) };
  const removed: readonly Alteration[] = hasForbidden(found) ? [{ code: "characters-removed" }] : [];
  const report = reportOf(rank, question.title, unique([...noticed, ...removed, ...obstaclesOf(question)]));
  return { report, question: report.outcome === "refused" ? null : question };
}

/** A question that was found and could not be read. */
export const unsettled = (rank: number, title: string | null, remarks: readonly Remark[]): ReadItem => ({
  report: reportOf(rank, tidyLine(title ?? ""), remarks),
  question: null,
});

/** The beginning of a text, to name a question that has no title. */
export function titleOf(text: string): string {
  const line = tidyLine(text);
  return [...line].length <= longestTitle
    ? line
    : `${[...line]
        .slice(0, longestTitle - 1)
        .join("")
        .trimEnd()}…`;
}

/** The texts of a question as every format can carry them: without control characters, line breaks as `\n`, no space around. */
function tidied(question: FoundQuestion): FoundQuestion {
  return {
    ...question,
    title: question.title === null ? null : tidyLine(question.title),
    text: tidyText(question.text),
    explanation: tidyText(question.explanation),
    options: question.options.map(({ text, correct }) => ({ text: tidyText(text), correct })),
    reference: tidyOrNull(question.reference),
    theme: tidyOrNull(question.theme),
    source: tidyOrNull(question.source),
  };
}

/** Every character that XML 1.0 cannot hold, hence no file of a bank. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const tidyText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(forbidden, "").trim();
const tidyLine = (text: string): string => tidyText(text).replace(/\s*[\n\t]\s*/g, " ");
const tidyOrNull = (text: string | null): string | null => (text === null ? null : tidyLine(text) || null);

/** Whether a text of the question holds a character that no file can. */
function hasForbidden(question: FoundQuestion): boolean {
  const { title, text, explanation, options, reference, theme, source } = question;
  const texts = [title, text, explanation, reference, theme, source, ...options.map((option) => option.text)];
  return texts.some((each) => each !== null && each.search(forbidden) >= 0);
}

/** What keeps a question out of any bank. */
function obstaclesOf({ text, kind, options, explanation }: ExchangedQuestion): readonly Obstacle[] {
  const right = options.filter(({ correct }) => correct).length;
  const longest = [text, explanation, ...options.map((option) => option.text)].sort((a, b) => b.length - a.length)[0];
  const length = longest?.length ?? 0;
  return [
    ...(text === "" ? [{ code: "text-missing" } as const] : []),
    ...(options.length < 2 ? [{ code: "too-few-options", count: options.length } as const] : []),
    ...(options.length > mostOptions
      ? [{ code: "too-many-options", count: options.length, limit: mostOptions } as const]
      : unclearOptions(options.map((option) => option.text))),
    ...(right === 0 && options.length > 0 ? [{ code: "no-right-option" } as const] : []),
    ...(right > 1 && kind === "single" ? [{ code: "several-right-options", count: right } as const] : []),
    ...(length > longestText ? [{ code: "text-too-long", length, limit: longestText } as const] : []),
  ];
}

/** Options among which nobody could choose: one without a text, or twice the same. */
function unclearOptions(texts: readonly string[]): readonly Obstacle[] {
  const empty = texts.indexOf("");
  if (empty >= 0) return [{ code: "option-empty", rank: empty + 1 }];
  const twice = texts.find((text, n) => texts.indexOf(text) < n);
  return twice === undefined ? [] : [{ code: "options-alike", text: titleOf(twice) }];
}

/** The same remark is made once, with all the pictures that it names. */
function unique(remarks: readonly Remark[]): readonly Remark[] {
  const made = new Map<Remark["code"], Remark>();
  for (const remark of remarks) {
    const before = made.get(remark.code);
    if (before === undefined) made.set(remark.code, remark);
    else if (before.code === "images-dropped" && remark.code === "images-dropped") {
      made.set(remark.code, { ...before, names: [...before.names, ...remark.names] });
    }
  }
  return [...made.values()];
}
