import { liveQuery } from "dexie";
import { said } from "../../contract/refusals.ts";
import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { AuditRefusal } from "../../domain/audits/audit.refusals.ts";
import { newCommandId } from "../app/commandId.ts";
import { Album } from "./album.ts";
import { anew } from "./anew.ts";
import type { CopyRow, DeviceStore, PhotoRow } from "./database.ts";
import { Drafts } from "./drafts.ts";
import { exported } from "./exported.ts";
import { Keeper, type Keeping } from "./keeper.ts";
import { type Pending, stillPending, withMissed, withPending, writePlaced } from "./pending.ts";
import { type Prepared, type Progress, prepared } from "./preparation.ts";
import { placeOf, seenOf } from "./queue.ts";
import { type Base, baseOf, decided, replaying, thingOfEntry } from "./replay.ts";
import type { EntryRow } from "./rows.ts";
import { Sender, type Sending } from "./sender.ts";
import { carried } from "./texts.ts";
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
  /** Runs the sending as long as the audit is open, where no other page does. */
  readonly run: (sender: Sender, signal: AbortSignal) => void;
}

/** What was entered under an identifier, or why the rules refuse it. */
interface Described {
  readonly id: string;
  readonly refusal: string | null;
}

const otherDevice = "Cette photo a été prise avec un autre appareil : sa légende s’y écrit.";

/**
 * The audit of one person on this device. What is entered is decided at once by the rules of the server, shown, written on the
 * device, then sent; other pages of this device that show the same audit follow (R-AUD-12).
 */
export class Notebook {
  readonly album: Album;
  private readonly opening: Opening;
  private readonly keeper: Keeper;
  private readonly sender: Sender;
  private readonly drafts: Drafts;
  private readonly listeners = new Set<() => void>();
  private readonly replayed = replaying();
  private readonly leaving = new AbortController();
  private base: Base;
  private kept: readonly EntryRow[];
  private pending: readonly Pending[] = [];
  private sheet: Sheet;

  private constructor(opening: Opening, kept: readonly EntryRow[], drafts: Readonly<Record<string, string>>) {
    const { copy, store, wire, watched } = opening;
    this.opening = opening;
    this.kept = kept;
    this.base = baseOf(copy.person, copy.package);
    this.album = new Album(store, wire, copy.copy);
    this.keeper = new Keeper((keeping) => this.show({ keeping }));
    this.drafts = new Drafts({ store, copy: copy.copy, keeper: this.keeper, drafts });
    const onState = (sending: Sending) => this.show({ sending });
    this.sender = new Sender({ store, wire, copy: copy.copy, onState, watched });
    const { state, refused } = this.replayed(this.base, kept);
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
  readonly enter = (entry: AuditEntry): string | null => this.put(entry, {});

  /** Enters a photo with its bytes. */
  readonly attach = (entry: PhotoEntry, bytes: Pick<PhotoRow, "photo" | "thumbnail">): string | null =>
    this.put(entry, { photo: { copy: this.sheet.copy.copy, id: entry.id, file: null, ...bytes } });

  /** A photo worded anew: the same bytes under another identifier, since what is attached does not change. */
  readonly describe = async (photo: Omit<PhotoEntry, "kind" | "file">): Promise<Described> => {
    const id = newCommandId();
    const taken = await this.album.taken(photo.id);
    if (taken === undefined) return { id, refusal: otherDevice };
    const refusal = this.enter({ kind: "unphoto", id: photo.id });
    if (refusal !== null) return { id, refusal };
    return { id, refusal: this.put({ kind: "photo", ...photo, id, file: carried(id) }, { photo: { ...taken, id } }) };
  };

  /** A text being written; empty when there is nothing to find again. */
  readonly draft = (name: string, value: string): void => this.show({ drafts: this.drafts.change(name, value) });

  /** Settles an entry that did not go through: it is kept, and shown no more. */
  readonly putAway = ({ seq }: EntryRow): void =>
    this.keeper.keep(() => this.opening.store.entries.update(seq, { status: "put-away" }));

  /** Enters again what did not go through, on what stands now: a person has chosen so. Gives why the rules refuse it, if they do. */
  readonly insist = (row: EntryRow): string | null => {
    const seen = Math.max(this.base.position, row.trouble?.position ?? 0);
    const refusal = this.put(anew(row, this.sheet.copy.package), { seen });
    if (refusal === null) this.putAway(row);
    return refusal;
  };

  /** Takes along everything that is needed without a network. */
  readonly prepare = (onProgress: (progress: Progress) => void): Promise<Prepared> =>
    prepared({ ...this.opening, copy: this.opening.copy.copy, onProgress });

  /** Everything entered here, as one file. */
  readonly exported = (): Promise<Blob> => exported(this.opening.store, this.opening.copy.copy);

  readonly sendAgain = (): void => this.sender.again();
  readonly refresh = (): void => this.sender.refresh();
  readonly keepAgain = (): void => this.keeper.again();
  /** Whether leaving the page now would lose something. */
  readonly isUnkept = (): boolean => this.keeper.busy;

  close(): void {
    this.leaving.abort();
    this.keeper.stop();
    this.album.close();
  }

  private put(
    entry: AuditEntry,
    { seen, photo }: { readonly seen?: number; readonly photo?: PhotoRow },
  ): string | null {
    const { rows, state, refused } = this.sheet;
    const row = this.rowOf(entry, seen);
    const decision = decided(this.base, state, row);
    if (!decision.accepted) return said(decision.refusal).sentence;
    const holds = (queue: readonly EntryRow[]) => this.replayed(this.base, queue).refused.size <= refused.size;
    const placement = placeOf(rows, row, holds);
    if (photo !== undefined) this.album.show(photo.id, photo);
    this.pending = [...this.pending, { row, placement, readings: null }];
    this.settle();
    for (const before of rows) if (before.status === "conflict" && before.thing === row.thing) this.putAway(before);
    const { store } = this.opening;
    this.keeper.keep(async () => {
      await store.transaction("rw", store.entries, store.photos, async () => {
        if (photo !== undefined) await this.album.keep(photo);
        await writePlaced(store, row, placement);
      });
      this.pending = this.pending.map((one) => (one.row === row ? { ...one, readings: 0 } : one));
    });
    return null;
  }

  private rowOf(entry: AuditEntry, seen?: number): EntryRow {
    const { rows, copy } = this.sheet;
    const thing = thingOfEntry(entry);
    const seq = rows.reduce((last, row) => Math.max(last, row.seq), 0) + 1;
    return {
      ...{ seq, copy: copy.copy, commandId: newCommandId(), claimedAt: new Date().toISOString() },
      ...{ seen: seen ?? seenOf(rows, thing, this.base.position), thing, entry },
      ...{ status: "waiting", position: null, trouble: null },
    };
  }

  /** Follows what is written on the device, by this page or another, and sends it. */
  private follow(): void {
    const { store, copy, run } = this.opening;
    const copies = liveQuery(() => store.copies.get(copy.copy)).subscribe((fresh) => fresh && this.reread(fresh));
    const entries = liveQuery(() => store.entries.where("copy").equals(copy.copy).sortBy("seq")).subscribe((rows) =>
      this.follows(rows),
    );
    this.leaving.signal.addEventListener("abort", () => {
      copies.unsubscribe();
      entries.unsubscribe();
    });
    run(this.sender, this.leaving.signal);
  }

  private reread(copy: CopyRow): void {
    this.base = baseOf(copy.person, copy.package);
    this.settle(copy);
  }

  private follows(rows: readonly EntryRow[]): void {
    const known = new Set(this.kept.map(({ commandId }) => commandId));
    this.kept = withMissed(this.kept, rows, this.base.position);
    this.pending = this.pending.map((one) => (one.readings === null ? one : { ...one, readings: one.readings + 1 }));
    this.settle();
    if (rows.some((row) => row.status === "waiting" && !known.has(row.commandId))) this.sender.more();
  }

  /** Shows what is kept with what is not yet. */
  private settle(copy: CopyRow = this.sheet.copy): void {
    this.pending = stillPending(this.pending, this.kept);
    const rows = withPending(this.kept, this.pending);
    const { state, refused } = this.replayed(this.base, rows);
    this.show({ copy, rows, state, refused });
  }

  private show(part: Partial<Sheet>): void {
    this.sheet = { ...this.sheet, ...part };
    for (const listen of this.listeners) listen();
  }
}

type PhotoEntry = Extract<AuditEntry, { readonly kind: "photo" }>;
