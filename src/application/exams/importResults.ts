import type { Actor } from "../../domain/access/actor.ts";
import type { Mapping } from "../../domain/exams/columns.ts";
import type { StartedImport } from "../../domain/exams/import.state.ts";
import type { LineProblem } from "../../domain/exams/lines.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { handle, type UseCase } from "../handle.ts";
import { hashedId } from "../hashedId.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { BrokenResults } from "../ports/resultFiles.ts";
import { importStream, resultRows } from "./import.stream.ts";
import { countsOf, type JudgedLine, judgedSheet, LineJudge, lineContext, resultsToKeep } from "./judgeLines.ts";
import { packed } from "./packedResults.ts";
import { openedSheet } from "./resultSheet.ts";

/** What was wrong in a line that was not taken. */
export interface RefusedLine {
  readonly line: number;
  readonly problems: readonly LineProblem[];
}

/** Refused lines kept with an import: beyond, the file is to be mended as a whole. */
const reported = 1_000;

/** Opens the import of a file read beforehand; its lines are then recorded batch after batch. */
export const openImport: UseCase<
  { readonly scheme: string; readonly file: string; readonly fileName: string; readonly mapping: Mapping },
  { id: string }
> = async (work, { scheme, file, fileName, mapping }) => {
  const loaded = await work.load(importStream, work.ports.ids.next());
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const opened = await openedSheet(work.ports, file);
  if (!opened.ok) return opened;
  let lines = 0;
  for await (const rows of opened.value.lines) lines += rows.length;
  const sameFile = await work.ports.readings.exams.ofFile(file);
  const of = { scheme, origin: "file", fileHash: file, fileName, mapping, lines, reason: null } as const;
  const refusal = work.decide(loaded, { type: "OpenImport", ...of }, { sameFile });
  return refusal === null ? done({ id: loaded.id }) : refused(refusal);
};

interface Batch {
  readonly importId: string;
  /** The lines read before this batch: somebody else carrying the same import on is noticed. */
  readonly after: number;
  readonly lines: readonly JudgedLine[];
}

const recordBatch: UseCase<Batch, { id: string }> = async (work, { importId, after, lines }) => {
  const loaded = await work.load(importStream, importId);
  const { state } = loaded;
  if (state.status !== "running" || state.counts.read !== after) return refused({ code: "changed-meanwhile" });
  const results = resultsToKeep(lines);
  const content = results.length === 0 ? null : work.content(packed(results));
  const command = { type: "RecordLines", counts: countsOf(lines), content, results: results.length } as const;
  const refusal = work.decide(loaded, command, { sameFile: null });
  if (refusal !== null) return refused(refusal);
  const { table, rows } = resultRows({ id: importId, opened: state.opened, from: state.results }, results);
  if (rows.length > 0) work.put(table, ...rows);
  return done({ id: importId });
};

const complete: UseCase<
  { readonly importId: string; readonly report: readonly RefusedLine[] },
  { id: string }
> = async (work, { importId, report }) => {
  const loaded = await work.load(importStream, importId);
  const kept = report.length === 0 ? null : work.content(report);
  const refusal = work.decide(loaded, { type: "CompleteImport", report: kept }, { sameFile: null });
  return refusal === null ? done({ id: importId }) : refused(refusal);
};

/**
 * Records the lines of an import that is open, from where it stands, in batches that are each written at once: cut short, it is
 * carried on and nothing is written twice. Somebody else at it, or who undoes it, ends this.
 */
export async function carryOn(ports: Ports, actor: Actor, importId: string): Promise<void> {
  const { state } = await ports.states.load(importStream, importId);
  if (state.status !== "running" || state.opened.fileHash === null) return;
  const at = await ports.clock.now();
  const request = (part: string) => {
    const bodyHash = ports.ids.sha256(`${importId} ${part}`);
    return { actor, at, commandId: hashedId(bodyHash), bodyHash, expected: null };
  };
  const report: RefusedLine[] = [];
  let read = 0;
  for await (const lines of linesOf(ports, state)) {
    const problems = lines.flatMap(({ line, judged }) => (judged.outcome === "refused" ? [{ line, ...judged }] : []));
    report.push(
      ...problems.slice(0, reported - report.length).map(({ line, problems: all }) => ({ line, problems: all })),
    );
    const after = read;
    read += lines.length;
    if (after < state.counts.read) continue;
    const run = { run: recordBatch, input: { importId, after, lines } };
    if (!(await handle(ports, request(String(after)), run)).ok) return;
  }
  await handle(ports, request("end"), { run: complete, input: { importId, report } });
}

async function* linesOf(ports: Ports, { opened }: StartedImport): AsyncGenerator<readonly JudgedLine[]> {
  const sheet = await openedSheet(ports, opened.fileHash ?? "");
  if (!sheet.ok) throw new BrokenResults({ code: "results/file-unreadable" });
  const today = dayOf(opened.at);
  const { scheme } = await ports.schemes.inForce(opened.scheme, today);
  const judge = new LineJudge(ports, opened.scheme, await lineContext(ports, scheme, today));
  yield* judgedSheet(judge, sheet.value, opened.mapping);
}

/** Takes up again an import that was cut short. */
export const continueImport: UseCase<{ readonly importId: string }, { id: string }> = async (work, { importId }) => {
  const { id, state } = await work.load(importStream, importId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  return state.status === "running" ? done({ id }) : refused({ code: "results/not-now", status: state.status });
};

/** Undoes an import with its reason: what it had corrected is again as it was before (R-RES-1). */
export const undoImport: UseCase<{ readonly importId: string; readonly reason: string }, { id: string }> = async (
  work,
  { importId, reason },
) => {
  const loaded = await work.load(importStream, importId);
  if (loaded.state.status === "none") return refused({ code: "access/not-found" });
  const denied = work.refusedAccess("results.import", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const command = { type: "UndoImport", reason: reason === "" ? null : work.content(reason) } as const;
  const refusal = work.decide(loaded, command, { sameFile: null });
  return refusal === null ? done({ id: importId }) : refused(refusal);
};
