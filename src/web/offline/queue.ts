import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import { type EntryRow, isLeaving, type Trouble } from "./rows.ts";

/** Where a new entry goes: behind the others, in the place of one that says the same thing and has not left, or nowhere with it. */
export type Placement =
  | { readonly kind: "behind" }
  | { readonly kind: "instead"; readonly of: string; readonly row: EntryRow }
  | { readonly kind: "cancel"; readonly of: string };

/** Whether a queue is still accepted from end to end. */
type Holds = (rows: readonly EntryRow[]) => boolean;

/**
 * Keeps one waiting entry per thing: a second one takes the place of the first, and taking back what never left leaves no trace;
 * only when everything entered in between still holds, else it goes behind.
 */
export function placeOf(rows: readonly EntryRow[], row: EntryRow, holds: Holds): Placement {
  const before = rows.findLast(({ status, thing }) => status === "waiting" && thing === row.thing);
  if (before === undefined) return { kind: "behind" };
  if (undoes(row.entry, before.entry))
    return holds(rows.filter((one) => one !== before)) ? { kind: "cancel", of: before.commandId } : { kind: "behind" };
  const entry = merged(before.entry, row.entry);
  if (entry === null) return { kind: "behind" };
  const instead = { ...row, entry, seq: before.seq, seen: before.seen };
  return holds(rows.map((one) => (one === before ? instead : one)))
    ? { kind: "instead", of: before.commandId, row: instead }
    : { kind: "behind" };
}

const pairs: readonly (readonly [AuditEntry["kind"], AuditEntry["kind"]])[] = [
  ["remove", "write"],
  ["unphoto", "photo"],
  ["unsampled", "sampled"],
];

function undoes(later: AuditEntry, earlier: AuditEntry): boolean {
  if (later.kind === "flag" && earlier.kind === "flag") return later.flagged !== earlier.flagged;
  return pairs.some(([back, made]) => later.kind === back && earlier.kind === made);
}

/** Two entries about one thing in one; null when they do not say the same kind of thing. */
function merged(earlier: AuditEntry, later: AuditEntry): AuditEntry | null {
  if (later.kind === "edit" && earlier.kind === "write") {
    const { kind: _, ...writing } = later;
    return { ...earlier, ...writing };
  }
  if (later.kind === "remove" && earlier.kind === "edit") return later;
  return later.kind === earlier.kind ? later : null;
}

/** The queue once an entry is placed. */
export function withPlaced(rows: readonly EntryRow[], row: EntryRow, placement: Placement): readonly EntryRow[] {
  if (placement.kind === "behind") return [...rows, row];
  if (placement.kind === "cancel") return rows.filter(({ commandId }) => commandId !== placement.of);
  return rows.map((one) => (one.commandId === placement.of ? placement.row : one));
}

/** How much is sent at once. */
interface Size {
  readonly most: number;
  readonly photos: number;
}

/** The next entries to send, in order; at most one per thing, whose later entries wait for its fate. */
export function nextBatch(rows: readonly EntryRow[], { most, photos }: Size): readonly EntryRow[] {
  const things = new Set<string>();
  const batch: EntryRow[] = [];
  for (const row of rows.filter(isLeaving)) {
    const full = batch.length === most || batch.filter(isPhoto).length === photos;
    if (things.has(row.thing) || full) break;
    things.add(row.thing);
    batch.push(row);
  }
  return batch;
}

const isPhoto = ({ entry }: EntryRow): boolean => entry.kind === "photo";

/** What the server made of an entry. */
export interface Result {
  readonly commandId: string;
  readonly outcome: "applied" | "refused" | "conflict";
  readonly position: number;
  readonly trouble: Trouble | null;
}

/**
 * The entries that a result changes: itself, and those of the same thing behind it, which were entered on what it made. One that
 * conflicts while another says the same thing anew is put away: the other will ask.
 */
export function settled(rows: readonly EntryRow[], result: Result): readonly EntryRow[] {
  const row = rows.find(({ commandId }) => commandId === result.commandId);
  if (row === undefined) return [];
  const { outcome, position, trouble } = result;
  const later = rows.filter((one) => one.thing === row.thing && one.status === "waiting");
  if (outcome === "conflict" && later.length > 0) return [{ ...row, status: "put-away", trouble }];
  if (outcome !== "applied") return [{ ...row, status: outcome, trouble }];
  const behind = later.filter((one) => one.seen < position);
  return [{ ...row, status: "applied", position, trouble: null }, ...behind.map((one) => ({ ...one, seen: position }))];
}

/**
 * The version of a thing that was on screen: that of the copy, or the one that the last entry of this device made; behind an
 * entry that has not arrived, what that one was entered on, since it hides anything newer.
 */
export function seenOf(rows: readonly EntryRow[], thing: string, position: number): number {
  const own = rows.filter((one) => one.thing === thing);
  const ahead = own.findLast(isLeaving);
  if (ahead !== undefined) return ahead.seen;
  return Math.max(position, ...own.map((one) => (one.status === "applied" ? (one.position ?? 0) : 0)));
}

/** Whether the versions made by a batch follow each other from the one before: nobody else entered anything meanwhile. */
export const followsOn = (before: number, results: readonly Result[], events: number): boolean =>
  results.reduce((last, { position }) => Math.max(last, position), before) === before + events;

/** Milliseconds before trying again a server that does not answer: longer each time, at most a minute. */
export const backoff = (failures: number): number => Math.min(60_000, 1000 * 2 ** Math.max(0, failures - 1));
