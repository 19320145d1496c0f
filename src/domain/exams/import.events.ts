import type { Moment } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Mapping } from "./columns.ts";
import type { ImportOrigin, LineCounts } from "./import.model.ts";

interface Fact {
  readonly by: string;
  readonly at: Moment;
}

export interface ResultsImportOpened extends Fact {
  readonly type: "ResultsImportOpened";
  readonly scheme: string;
  readonly origin: ImportOrigin;
  readonly fileHash: string | null;
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly lines: number;
  readonly reason: TextRef;
}
export interface ResultsRecorded extends Fact {
  readonly type: "ResultsRecorded";
  readonly counts: LineCounts;
  readonly content: ContentHash | null;
  readonly results: number;
}
export interface ResultsImportCompleted extends Fact {
  readonly type: "ResultsImportCompleted";
  readonly report: ContentHash | null;
}
export interface ResultsImportUndone extends Fact {
  readonly type: "ResultsImportUndone";
  readonly reason: ContentHash;
}

/** One import of exam results; the results themselves are contents, which can be erased (R-RES-1). */
export type ImportEvent = ResultsImportOpened | ResultsRecorded | ResultsImportCompleted | ResultsImportUndone;
