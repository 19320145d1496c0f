import { Parser } from "htmlparser2";
import { limits } from "./limits.ts";
import { type PlainText, richTextReader } from "./richText.ts";

/** What a text in HTML says, as plain words; nothing of it is run, fetched or kept as HTML. */
export function plainTextOf(html: string, { lines }: { readonly lines: boolean } = { lines: false }): PlainText {
  if (html.length > limits.htmlCharacters) return { text: html, images: [], altered: [] };
  const reader = richTextReader({ lines });
  const parser = new Parser({ onopentag: reader.open, ontext: reader.text, onclosetag: reader.close });
  parser.end(html);
  return reader.end();
}
