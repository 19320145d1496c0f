const megabyte = 1024 * 1024;

/** What a file of results may weigh: 100,000 lines make some 10 MB of CSV, and 50 MB of a workbook once inflated. */
export const sheetLimits = {
  fileBytes: 30 * megabyte,
  entryBytes: 200 * megabyte,
  inflatedBytes: 300 * megabyte,
  /** The XML of a sheet repeats itself, and compresses 10 to 30 times. */
  inflationRatio: 100,
  lines: 200_000,
  columns: 200,
  cellCharacters: 1_000,
  sharedTexts: 2_000_000,
} as const;

/** Lines given at a time. */
export const chunkOf = 2_000;
