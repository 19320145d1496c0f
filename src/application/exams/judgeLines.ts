import { bare, type Mapping } from "../../domain/exams/columns.ts";
import type { LineCounts } from "../../domain/exams/import.model.ts";
import { type Judged, judged, type KnownResult } from "../../domain/exams/known.ts";
import { type Cells, cellsOf, type LineContext, readLine } from "../../domain/exams/lines.ts";
import type { ExamResult } from "../../domain/exams/result.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import type { ResultSheet } from "../ports/resultFiles.ts";

/** A line of a file, from 2: the headings are the first; and what it brings. */
export interface JudgedLine {
  readonly line: number;
  readonly cells: Cells;
  readonly judged: Judged;
}

/** What lines of results are read beside on a day: organisations, sessions kept for one of them. */
export async function lineContext({ readings }: Ports, scheme: Scheme, today: Day): Promise<LineContext> {
  const organisations = await readings.exams.organisations(scheme.id);
  const sessions = await readings.exams.sessions(scheme.id);
  const named = organisations.map((one) => [bare(one.name), one] as const);
  const reserved = sessions.flatMap(({ code, status, organisationId, organisationName }) =>
    organisationId === null || status === "cancelled"
      ? []
      : [[code, { organisationId, name: organisationName ?? organisationId }] as const],
  );
  return {
    today,
    competences: scheme.competences.map(({ code }) => code),
    organisations: new Map([...named, ...organisations.map((one) => [one.id, one] as const)]),
    reserved: new Map(reserved),
  };
}

/** Reads lines beside what is kept of their candidates and what the same file said before of them. */
export class LineJudge {
  private readonly ports: Ports;
  private readonly scheme: string;
  private readonly context: LineContext;
  private readonly seen = new Map<string, KnownResult[]>();
  /** Who has each certificate, in this file. */
  private readonly holders = new Map<string, string>();

  constructor(ports: Ports, scheme: string, context: LineContext) {
    this.ports = ports;
    this.scheme = scheme;
    this.context = context;
  }

  async judge(lines: readonly { readonly line: number; readonly cells: Cells }[]): Promise<readonly JudgedLine[]> {
    const read = lines.map((one) => ({ ...one, read: readLine(one.cells, this.context) }));
    const candidates = new Set(read.flatMap(({ read: { result } }) => (result === null ? [] : [result.candidate])));
    const kept = Map.groupBy(
      await this.ports.readings.exams.known(this.scheme, [...candidates]),
      ({ candidate }) => candidate,
    );
    const certificates = read.flatMap(({ read: { result } }) => result?.certificate ?? []);
    const holders = await this.ports.readings.exams.holders(this.scheme, certificates);
    const before = new Map(holders.map(({ certificate, candidate }) => [certificate, candidate]));
    return read.map(({ line, cells, read: one }) => {
      const certificate = one.result?.certificate ?? "";
      const holder = this.holders.get(certificate) ?? before.get(certificate) ?? null;
      const verdict = judged(one, one.result === null ? [] : this.knownOf(one.result.candidate, kept), holder);
      if (verdict.outcome !== "refused") this.note(verdict.result, line);
      return { line, cells, judged: verdict };
    });
  }

  /** What this file says replaces, for the same session, what was kept. */
  private knownOf(candidate: string, kept: ReadonlyMap<string, readonly ExamResult[]>): readonly KnownResult[] {
    const here = this.seen.get(candidate) ?? [];
    const told = new Set(here.map(({ result }) => result.session));
    const before = (kept.get(candidate) ?? []).filter(({ session }) => !told.has(session));
    return [...here, ...before.map((result) => ({ result, line: null }))];
  }

  private note(result: ExamResult, line: number): void {
    if (result.certificate !== null) this.holders.set(result.certificate, result.candidate);
    const here = this.seen.get(result.candidate);
    if (here === undefined) this.seen.set(result.candidate, [{ result, line }]);
    else here.push({ result, line });
  }
}

/** The lines of a sheet judged, some at a time, in order. */
export async function* judgedSheet(
  judge: LineJudge,
  { headings, lines }: ResultSheet,
  mapping: Mapping,
): AsyncGenerator<readonly JudgedLine[]> {
  let line = 1;
  for await (const rows of lines) {
    const first = line;
    line += rows.length;
    yield await judge.judge(
      rows.map((row, rank) => ({ line: first + rank + 1, cells: cellsOf(row, headings, mapping) })),
    );
  }
}

export function countsOf(lines: readonly JudgedLine[]): LineCounts {
  const of = (outcome: Judged["outcome"]): number => lines.filter(({ judged: one }) => one.outcome === outcome).length;
  const [added, corrected, unchanged, refused] = [of("new"), of("correction"), of("same"), of("refused")];
  return { read: lines.length, added, corrected, unchanged, refused };
}

/** The results to write: a line that says what is already kept changes nothing. */
export const resultsToKeep = (lines: readonly JudgedLine[]): readonly ExamResult[] =>
  lines.flatMap(({ judged: one }) => (one.outcome === "new" || one.outcome === "correction" ? [one.result] : []));
