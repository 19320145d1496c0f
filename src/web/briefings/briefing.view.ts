import { plainDay } from "../ui/format.ts";
import type { Briefing, TextToRead } from "./briefing.query.ts";

type Member = Briefing["people"][number];

/** What somebody has left to do in this step, in words; empty when nothing. */
export function leftFor({ attended, toRead }: Member): readonly string[] {
  const texts = toRead.length === 0 ? [] : [toRead.length === 1 ? "un texte à lire" : `${toRead.length} textes à lire`];
  return attended ? texts : ["la session d’information", ...texts];
}

/** How a text stands for the person on screen. */
export function readingOf(text: TextToRead, personId: string): "acknowledged" | "to-read" {
  return text.acknowledgedBy.some((reader) => reader.personId === personId) ? "acknowledged" : "to-read";
}

/** Everything that is to be read: the texts of the dossier, then what each later version changes of them. */
const everyText = ({ documents, newTerms }: Pick<Briefing, "documents" | "newTerms">): readonly TextToRead[] => [
  ...documents,
  ...newTerms.flatMap((terms) => terms.documents),
];

/** What tells a text from another of the same code in an address: a text may be rewritten under the same number. */
export const textMark = ({ hash }: Pick<TextToRead, "hash">): { readonly texte: string } => ({
  texte: hash.slice(0, 12),
});

/** The text at an address: without a mark in it, the one that the dossier keeps. */
export const textAt = (briefing: Briefing, code: string, mark: string | null): TextToRead | undefined =>
  everyText(briefing).find((one) => one.code === code && (mark === null || textMark(one).texte === mark));

/** The text to read after this one by the same person, if one is left. */
export const nextToRead = (briefing: Briefing, text: TextToRead, personId: string): TextToRead | undefined =>
  everyText(briefing).find((one) => one !== text && readingOf(one, personId) === "to-read");

/** « en vigueur depuis le », or from when it will be. */
export const inForceWords = ({ effectiveOn }: Pick<TextToRead, "effectiveOn">, today: string): string =>
  `${effectiveOn <= today ? "en vigueur depuis le" : "applicable à partir du"} ${plainDay(effectiveOn)}`;

export type NewTerms = Briefing["newTerms"][number];

/** The new terms that somebody has still to acknowledge, of those that concern them. */
export const termsLeftFor = ({ newTerms }: Pick<Briefing, "newTerms">, personId: string): readonly NewTerms[] =>
  newTerms.filter(({ left }) => left.some((one) => one.personId === personId));

/** Whether the person on screen is one of those the texts are for. */
export const isReader = ({ people }: Briefing, personId: string): boolean =>
  people.some((member) => member.personId === personId);

/** How long a text takes to read, in minutes, at the pace of careful reading. */
export const readingMinutes = ({ markdown }: Pick<TextToRead, "markdown">): number =>
  Math.max(1, Math.round(markdown.split(/\s+/).length / 180));

/** What a session to record still lacks, the first thing; undefined when it can be sent. */
export function sessionGap(heldOn: string | undefined, present: readonly string[]): string | undefined {
  if (heldOn === undefined) return "Indiquez le jour de la session.";
  return present.length === 0 ? "Cochez au moins une personne présente." : undefined;
}
