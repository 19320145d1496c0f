import { type ExchangedImage, type ExchangeFormat, exchangeFormats } from "../../domain/bank/exchange.model.ts";
import { exchangedFrom } from "../../domain/bank/exchange.wording.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import { done, refused } from "../outcome.ts";
import type { Files } from "../ports/files.ts";
import type { Ports } from "../ports/ports.ts";
import type { Query } from "../query.ts";
import { asStream } from "../wholeFile.ts";
import { keptImage } from "./storedImage.ts";

interface Wanted {
  readonly scheme: string;
  readonly format: string;
}

/** The bank as the file of a format: every question in service, as papers are drawn from it, key included. */
async function printed({ readings, files, exchange }: Ports, scheme: string, format: ExchangeFormat) {
  const rows = await readings.bank.list({ scheme, status: "active" });
  const questions = await Promise.all(
    rows.map(async ({ code, used }) =>
      used === null ? [] : [exchangedFrom(code, used, await imagesOf(files, used.image))],
    ),
  );
  return await exchange.print(questions.flat(), format);
}

const formatOf = (format: string): ExchangeFormat | undefined => exchangeFormats.find((one) => one === format);

/** The file of the bank in a format. */
export const exportBank: Query<
  Wanted,
  { name: string; mediaType: string; inline: boolean; bytes: AsyncIterable<Uint8Array> }
> = async ({ ports, today }, { scheme, format }) => {
  const known = formatOf(format);
  if (known === undefined) return refused({ code: "access/not-found" });
  const { ending, mediaType, bytes } = await printed(ports, scheme, known);
  const name = `banque-${scheme}-${known}-${today}${ending}`;
  return done({ name, mediaType, inline: false, bytes: asStream(bytes) });
};

/** What a format keeps of the bank, question by question, before its file is taken. */
export const readExport = (async ({ ports }, { scheme, format }) => {
  const known = formatOf(format);
  if (known === undefined) return refused({ code: "access/not-found" });
  const { reports, bytes } = await printed(ports, scheme, known);
  return done({ questions: reports.length, bytes: bytes.byteLength, reports });
}) satisfies Query<Wanted, unknown>;

async function imagesOf(files: Files, image: Wording["image"]): Promise<readonly ExchangedImage[]> {
  const kept = image === null ? null : await keptImage(files, image.file);
  if (image === null || kept === null) return [];
  const { mediaType, bytes, ending } = kept;
  return [{ name: `image.${ending}`, alternative: image.alternative, mediaType, bytes }];
}
