import { liveQuery } from "dexie";
import { said } from "../../contract/refusals.ts";
import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { newCommandId } from "../app/commandId.ts";
import type { CopyRow, DeviceStore } from "./database.ts";
import { type AuditEntry, thingOf } from "./entry.ts";
import { Keeper, type Keeping } from "./keeper.ts";
import type { Shrunk } from "./photos/shrink.ts";
import { type Prepared, type Progress, prepared } from "./preparation.ts";
import { type Placement, placeOf, seenOf, withPlaced } from "./queue.ts";
import { type Base, baseOf, decided, replayed } from "./replay.ts";
import type { EntryRow } from "./rows.ts";
import { saveAll } from "./saveAll.ts";
import { Sender, type Sending } from "./sender.ts";
import type { Wire } from "./wire.ts";

/** The audit as the screen shows it: what was downloaded, with everything entered on this device. */
export interface Sheet {
  readonly copy: CopyRow;
  readonly state: AuditState;
  readonly rows: readonly EntryRow[];
  /** Entries that the rules refuse on what stands now, by command. */
  readonly refused: ReadonlyMap<string, AuditRefusal>;
  readonly drafts: Readonly<Record<string, string>>;
  readonly keeping: Keeping;
  readonly sending: Sending;
}

export interface Opening {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly copy: CopyRow;
  /** Whether somebody looks at the screen. */
  readonly watched: () => boolean;
}

/** An entry on screen that may not be written on the device yet. */
interface Pending {
  readonly row: EntryRow;
  readonly placement: Placement;
  /** How often the device was read since it was written; null before. */
  readonly readings: number | null;
}

/**
 * The audit of one person on this device. What is entered is decided at once by the rules of the server, shown, written on the
 * device, then sent; other pages of this device that show the same audit follow (R-AUD-12).
 */
export class Notebook {
  private readonly opening: Opening;
  private readonly keeper: Keeper;
  private readonly sender: Sender;
  private readonly listeners = new Set<() => void>();
  private readonly leaving = new AbortController();
  private readonly unwritten = new Set<string>();
  private base: Base;
  private kept: readonly EntryRow[];
  private pending: readonly Pending[] = [];
  private sheet: Sheet;

  private constructor(opening: Opening, kept: readonly EntryRow[], drafts: Readonly<Record<string, string>>) {
    const { copy, store, wire, watched } = opening;
    this.opening = opening;
    this.kept = kept;
    this.base = baseOf(copy.person, copy.package);
    this.keeper = new Keeper((keeping) => this.show({ keeping }));
    const onState = (sending: Sending) => this.show({ sending });
    this.sender = new Sender({ store, wire, copy: copy.copy, onState, watched });
    const { state, refused } = replayed(this.base, kept);
    this.sheet = { copy, state, refused, rows: kept, drafts, keeping: { status: "kept" }, sending: "idle" };
  }

  static async open(opening: Opening): Promise<Notebook> {
    const { store, copy } = opening;
    const rows = await store.entries.where("copy").equals(copy.copy).sortBy("seq");
    const drafts = await store.drafts.where("copy").equals(copy.copy).toArray();
    const notebook = new Notebook(opening, rows, Object.fromEntries(drafts.map(({ name, value }) => [name, value])));
    notebook.follow();
    return notebook;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listen: () => void): (() => void) => {
    this.listeners.add(listen);
    return () => this.listeners.delete(listen);
  };
  readonly read = (): Sheet => this.sheet;

  /** Enters something; gives why the rules refuse it, in a sentence, if they do. */
  readonly enter = (entry: AuditEntry): string | null => this.put(entry, (write) => write());

  /** Enters a photo with its bytes. */
  readonly attach = (entry: Extract<AuditEntry, { kind: "photo" }>, shrunk: Shrunk): string | null => {
    const { store, copy } = this.opening;
    const photo = { copy: copy.copy, id: entry.id, attachmentId: null, ...shrunk };
    return this.put(entry, (write) => store.photos.put(photo).then(write));
  };

  /** A text being written; empty when there is nothing to find again. */
  readonly draft = (name: string, value: string): void => {
    if ((this.sheet.drafts[name] ?? "") === value) return;
    this.show({ drafts: { ...this.sheet.drafts, [name]: value } });
    const waits = this.unwritten.has(name);
    this.unwritten.add(name);
    if (!waits) this.keeper.keep(() => this.writeDraft(name));
  };

  /** Settles an entry that did not go through: it is kept, and shown no more. */
  readonly putAway = ({ seq }: EntryRow): void =>
    this.keeper.keep(() => this.opening.store.entries.update(seq, { status: "put-away" }));

  /**
   * Enters again what did not go through, on what stands now: it takes its place when a person has chosen so. Gives why the rules
   * refuse it, if they do.
   */
  readonly insist = (row: EntryRow): string | null => {
    const seen = Math.max(this.base.position, row.trouble?.position ?? 0);
    const why = this.put(anew(row, this.sheet.copy), (write) => write(), seen);
    if (why === null) this.putAway(row);
    return why;
  };

  /** Takes along everything that is needed without a network. */
  readonly prepare = (onProgress: (progress: Progress) => void): Promise<Prepared> => {
    const { store, wire, copy } = this.opening;
    return prepared({ store, wire, copy: copy.copy, onProgress });
  };

  /** Gives everything entered here as a file. */
  readonly saveAll = async (): Promise<void> => {
    const { store, copy } = this.opening;
    await saveAll(store, copy.copy, `habilis-audit-${copy.package.page.number}`);
  };

  readonly sendAgain = (): void => this.sender.again();
  readonly refresh = (): void => this.sender.refresh();
  readonly keepAgain = (): void => this.keeper.again();
  /** Whether leaving the page now would lose something. */
  readonly isUnkept = (): boolean => this.keeper.busy;

  close(): void {
    this.leaving.abort();
    this.keeper.stop();
  }

  private put(entry: AuditEntry, written: Written, seen?: number): string | null {
    const { rows, state } = this.sheet;
    const row = this.rowOf(entry, seen);
    const decision = decided(this.base, state, row);
    if (!decision.accepted) return said(decision.refusal).sentence;
    const holds = (queue: readonly EntryRow[]) => replayed(this.base, queue).refused.size <= this.sheet.refused.size;
    const placement = placeOf(rows, row, holds);
    this.pending = [...this.pending, { row, placement, readings: null }];
    this.settle();
    const { store } = this.opening;
    this.keeper.keep(async () => {
      await store.transaction("rw", store.entries, store.photos, () => written(() => write(store, row, placement)));
      this.pending = this.pending.map((one) => (one.row === row ? { ...one, readings: 0 } : one));
    });
    return null;
  }

  private rowOf(entry: AuditEntry, seen?: number): EntryRow {
    const { rows, copy } = this.sheet;
    const thing = thingOf(entry);
    const seq = rows.reduce((last, row) => Math.max(last, row.seq), 0) + 1;
    return {
      ...{ seq, copy: copy.copy, commandId: newCommandId(), claimedAt: new Date().toISOString() },
      ...{ seen: seen ?? seenOf(rows, thing, this.base.position), thing, entry },
      ...{ status: "waiting", position: null, trouble: null },
    };
  }

  private async writeDraft(name: string): Promise<void> {
    const { store, copy } = this.opening;
    this.unwritten.delete(name);
    const value = this.sheet.drafts[name] ?? "";
    if (value === "") await store.drafts.delete([copy.copy, name]);
    else await store.drafts.put({ copy: copy.copy, name, value });
  }

  /** Follows what is written on the device, by this page or another, and sends it. */
  private follow(): void {
    const { store, copy } = this.opening;
    const key = copy.copy;
    const copies = liveQuery(() => store.copies.get(key)).subscribe((fresh) => {
      if (fresh !== undefined) this.reread(fresh);
    });
    const entries = liveQuery(() => store.entries.where("copy").equals(key).sortBy("seq")).subscribe((rows) =>
      this.follows(rows),
    );
    this.leaving.signal.addEventListener("abort", () => {
      copies.unsubscribe();
      entries.unsubscribe();
    });
    void sendAlone(key, this.leaving.signal, (signal) => this.sender.run(signal));
  }

  private reread(copy: CopyRow): void {
    this.base = baseOf(copy.person, copy.package);
    this.settle(copy);
  }

  private follows(rows: readonly EntryRow[]): void {
    const known = new Set(this.kept.map(({ commandId }) => commandId));
    const fresh = rows.some((row) => row.status === "waiting" && !known.has(row.commandId));
    this.kept = [...this.kept.filter((row) => isMissed(row, rows, this.base)), ...rows];
    this.pending = this.pending.map((one) => (one.readings === null ? one : { ...one, readings: one.readings + 1 }));
    this.settle();
    if (fresh) this.sender.more();
  }

  /** Shows what is kept with what is not yet. */
  private settle(copy: CopyRow = this.sheet.copy): void {
    this.pending = this.pending.filter((one) => !isKept(one, this.kept));
    const rows = this.pending.reduce((all, { row, placement }) => withPlaced(all, row, placement), this.kept);
    const { state, refused } = replayed(this.base, rows);
    this.show({ copy, rows, state, refused });
  }

  private show(part: Partial<Sheet>): void {
    this.sheet = { ...this.sheet, ...part };
    for (const listen of this.listeners) listen();
  }
}

/** Writes an entry, with what has to be written beside it. */
type Written = (write: () => Promise<unknown>) => Promise<unknown>;

/** The same entry for what stands now: a nonconformity that somebody took back is written again. */
function anew({ entry, trouble }: EntryRow, copy: CopyRow): AuditEntry {
  if (entry.kind !== "edit" || trouble?.stands?.entry != null) return entry;
  const indicator = copy.package.events
    .flatMap((event) => (event.type === "NonconformityAdded" ? [event.nonconformity] : []))
    .find(({ id }) => id === entry.id)?.indicator;
  return indicator === undefined ? entry : { ...entry, kind: "write", indicator };
}

/** Whether the device has an entry: it is read there, or it was written then taken away again before it could be. */
const isKept = ({ row, placement, readings }: Pending, kept: readonly EntryRow[]): boolean =>
  (readings ?? 0) > 1 ||
  kept.some(({ commandId }) => commandId === row.commandId) ||
  (placement.kind === "cancel" && !kept.some(({ commandId }) => commandId === placement.of));

/** An entry that arrived and left the queue because a newer copy has it, while that copy is not on screen yet. */
const isMissed = (row: EntryRow, rows: readonly EntryRow[], { position }: Base): boolean =>
  row.status === "applied" &&
  (row.position ?? 0) > position &&
  !rows.some(({ commandId }) => commandId === row.commandId);

/** Writes an entry where it goes; one that has left meanwhile keeps its place, and this one goes behind. */
async function write({ entries }: DeviceStore, row: EntryRow, placement: Placement): Promise<void> {
  const { seq: _, ...unplaced } = row;
  if (placement.kind === "behind") return void (await entries.add(unplaced));
  const before = await entries.where("commandId").equals(placement.of).first();
  if (before?.status !== "waiting") return void (await entries.add(unplaced));
  await entries.delete(before.seq);
  if (placement.kind === "instead") await entries.add({ ...placement.row, seq: before.seq });
}

/** Runs where no other page of this device does the same; without locks (plain HTTP) commands are idempotent all the same. */
async function sendAlone(key: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return await run(signal);
  await navigator.locks
    .request(`habilis-sending-${key}`, { signal }, () => run(signal))
    .catch((failure: unknown) => {
      if (!signal.aborted) throw failure;
    });
}
