import { makeZip } from "client-zip";
import type { ExchangedQuestion, PrintedBank } from "../../domain/bank/exchange.model.ts";
import { imageNames } from "./images.ts";
import { printable } from "./printable.ts";
import type { QtiDialect } from "./qti.dialects.ts";
import { itemIdentifiers } from "./qti.identifiers.ts";
import { type PrintedResource, printedManifest } from "./qti.manifest.ts";
import { printedItem } from "./qti.print.ts";
import { xmlDocument } from "./xml.print.ts";

interface File {
  readonly name: string;
  readonly input: Uint8Array;
  readonly lastModified: Date;
}

/** The same bank always gives the same bytes: files bear the first day that ZIP knows. */
const lastModified = new Date("1980-01-01T00:00:00Z");

/** A bank as a QTI package: one file per item, its pictures, and the manifest with a catalogue card of each. */
export async function printPackage(dialect: QtiDialect, questions: readonly ExchangedQuestion[]): Promise<PrintedBank> {
  const { printed, reports } = printable(questions, { cannotCarry: [] });
  const identifiers = itemIdentifiers(printed);
  const files: File[] = [];
  const resources = printed.map((question, n): PrintedResource => {
    const identifier = identifiers[n] ?? "";
    const number = String(n + 1).padStart(4, "0");
    const pictures = imageNames(question.images).map((name) => `images/${number}/${name}`);
    const bytes = xmlDocument(
      printedItem(dialect, question, { identifier, pictures: pictures.map((path) => `../${path}`) }),
    );
    const item = { name: `items/${number}.xml`, input: bytes, lastModified };
    const images = question.images.map((image, i) => ({ name: pictures[i] ?? "", input: image.bytes, lastModified }));
    files.push(item, ...images);
    return { identifier, question, files: [item.name, ...pictures] };
  });
  const manifest = { name: "imsmanifest.xml", input: xmlDocument(printedManifest(dialect, resources)), lastModified };
  const bytes = new Uint8Array(await new Response(makeZip([manifest, ...files])).arrayBuffer());
  return { ending: ".zip", mediaType: "application/zip", bytes, reports };
}
