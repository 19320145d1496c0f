import {
  guessedMapping,
  keptMapping,
  leftOut,
  type Mapping,
  missingFields,
  resultFields,
} from "../../domain/exams/columns.ts";
import { type LineCounts, noLines, summed } from "../../domain/exams/import.model.ts";
import type { ExamResult } from "../../domain/exams/result.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { BrokenResults } from "../ports/resultFiles.ts";
import type { Asking } from "../query.ts";
import { importStream } from "./import.stream.ts";
import type { RefusedLine } from "./importResults.ts";
import { countsOf, type JudgedLine, judgedSheet, LineJudge, lineContext } from "./judgeLines.ts";
import { openedSheet } from "./resultSheet.ts";

/** The imports of a scheme, the last first, and its sessions told beforehand. */
export const readImports = async ({ ports }: Asking, { scheme }: { readonly scheme: string }) =>
  done({
    imports: await ports.readings.exams.imports(scheme),
    sessions: await ports.readings.exams.sessions(scheme),
  });

/** What a file of results can be. */
const sheets: readonly string[] = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/** Takes a file of results: its headings, what its columns seem to be, and what its lines would give. Nothing is imported here. */
export const giveResults = async (
  asking: Asking,
  given: { readonly scheme: string; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
) => {
  const { ports, today } = asking;
  const stored = await ports.files.store(given.bytes, given.name);
  if ("code" in stored) return refused(stored);
  if (!sheets.includes(stored.mediaType)) return refused({ code: "results/file-unreadable" });
  const { scheme } = await ports.schemes.inForce(given.scheme, today);
  const sheet = await openedSheet(ports, stored.hash);
  if (!sheet.ok) return sheet;
  const mapping = await mappingFor(ports, scheme, sheet.value.headings);
  return await preview(asking, { scheme, file: stored.hash, mapping });
};

/** The correspondence last kept that this file can use whole, or what its headings suggest. */
async function mappingFor({ readings }: Ports, scheme: Scheme, headings: readonly string[]): Promise<Mapping> {
  const before = await readings.exams.mappings(scheme.id);
  const usable = before.find((one) => missingFields(keptMapping(one, headings)).length === 0);
  const guessed = guessedMapping(
    headings,
    scheme.competences.map(({ code }) => code),
  );
  return usable === undefined ? guessed : keptMapping(usable, headings);
}

/** What the lines of a file would give under a correspondence corrected by a person. */
export const previewResults = async (
  asking: Asking,
  { scheme: id, file, mapping }: { readonly scheme: string; readonly file: string; readonly mapping: Mapping },
) => {
  const { scheme } = await asking.ports.schemes.inForce(id, asking.today);
  return await preview(asking, { scheme, file, mapping });
};

/** Lines shown before an import: beyond, the file is mended as a whole. */
const shown = { refused: 300, corrected: 100, sample: 5 } as const;

interface Previewed {
  counts: LineCounts;
  readonly refused: RefusedLine[];
  readonly corrected: { line: number; candidate: string; changes: readonly (keyof ExamResult)[] }[];
  readonly sample: ExamResult[];
}

async function preview(
  { ports, today }: Asking,
  { scheme, file, mapping }: { readonly scheme: Scheme; readonly file: string; readonly mapping: Mapping },
) {
  const sheet = await openedSheet(ports, file);
  if (!sheet.ok) return sheet;
  const missing = missingFields(mapping);
  const found: Previewed = { counts: noLines, refused: [], corrected: [], sample: [] };
  const judge = new LineJudge(ports, scheme.id, await lineContext(ports, scheme, today));
  try {
    for await (const lines of judgedSheet(judge, sheet.value, mapping)) note(found, lines);
  } catch (error) {
    if (error instanceof BrokenResults) return refused(error.refusal);
    throw error;
  }
  return done({
    ...{ file, headings: sheet.value.headings, mapping, missing, leftOut: leftOut(sheet.value.headings, mapping) },
    fields: resultFields,
    competences: scheme.competences.map(({ code, shortTitle }) => ({ code, title: shortTitle })),
    ...found,
    sameFile: await ports.readings.exams.ofFile(file),
  });
}

function note(found: Previewed, lines: readonly JudgedLine[]): void {
  found.counts = summed(found.counts, countsOf(lines));
  for (const { line, judged } of lines) {
    if (judged.outcome === "refused" && found.refused.length < shown.refused)
      found.refused.push({ line, problems: judged.problems });
    if (judged.outcome === "correction" && found.corrected.length < shown.corrected)
      found.corrected.push({ line, candidate: judged.result.candidate, changes: judged.changes });
    if (judged.outcome === "new" && found.sample.length < shown.sample) found.sample.push(judged.result);
  }
}

/** One import: what became of its lines, and why those refused were. */
export const readImport = async ({ ports }: Asking, { importId }: { readonly importId: string }) => {
  const { state, position } = await ports.states.load(importStream, importId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { opened, counts } = state;
  const report = "report" in state ? state.report : null;
  const hashes = [report, opened.reason].flatMap((hash) => hash ?? []);
  const texts = await ports.contents.read<unknown>(hashes);
  const people = await ports.people.named([opened.by]);
  const reported = report === null ? undefined : texts.get(report);
  const reason = opened.reason === null ? undefined : texts.get(opened.reason);
  return done({
    ...{ id: importId, position, status: state.status, scheme: opened.scheme, origin: opened.origin },
    ...{ fileName: opened.fileName, lines: opened.lines, counts, openedAt: opened.at },
    byName: people.get(opened.by)?.name ?? "Habilis",
    endedAt: state.status === "done" ? state.doneAt : state.status === "undone" ? state.undoneAt : null,
    reason: typeof reason === "string" ? reason : null,
    refused: (reported ?? []) as readonly RefusedLine[],
  });
};
