/** Why a file of results is not read. */
export type ResultFileRefusal =
  | { readonly code: "results/file-too-large"; readonly megabytes: number }
  | { readonly code: "results/file-unreadable" }
  | { readonly code: "results/file-empty" }
  | { readonly code: "results/too-many-lines"; readonly limit: number };

/** The headings of a file of results, then its lines, some at a time; the lines are read once, in order. */
export interface ResultSheet {
  readonly headings: readonly string[];
  readonly lines: AsyncIterable<readonly (readonly string[])[]>;
}

export type ResultReading =
  | { readonly ok: true; readonly sheet: ResultSheet }
  | { readonly ok: false; readonly refusal: ResultFileRefusal };

/** Reads files of exam results, CSV or XLSX, recognised by their bytes; a hostile one harms nobody else. */
export interface ResultFiles {
  open(bytes: Uint8Array): Promise<ResultReading>;
}

/** A file of results turned out unreadable after its first lines. */
export class BrokenResults extends Error {
  override readonly name = "BrokenResults";
  readonly refusal: ResultFileRefusal;
  constructor(refusal: ResultFileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
