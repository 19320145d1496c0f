import { parentPort, workerData } from "node:worker_threads";
import { BrokenResults } from "../../application/ports/resultFiles.ts";
import { csvRows } from "./csv.ts";
import type { SheetMessage } from "./resultFiles.ts";
import { chunkOf, sheetLimits } from "./sheetLimits.ts";
import { xlsxRows } from "./xlsx.ts";

const bytes: Uint8Array = workerData;
const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
const tell = (message: SheetMessage): void => parentPort?.postMessage(message);

const bounded = (row: readonly string[]): readonly string[] =>
  row.slice(0, sheetLimits.columns).map((cell) => cell.slice(0, sheetLimits.cellCharacters));

/** The next chunk is only read when it is asked for, so that a long file never waits in memory. */
const asked = (): Promise<void> => new Promise((resolve) => parentPort?.once("message", () => resolve()));

async function read(): Promise<void> {
  let headings: readonly string[] | null = null;
  let rows: (readonly string[])[] = [];
  let lines = 0;
  for await (const row of isArchive ? xlsxRows(bytes) : csvRows(bytes)) {
    if (row.every((cell) => cell.trim() === "")) continue;
    if (headings === null) {
      headings = bounded(row).map((cell) => cell.trim());
      tell({ kind: "headings", headings });
      await asked();
      continue;
    }
    lines += 1;
    if (lines > sheetLimits.lines)
      throw new BrokenResults({ code: "results/too-many-lines", limit: sheetLimits.lines });
    rows.push(bounded(row));
    if (rows.length < chunkOf) continue;
    tell({ kind: "lines", rows });
    rows = [];
    await asked();
  }
  if (headings === null) throw new BrokenResults({ code: "results/file-empty" });
  if (rows.length > 0) tell({ kind: "lines", rows });
  tell({ kind: "end" });
}

try {
  await read();
} catch (error) {
  if (!(error instanceof BrokenResults)) throw error;
  tell({ kind: "refused", refusal: error.refusal });
}
