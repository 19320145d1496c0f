import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { Problem } from "../ui/problem.ts";
import type { AuditPackage } from "./database.ts";
import type { Result } from "./queue.ts";

/** An entry as it is sent. */
export interface Sent {
  readonly commandId: string;
  readonly claimedAt: string;
  readonly seen: number;
  readonly entry: AuditEntry;
}

export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The way to the server, for one audit. */
export interface Wire {
  post(entries: readonly Sent[]): Promise<Answered<readonly Result[]>>;
  /** Sends the bytes of a photo into the dossier; gives their SHA-256. Sending the same bytes again is harmless. */
  upload(photo: { readonly id: string; readonly bytes: Blob }): Promise<Answered<string>>;
  read(): Promise<Answered<AuditPackage>>;
  /** Where the bytes of a piece are read with a network. */
  href(attachmentId: string): string;
  /** The bytes of a piece. */
  download(attachmentId: string): Promise<Answered<Blob>>;
}
