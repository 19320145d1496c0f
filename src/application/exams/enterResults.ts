import type { ImportOrigin } from "../../domain/exams/import.model.ts";
import type { Cells } from "../../domain/exams/lines.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { importStream, resultRows } from "./import.stream.ts";
import type { RefusedLine } from "./importResults.ts";
import { countsOf, LineJudge, lineContext, resultsToKeep } from "./judgeLines.ts";
import { packed } from "./packedResults.ts";

interface Entered {
  readonly scheme: string;
  readonly origin: ImportOrigin;
  readonly name: string;
  readonly reason: string;
  readonly lines: readonly Cells[];
}

/** A few lines taken at once, without a file: opened, recorded and completed in one act. */
async function enter(work: Work, { scheme, origin, name, reason, lines: cells }: Entered) {
  const loaded = await work.load(importStream, work.ports.ids.next());
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const inForce = await work.ports.schemes.inForce(scheme, work.today);
  const judge = new LineJudge(work.ports, scheme, await lineContext(work.ports, inForce.scheme, work.today));
  const lines = await judge.judge(cells.map((one, rank) => ({ line: rank + 1, cells: one })));
  const problems: RefusedLine[] = lines.flatMap(({ line, judged }) =>
    judged.outcome === "refused" ? [{ line, problems: judged.problems }] : [],
  );
  const results = resultsToKeep(lines);
  const of = { scheme, origin, fileHash: null, fileName: name, mapping: {}, lines: lines.length };
  const kept = { content: results.length === 0 ? null : work.content(packed(results)), results: results.length };
  const facts = { sameFile: null };
  const refusal =
    work.decide(loaded, { type: "OpenImport", ...of, reason: reason === "" ? null : work.content(reason) }, facts) ??
    work.decide(loaded, { type: "RecordLines", counts: countsOf(lines), ...kept }, facts) ??
    work.decide(
      loaded,
      { type: "CompleteImport", report: problems.length === 0 ? null : work.content(problems) },
      facts,
    );
  if (refusal !== null) return refused(refusal);
  const { table, rows } = resultRows({ id: loaded.id, opened: { scheme, at: work.at }, from: 0 }, results);
  if (rows.length > 0) work.put(table, ...rows);
  return done({ id: loaded.id, lines, problems });
}

/** Takes results from another system; those that are wrong are left out and told (R-RES-1). */
export const receiveResults: UseCase<
  { readonly scheme: string; readonly source: string; readonly results: readonly Cells[] },
  { id: string; added: number; corrected: number; unchanged: number; refused: readonly RefusedLine[] }
> = async (work, { scheme, source, results }) => {
  const entered = await enter(work, { scheme, origin: "api", name: source, reason: "", lines: results });
  if (!entered.ok) return entered;
  const { id, lines, problems } = entered.value;
  const { added, corrected, unchanged } = countsOf(lines);
  return done({ id, added, corrected, unchanged, refused: problems });
};

interface Correction {
  readonly scheme: string;
  readonly reason: string;
  /** The import that said what is corrected. */
  readonly corrects: string;
  readonly result: Cells;
}

/** Corrects one result, with a reason, unless something else was said of it meanwhile; the former one stays in the history (R-RES-1). */
export const correctResult: UseCase<Correction, { id: string }> = async (
  work,
  { scheme, reason, corrects, result },
) => {
  const { candidate = "", session = "" } = result;
  const name = `${candidate}, ${session}`;
  const told = await work.ports.readings.exams.history({ scheme, candidate, session });
  const last = told.find(({ undone }) => !undone);
  if (last !== undefined && last.importId !== corrects) return refused({ code: "changed-meanwhile" });
  const entered = await enter(work, { scheme, origin: "correction", name, reason, lines: [result] });
  if (!entered.ok) return entered;
  const { id, lines, problems } = entered.value;
  const [wrong] = problems;
  if (wrong !== undefined) return refused({ code: "results/line-wrong", problems: wrong.problems });
  if (lines.every(({ judged }) => judged.outcome === "same")) return refused({ code: "results/nothing-corrected" });
  if (lines.some(({ judged }) => judged.outcome === "new")) return refused({ code: "results/unknown-result" });
  return done({ id });
};
