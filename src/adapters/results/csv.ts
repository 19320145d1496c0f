import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { BrokenResults } from "../../application/ports/resultFiles.ts";
import { sheetLimits } from "./sheetLimits.ts";

/** UTF-8, or Windows-1252 as spreadsheets of Windows write it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The separator that the first line holds most of. */
function separatorOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return [";", ",", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536);
}

/** The rows of a CSV file, in order; throws `BrokenResults` when it is none. */
export async function* csvRows(bytes: Uint8Array): AsyncGenerator<readonly string[]> {
  const text = textOf(bytes);
  const parser = parse({
    ...{ delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true },
    ...{ skip_empty_lines: true, max_record_size: sheetLimits.columns * sheetLimits.cellCharacters },
  });
  const rows: AsyncIterable<string[]> = Readable.from(slicesOf(text)).pipe(parser);
  try {
    for await (const row of rows) yield row;
  } catch (error) {
    throw error instanceof CsvError ? new BrokenResults({ code: "results/file-unreadable" }) : error;
  }
}
