import { join } from "node:path";
import { sheets } from "../src/adapters/pdf/sheets.samples.ts";
import { typstPrinting } from "../src/adapters/pdf/typst.ts";
import { readScheme } from "../src/adapters/schemes/readScheme.ts";
import { atMost, type Figure, quantile } from "./figure.ts";

const prints = 40;

/** The attestation, another one each time, with a compiler that has already printed. */
export async function attestation(): Promise<readonly Figure[]> {
  const read = await readScheme(join(import.meta.dirname, "../schemes/certifiag"));
  if (!read.ok) throw new Error("The scheme does not read.");
  const printing = typstPrinting();
  const print = (rank: number) =>
    printing.print("attestation", read.scheme.templates, { ...sheets.attestation, reference: `H-2026-${rank}` });
  for (let rank = 0; rank < 5; rank++) await print(rank);
  const times: number[] = [];
  for (let rank = 5; rank < 5 + prints; rank++) {
    const started = performance.now();
    await print(rank);
    times.push(performance.now() - started);
  }
  return [atMost("attestation, PDF/UA, median", quantile(times, 0.5), { goal: 30, unit: "ms" })];
}
