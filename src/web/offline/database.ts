import { Dexie, type EntityTable, type Table } from "dexie";
import type { AnswerOf } from "../app/routeKeys.ts";
import type { EntryRow } from "./rows.ts";

/** Everything that an auditor takes along, as the server gives it. */
export type AuditPackage = AnswerOf<"GET /api/audits/:auditId/package">;

/** The audit of one person on this device, as it was last read. */
export interface CopyRow {
  /** `person/audit`: whose it is; nobody else’s screen shows it. */
  readonly copy: string;
  readonly person: string;
  readonly personName: string;
  readonly audit: string;
  readonly package: AuditPackage;
  /** When it was read, by the clock of the device. */
  readonly readAt: string;
  /** When everything was there to leave without a network; null before. */
  readonly readyAt: string | null;
}

/** A piece kept to be read without a network. */
export interface FileRow {
  readonly copy: string;
  readonly attachmentId: string;
  readonly bytes: Blob;
}

/** A photo taken on this device. */
export interface PhotoRow {
  readonly copy: string;
  readonly id: string;
  readonly photo: Blob;
  readonly thumbnail: Blob;
  /** The SHA-256 of its bytes, told by the dossier once they are there. */
  readonly file: string | null;
}

/** A text being written, that is not an entry yet. */
export interface DraftRow {
  readonly copy: string;
  readonly name: string;
  readonly value: string;
}

export const copyOf = (person: string, audit: string): string => `${person}/${audit}`;

/** What audits keep on this device; « strict »: kept means written to the disk, not on its way there. */
export class DeviceStore extends Dexie {
  declare readonly copies: EntityTable<CopyRow, "copy">;
  declare readonly entries: EntityTable<EntryRow, "seq">;
  declare readonly photos: EntityTable<PhotoRow, "id">;
  declare readonly files: Table<FileRow, [string, string]>;
  declare readonly drafts: Table<DraftRow, [string, string]>;

  constructor(name = "habilis-audits") {
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      copies: "copy, person",
      entries: "++seq, copy, &commandId",
      photos: "id, copy",
      files: "[copy+attachmentId], copy",
      drafts: "[copy+name], copy",
    });
  }

  /** Everything of one audit of one person, for good. */
  remove(copy: string): Promise<void> {
    const tables = [this.copies, this.entries, this.photos, this.files, this.drafts];
    return this.transaction("rw", tables, async () => {
      for (const table of tables) await table.where("copy").equals(copy).delete();
    });
  }
}
