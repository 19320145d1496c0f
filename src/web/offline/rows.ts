import type { AuditEntry } from "../../domain/audits/audit.entries.ts";

/**
 * Where an entry stands: `waiting` has never left; `sent` has, and nobody knows yet whether it arrived: it is sent again unchanged;
 * `applied` arrived; `refused` and `conflict` wait for a person; `put-away` was settled by one.
 */
export type EntryStatus = "waiting" | "sent" | "applied" | "refused" | "conflict" | "put-away";

/** The thing of a conflict as it stands on the server: said by whom, and when; `entry` is null when it was taken back. */
export interface Stands {
  readonly entry: AuditEntry | null;
  readonly by: string;
  readonly at: string;
  /** When it was entered, by the clock of the other device; null when it was entered with a network. */
  readonly claimedAt: string | null;
}

/** Why an entry did not go through, in words. */
export interface Trouble {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** The version of the audit when this was said. */
  readonly position: number;
  readonly stands: Stands | null;
}

/** One thing that somebody entered, as this device keeps it (R-AUD-12). */
export interface EntryRow {
  /** Its place among the entries of this device. */
  readonly seq: number;
  /** Whose audit it belongs to: `person/audit`. */
  readonly copy: string;
  readonly commandId: string;
  /** When, by the clock of the device: a claim, that no rule reads. */
  readonly claimedAt: string;
  /** The version of the audit on screen when it was entered. */
  readonly seen: number;
  readonly thing: string;
  readonly entry: AuditEntry;
  readonly status: EntryStatus;
  /** The version that it made; null until it arrived. */
  readonly position: number | null;
  readonly trouble: Trouble | null;
}

export const isLeaving = ({ status }: Pick<EntryRow, "status">): boolean => status === "waiting" || status === "sent";
export const isTroubled = ({ status }: Pick<EntryRow, "status">): boolean =>
  status === "refused" || status === "conflict";
