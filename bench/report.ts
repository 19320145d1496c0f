import { join } from "node:path";
import { pageCount } from "../src/adapters/pdf/pdfText.ts";
import { samplePhoto } from "../src/adapters/pdf/photo.samples.ts";
import { sheets } from "../src/adapters/pdf/sheets.samples.ts";
import { typstPrinting } from "../src/adapters/pdf/typst.ts";
import { readScheme } from "../src/adapters/schemes/readScheme.ts";
import type { AuditReportSheet } from "../src/application/ports/printing.audits.ts";
import { atLeast, atMost, type Figure, figure, quantile } from "./figure.ts";

const photos = 60;
const prints = 5;
const pages = 40;

/** A long report: every indicator with a note, many nonconformities, sixty photos of a tablet. */
function longReport(): AuditReportSheet {
  const { criteria, nonconformities, sampledFiles, ...sheet } = sheets["audit-report"];
  const [nonconformity] = nonconformities;
  if (nonconformity === undefined) throw new Error("The sample report has no nonconformity.");
  const long = (text: string, times: number) => Array.from({ length: times }, () => text).join(" ");
  return {
    ...sheet,
    summary: Array.from({ length: 24 }, () => sheet.summary).join("\n\n"),
    criteria: Array.from({ length: 4 }, () =>
      criteria.map(({ title, indicators }) => ({
        title,
        indicators: indicators.map((one) => ({ ...one, note: long("Vu sur place, pièces à l’appui.", 6) })),
      })),
    ).flat(),
    nonconformities: Array.from({ length: 90 }, () => ({
      ...nonconformity,
      finding: long(nonconformity.finding, 3),
      risk: long(nonconformity.risk, 2),
    })),
    sampledFiles: Array.from({ length: 40 }, () => sampledFiles).flat(),
    photos: Array.from({ length: photos }, (_, n) => ({
      ...{ file: `photo-${n}`, indicator: "B1", nonconformity: n % 2 === 0 },
      caption: `Affichage de l’accueil, vue ${n + 1}`,
    })),
  };
}

/** The report of a long audit, printed with a compiler that has already printed. */
export async function report(): Promise<readonly Figure[]> {
  const read = await readScheme(join(import.meta.dirname, "../schemes/certifiag"));
  if (!read.ok) throw new Error("The scheme does not read.");
  const taken = new Map(Array.from({ length: photos }, (_, n) => [`photo-${n}`, samplePhoto(n + 1)]));
  const printing = typstPrinting(async (file) => taken.get(file) ?? null);
  const sheet = longReport();
  await printing.print("attestation", read.scheme.templates, sheets.attestation);
  const times: number[] = [];
  let pdf = new Uint8Array();
  for (let rank = 0; rank < prints; rank++) {
    const started = performance.now();
    pdf = new Uint8Array(
      await printing.print("audit-report", read.scheme.templates, { ...sheet, reference: `RAP-${rank}` }),
    );
    times.push(performance.now() - started);
  }
  return [
    atLeast("report, pages", pageCount(pdf), { goal: pages, unit: "pages" }),
    figure("report, size of the PDF", pdf.byteLength / 1_000_000, "MB"),
    atMost("report of 60 photos, PDF/UA, median", quantile(times, 0.5), { goal: 3000, unit: "ms" }),
  ];
}
