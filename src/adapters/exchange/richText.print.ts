import type { ExchangedImage } from "../../domain/bank/exchange.model.ts";
import { exactClass } from "./richText.ts";
import { element, escaped, type Markup } from "./xml.print.ts";

/** A plain text as XHTML that shows it as it is; its class says that every space in it counts. */
export function printedText(text: string): Markup {
  const lines: Markup = { xml: text.split("\n").map(escaped).join("<br/>") };
  return /\t| {2}| \n|\n /.test(text) ? element("span", { class: exactClass }, lines) : lines;
}

export const printedImage = ({ alternative }: ExchangedImage, src: string): Markup =>
  element("img", { src, alt: alternative });
