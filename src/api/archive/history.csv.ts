import type { HistoryEntry } from "../../application/dossiers/readHistory.ts";
import { historySentence } from "../../contract/history.sentences.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime } from "../../domain/shared/french.ts";
import { csvMark, csvRow } from "../csv.ts";
import type { Piece } from "./pieces.ts";

/** Everything that happened, a line each, for a spreadsheet in French. */
export function historyCsv(history: readonly HistoryEntry[], pieces: readonly Piece[]): string {
  const paths = new Map(pieces.map(({ path, attachment }) => [attachment.id, path]));
  const lines = history.flatMap(({ at, byName, part, type, text, attachments, facts }) => {
    const what = historySentence(part, type, facts);
    const files = attachments.flatMap((id) => paths.get(id) ?? []).join(", ");
    return what === null ? [] : [csvRow([dayOf(at), clockTime(at), byName, what, text ?? "", files])];
  });
  return `${csvMark}${csvRow(["Date", "Heure", "Par", "Fait", "Texte", "Pièces"])}${lines.join("")}`;
}
