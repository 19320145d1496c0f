import type { SaxesTagPlain } from "saxes";

/** The number formats of dates that every workbook knows without declaring them (ECMA-376, 18.8.30). */
const builtIn = (format: number): boolean =>
  (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);

/** Whether a format written by somebody shows a day: « dd/mm/yyyy », and not « [Red]0.00 "jour" ». */
const showsDay = (code: string): boolean => /[dy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** The styles of a workbook under which a number is a day. */
export function dateStyles(
  bytes: Uint8Array | null,
  parsed: (bytes: Uint8Array, reader: { open: (tag: SaxesTagPlain) => void; close: (name: string) => void }) => void,
): ReadonlySet<number> {
  const styles = new Set<number>();
  if (bytes === null) return styles;
  const written = new Set<number>();
  let [inCells, rank] = [false, -1];
  parsed(bytes, {
    open: ({ name, attributes }) => {
      const format = Number(attributes.numFmtId);
      if (name === "numFmt" && showsDay(attributes.formatCode ?? "")) written.add(format);
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      rank += 1;
      if (builtIn(format) || written.has(format)) styles.add(rank);
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** The day of a serial number of a spreadsheet; the number itself when it is none. */
export function dayOfSerial(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial);
  const first = Temporal.PlainDate.from(from1904 ? "1904-01-01" : "1899-12-30");
  return first.add({ days: Math.floor(serial) }).toString();
}
