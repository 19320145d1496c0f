import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type { Mapping } from "./columns.ts";
import type { ImportStatus } from "./import.state.ts";

/** Where results come from: a file, another system, or a person who corrects one. */
export type ImportOrigin = "file" | "api" | "correction";

/** How many lines became what. */
export interface LineCounts {
  readonly read: number;
  readonly added: number;
  readonly corrected: number;
  /** Already kept, word for word: nothing is written for them. */
  readonly unchanged: number;
  readonly refused: number;
}

export const noLines: LineCounts = { read: 0, added: 0, corrected: 0, unchanged: 0, refused: 0 };

export const summed = (one: LineCounts, other: LineCounts): LineCounts => ({
  read: one.read + other.read,
  added: one.added + other.added,
  corrected: one.corrected + other.corrected,
  unchanged: one.unchanged + other.unchanged,
  refused: one.refused + other.refused,
});

export interface OpenImport extends Act {
  readonly type: "OpenImport";
  readonly scheme: string;
  readonly origin: ImportOrigin;
  /** The file as kept, by the hash of its bytes; null when there is none. */
  readonly fileHash: string | null;
  readonly fileName: string;
  readonly mapping: Mapping;
  /** The lines that the file holds. */
  readonly lines: number;
  /** Why, for a correction. */
  readonly reason: TextRef;
}

/** Keeps the results of the next lines: their text is a content, the event says how many and its hash. */
export interface RecordLines extends Act {
  readonly type: "RecordLines";
  readonly counts: LineCounts;
  readonly content: ContentHash | null;
  /** How many results the content holds. */
  readonly results: number;
}

export interface CompleteImport extends Act {
  readonly type: "CompleteImport";
  /** What was wrong in the lines refused, the first thousand of them; null when none was. */
  readonly report: ContentHash | null;
}

/** Undoes it entirely: what it corrected is as it was before. */
export interface UndoImport extends Act {
  readonly type: "UndoImport";
  readonly reason: TextRef;
}

export type ImportCommand = OpenImport | RecordLines | CompleteImport | UndoImport;

/** Another import of the same bytes that still counts. */
export interface ImportFacts {
  readonly sameFile: { readonly importId: string; readonly at: string } | null;
}

export type ImportRefusal =
  | { readonly code: "results/not-now"; readonly status: ImportStatus }
  | { readonly code: "results/same-file"; readonly importId: string; readonly at: string }
  | { readonly code: "results/columns-missing"; readonly fields: readonly string[] }
  | { readonly code: "results/no-line" }
  | { readonly code: "results/reason-missing" };
