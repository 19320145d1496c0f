/** What tells a French spreadsheet that a file is in UTF-8. */
export const csvMark = "\uFEFF";

/** A cell that a spreadsheet would take for a formula is made a text; quotes are doubled. */
function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** A line of a table as French spreadsheets open it: semicolons, a line end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(";")}\r\n`;
