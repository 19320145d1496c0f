import type { DeviceStore } from "./database.ts";
import { type Placement, withPlaced } from "./queue.ts";
import type { EntryRow } from "./rows.ts";

/** An entry on screen that may not be written on the device yet. */
export interface Pending {
  readonly row: EntryRow;
  readonly placement: Placement;
  /** How often the device was read since it was written; null before. */
  readonly readings: number | null;
}

/** Whether the device has an entry: it is read there, or it was written then taken away again before it could be. */
const isKept = (
  { row, placement, readings }: Pending,
  kept: readonly EntryRow[],
  awaited: ReadonlySet<string>,
): boolean =>
  (readings ?? 0) > 1 ||
  kept.some(({ commandId }) => commandId === row.commandId) ||
  (placement.kind === "cancel" &&
    !awaited.has(placement.of) &&
    !kept.some(({ commandId }) => commandId === placement.of));

/** What is on screen and not on the device yet, once the device was read; what takes back an entry waits for it to be written. */
export function stillPending(pending: readonly Pending[], kept: readonly EntryRow[]): readonly Pending[] {
  const awaited = new Set(pending.map(({ row }) => row.commandId));
  return pending.filter((one) => !isKept(one, kept, awaited));
}

/** What is kept with what is not yet, as the screen shows it. */
export const withPending = (kept: readonly EntryRow[], pending: readonly Pending[]): readonly EntryRow[] =>
  pending.reduce((rows, { row, placement }) => withPlaced(rows, row, placement), kept);

/**
 * What was read of the device, with the entries that arrived and left the queue because a newer copy has them, while that copy is
 * not on screen yet.
 */
export const withMissed = (
  before: readonly EntryRow[],
  rows: readonly EntryRow[],
  position: number,
): readonly EntryRow[] => {
  const there = new Set(rows.map(({ commandId }) => commandId));
  const missed = before.filter((row) => row.status === "applied" && (row.position ?? 0) > position);
  return [...missed.filter(({ commandId }) => !there.has(commandId)), ...rows];
};

/** Writes an entry where it goes; one that has left meanwhile keeps its place, and this one goes behind. */
export async function writePlaced({ entries }: DeviceStore, row: EntryRow, placement: Placement): Promise<void> {
  const { seq: _, ...unplaced } = row;
  const before =
    placement.kind === "behind" ? undefined : await entries.where("commandId").equals(placement.of).first();
  if (placement.kind === "behind" || before?.status !== "waiting") {
    await entries.add(unplaced);
    return;
  }
  await entries.delete(before.seq);
  if (placement.kind === "instead") await entries.add({ ...placement.row, seq: before.seq });
}
