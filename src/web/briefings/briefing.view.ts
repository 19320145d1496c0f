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

/** The text to read after this one by the same person, if one is left. */
export const nextToRead = (briefing: Briefing, code: string, personId: string): TextToRead | undefined =>
  briefing.documents.find((text) => text.code !== code && readingOf(text, personId) === "to-read");

/** Whether the person on screen is one of those the texts are for. */
export const isReader = ({ people }: Briefing, personId: string): boolean =>
  people.some((member) => member.personId === personId);

/** How long a text takes to read, in minutes, at the pace of careful reading. */
export const readingMinutes = ({ markdown }: Pick<TextToRead, "markdown">): number =>
  Math.max(1, Math.round(markdown.split(/\s+/).length / 180));
