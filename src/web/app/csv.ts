const mark = "\uFEFF";

/** A cell that a spreadsheet would take for a formula is written as a text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as French spreadsheets open it: UTF-8 with its mark, semicolons, one line a row. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  mark + rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(";")).join("\r\n");

/** Gives the reader a table as a file. */
export const downloadCsv = (name: string, rows: readonly (readonly string[])[]): void =>
  download(name, new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }));

/** Gives the reader a file. */
export function download(name: string, bytes: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
