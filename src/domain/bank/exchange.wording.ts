import type { Difficulty } from "../schemes/questions.model.ts";
import type { ExchangedImage, ExchangedQuestion } from "./exchange.model.ts";
import { titleOf } from "./exchange.settle.ts";
import { type Compared, resemblancesAmong } from "./similarity.ts";
import type { Wording, WordingFault, WordingRules } from "./wording.model.ts";
import { faultsOf, plain } from "./wording.ts";

/** A wording as a file proposes it: its theme is empty and its difficulty null when the file does not say them. */
export interface ProposedWording extends Omit<Wording, "difficulty"> {
  readonly difficulty: Difficulty | null;
}

/** What a file may leave out and somebody can say for all its questions at once. */
export const completable = ["theme", "difficulty", "explanation", "source"] as const;
export type Completable = (typeof completable)[number];

interface Theme {
  readonly code: string;
  readonly title: string;
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A question of a file in the terms of the bank; a theme is recognised by its code or by its title. */
export function proposedFrom(
  question: ExchangedQuestion,
  themes: readonly Theme[],
  image: Wording["image"],
): ProposedWording {
  const { text, kind, recall, difficulty, explanation, source, options } = question;
  const named = plain(question.theme ?? "");
  const theme = themes.find(({ code, title }) => named !== "" && (plain(code) === named || plain(title) === named));
  return {
    ...{ theme: theme?.code ?? "", kind, difficulty, recall, text, explanation, image, source: source ?? "" },
    options: options.map((option, n) => ({ id: letters[n] ?? String(n), ...option })),
  };
}

/** What keeps a proposed wording out of the bank: what can be said for all at once, and what must be written anew. */
export function shortcomingsOf(
  wording: ProposedWording,
  rules: WordingRules,
): { readonly lacks: readonly Completable[]; readonly faults: readonly WordingFault[] } {
  const { difficulty } = wording;
  const faults = faultsOf({ ...wording, difficulty: difficulty ?? "moyenne" }, rules);
  const lacking: Readonly<Partial<Record<WordingFault["fault"], Completable>>> = {
    "unknown-theme": "theme",
    "explanation-missing": "explanation",
    "source-missing": "source",
  };
  const lacks = [
    ...faults.flatMap(({ fault }) => lacking[fault] ?? []),
    ...(difficulty === null ? ["difficulty" as const] : []),
  ];
  return { lacks, faults: faults.filter(({ fault }) => lacking[fault] === undefined) };
}

/** What a proposed wording is beside the bank: new, the same word for word as a question, or another text for its number. */
export type Standing =
  | { readonly standing: "new" }
  | { readonly standing: "same" | "changed"; readonly code: string }
  | { readonly standing: "repeated"; readonly rank: number };

interface Known {
  readonly code: string;
  readonly wording: Wording;
}

/** Compares each question of a file with the bank, and with those before it in the file. */
export function standingsOf(
  proposed: readonly { readonly rank: number; readonly reference: string | null; readonly wording: ProposedWording }[],
  bank: readonly Known[],
): ReadonlyMap<number, Standing> {
  const byText = new Map(bank.map(({ code, wording }) => [sameness(wording), code]));
  const codes = new Set(bank.map(({ code }) => code));
  const seen = new Map<string, number>();
  const standings = new Map<number, Standing>();
  for (const { rank, reference, wording } of proposed) {
    const key = sameness(wording);
    const [code, before] = [byText.get(key), seen.get(key)];
    if (code !== undefined) standings.set(rank, { standing: "same", code });
    else if (before !== undefined) standings.set(rank, { standing: "repeated", rank: before });
    else if (reference !== null && codes.has(reference)) standings.set(rank, { standing: "changed", code: reference });
    else standings.set(rank, { standing: "new" });
    if (before === undefined) seen.set(key, rank);
  }
  return standings;
}

/** Another question that says nearly the same: of the bank by its code, or before it in the file by its rank. */
export interface Near {
  readonly code: string | null;
  readonly rank: number | null;
  readonly percent: number;
  readonly text: string;
}

/** More near ones than this would not be read. */
const mostNear = { found: 5, compared: 100 } as const;

type Proposed = { readonly rank: number; readonly wording: ProposedWording };

/** The questions that each question of a file nearly repeats, in the bank and before it in the file; itself and its former versions apart. */
export function nearOnes(
  proposed: readonly Proposed[],
  bank: readonly Known[],
  { percent, standings }: { readonly percent: number; readonly standings: ReadonlyMap<number, Standing> },
): ReadonlyMap<number, readonly Near[]> {
  const named = (one: Pick<Near, "code" | "rank">, { text, options }: Compared) => ({
    ...{ question: { ...one, text }, text, options },
  });
  const known = [
    ...bank.map(({ code, wording }) => named({ code, rank: null }, wording)),
    ...proposed.map(({ rank, wording }) => named({ code: null, rank }, wording)),
  ];
  const resembling = resemblancesAmong(known, percent, mostNear);
  return new Map(
    proposed.map(({ rank, wording }) => {
      const standing = standings.get(rank);
      const own = standing !== undefined && "code" in standing ? standing.code : null;
      const isOther = (one: Pick<Near, "code" | "rank">): boolean =>
        one.rank === null ? one.code !== own : one.rank < rank;
      if (standing?.standing === "same" || standing?.standing === "repeated") return [rank, []];
      const near = resembling(wording, isOther);
      return [rank, near.map(({ question, percent: share }): Near => ({ ...question, percent: share }))];
    }),
  );
}

/** Two wordings are the same when their text, their options and their key are; the order of options does not count. */
const sameness = ({ text, options }: Pick<Wording, "text" | "options">): string =>
  JSON.stringify([text.trim(), options.map((option) => [option.text.trim(), option.correct]).toSorted()]);

/** A question of the bank as it travels. */
export const exchangedFrom = (
  code: string,
  wording: Wording,
  images: readonly ExchangedImage[],
): ExchangedQuestion => ({
  ...{ reference: code, title: titleOf(wording.text), text: wording.text, kind: wording.kind, images },
  options: wording.options.map(({ text, correct }) => ({ text, correct })),
  ...{ explanation: wording.explanation, theme: wording.theme, difficulty: wording.difficulty },
  ...{ recall: wording.recall, source: wording.source },
});
