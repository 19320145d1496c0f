import { day, daysBetween } from "../../src/domain/shared/calendar.ts";
import { zipOf } from "./zip.ts";

interface Options {
  /** The column whose days are written as spreadsheets keep them: a number under a date format. */
  readonly dayColumn?: number;
  /** Zeros that inflate far beyond the file. */
  readonly paddingMegabytes?: number;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A workbook as spreadsheets write it: shared texts, a sheet, a style for days. */
export function workbook(
  rows: readonly (readonly string[])[],
  { dayColumn, paddingMegabytes = 0 }: Options = {},
): Buffer {
  const texts: string[] = [];
  const cell = (text: string, column: number, row: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (column === dayColumn && row > 0)
      return `<c r="${at}" s="1"><v>${daysBetween(day("1899-12-30"), day(text))}</v></c>`;
    return `<c r="${at}" t="s"><v>${texts.push(text) - 1}</v></c>`;
  };
  const lines = rows.map(
    (row, n) => `<row r="${n + 1}">${row.map((text, column) => cell(text, column, n)).join("")}</row>`,
  );
  const shared = texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
  const padding = `<si><t>${"0".repeat(paddingMegabytes * 1024 * 1024)}</t></si>`;
  const files = [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      data: `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    { name: "xl/sharedStrings.xml", data: `<sst ${main}>${shared}${padding}</sst>` },
    {
      name: "xl/worksheets/sheet1.xml",
      data: `<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`,
    },
  ];
  return Buffer.from(zipOf(files));
}
