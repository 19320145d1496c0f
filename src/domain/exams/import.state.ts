import type { Moment } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import type { ResultsImportOpened } from "./import.events.ts";
import type { LineCounts } from "./import.model.ts";

/** Results recorded together: where they start in the import, and where they are kept. */
export interface RecordedBatch {
  readonly from: number;
  readonly content: ContentHash;
}

interface Opened {
  readonly opened: ResultsImportOpened;
  readonly counts: LineCounts;
  readonly batches: readonly RecordedBatch[];
  /** How many results are recorded. */
  readonly results: number;
}

export type StartedImport =
  | (Opened & { readonly status: "running" })
  | (Opened & { readonly status: "done"; readonly doneAt: Moment; readonly report: ContentHash | null })
  | (Opened & { readonly status: "undone"; readonly undoneAt: Moment; readonly report: ContentHash | null });

export type ImportState = { readonly status: "none" } | StartedImport;
export type ImportStatus = ImportState["status"];
