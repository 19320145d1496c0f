import type { Moment } from "../../domain/shared/calendar.ts";
import type { Sheets } from "./printing.ts";

/** A document asked of the worker, which joins the files of its dossier once printed. */
export interface PrintedDocument {
  /** Also its identifier among the files of the dossier. */
  readonly id: string;
  /** The audit that it comes from; null for another document, and for the first ones printed of an initial audit. */
  readonly subject: string | null;
  readonly sheet: keyof Sheets;
  readonly fileName: string;
  readonly askedAt: Moment;
  /** The file; null until it is printed. */
  readonly fileHash: string | null;
}

export interface DocumentReadings {
  /** The documents about a dossier, the oldest first. */
  about(dossierId: string): Promise<readonly PrintedDocument[]>;
  /** The last document of a kind that comes from something, whether it joins the files of the dossier or not. */
  lastOf(subject: string, sheet: keyof Sheets): Promise<PrintedDocument | null>;
}
