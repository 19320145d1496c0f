import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { Problem } from "../ui/problem.ts";
import type { DeviceStore } from "./database.ts";
import { backoff, followsOn, nextBatch, type Result, settled } from "./queue.ts";
import type { EntryRow, Trouble } from "./rows.ts";
import type { Answered, Sent, Wire } from "./wire.ts";

/** What the sending is doing, as it is told on screen. */
export type Sending = "idle" | "sending" | "unreachable" | "signed-out" | "stuck";

interface Means {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly copy: string;
  readonly onState: (state: Sending) => void;
  /** Whether somebody looks at the screen: otherwise what colleagues enter can wait. */
  readonly watched: () => boolean;
}

/** Entries sent at once, and photos among them: what waits behind photos is not held back for long. */
const most = 100;
const mostPhotos = 5;
/** Milliseconds left to a server that could not decide everything at once. */
const busy = 500;
/** Milliseconds after which the audit is read again, to show what a colleague entered. */
const stale = 60_000;

/**
 * Sends what was entered on this device, in order and in batches, until there is nothing left; tries again a server that does
 * not answer, waits for somebody to sign in again, keeps what is refused. One runs per audit and device at a time.
 */
export class Sender {
  private readonly means: Means;
  private failures = 0;
  private alone = false;
  private behind = true;
  private readAt = 0;
  private wake: () => void = () => undefined;

  constructor(means: Means) {
    this.means = means;
  }

  /** Something was entered: it leaves at once, unless the server is known not to answer. */
  more(): void {
    if (this.failures === 0) this.wake();
  }

  /** The network is back, somebody signed in: tries at once. */
  again(): void {
    this.failures = 0;
    this.wake();
  }

  /** The copy may be late on the server: reads it again as soon as nothing waits. */
  refresh(): void {
    this.behind = true;
    this.again();
  }

  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener("abort", () => this.wake());
    while (!signal.aborted) {
      const rest = await this.round().catch((failure: unknown) => this.stuck(failure));
      if (rest > 0 && !signal.aborted) await this.sleep(rest);
    }
  }

  /** The device itself failed: what is entered waits on it. */
  private stuck(failure: unknown): number {
    console.error(failure);
    this.failures += 1;
    this.means.onState("stuck");
    return backoff(this.failures);
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Sends one batch, or reads the audit again; gives how long to wait before the next round. */
  async round(): Promise<number> {
    const { store, copy, onState } = this.means;
    const batch = await this.take();
    if (batch.length === 0) return await this.idle();
    onState("sending");
    const refusedPhoto = await this.photos(batch);
    if (refusedPhoto !== null) return refusedPhoto;
    const entries = await sentOf(store, batch);
    const answer = await this.means.wire.post(entries);
    if (!answer.ok) return await this.failed(answer.problem, batch);
    this.failures = 0;
    this.alone = false;
    const before = await lastPosition(store, copy);
    const applied = answer.value.filter(({ outcome }) => outcome === "applied");
    if (applied.length < answer.value.length || !followsOn(before, applied, applied.length)) this.behind = true;
    if (batch.some(({ entry }) => turning.includes(entry.kind))) this.behind = true;
    await this.write(answer.value);
    return answer.value.length < batch.length ? busy : 0;
  }

  /** Nothing waits: reads the audit again when it may have changed, rests otherwise. */
  private async idle(): Promise<number> {
    const old = Date.now() - this.readAt >= stale && this.means.watched();
    if (this.behind || old) return await this.read();
    this.means.onState("idle");
    return stale;
  }

  /** Marks the next entries as gone, so that nothing takes their place any more. */
  private take(): Promise<readonly EntryRow[]> {
    const { store, copy } = this.means;
    return store.transaction("rw", store.entries, async () => {
      const rows = await rowsOf(store, copy);
      const batch = nextBatch(rows, { most: this.alone ? 1 : most, photos: mostPhotos });
      const gone = batch.map((row): EntryRow => ({ ...row, status: "sent" }));
      if (batch.some(({ status }) => status === "waiting")) await store.entries.bulkPut(gone);
      return gone;
    });
  }

  /** Sends the bytes of the photos of a batch; gives how long to wait when one could not leave. */
  private async photos(batch: readonly EntryRow[]): Promise<number | null> {
    const { store, wire } = this.means;
    for (const row of batch) {
      if (row.entry.kind !== "photo") continue;
      const kept = await store.photos.get(row.entry.id);
      if (kept === undefined || kept.file !== null) continue;
      const answer = await wire.upload({ id: kept.id, bytes: kept.photo });
      if (!answer.ok) return await this.failed(answer.problem, [row]);
      await store.photos.update(kept.id, { file: answer.value });
    }
    return null;
  }

  private async failed(problem: Problem, batch: readonly EntryRow[]): Promise<number> {
    const { onState } = this.means;
    if (problem.kind === "signed-out") {
      this.failures += 1;
      onState("signed-out");
      return longest;
    }
    if (problem.kind === "refused" || problem.kind === "changed") return await this.refused(problem, batch);
    this.failures += 1;
    onState("unreachable");
    return backoff(this.failures);
  }

  /** A batch refused as a whole goes entry by entry, so that one does not hold the others. */
  private async refused(problem: Problem, batch: readonly EntryRow[]): Promise<number> {
    const [row] = batch;
    if (batch.length > 1 || row === undefined) {
      this.alone = true;
      return 0;
    }
    const { code, title, detail = "" } = problem;
    const trouble: Trouble = { code, title, detail, position: 0, stands: null };
    await this.write([{ commandId: row.commandId, outcome: "refused", position: 0, trouble }]);
    this.behind = true;
    return 0;
  }

  private write(results: readonly Result[]): Promise<void> {
    const { store, copy } = this.means;
    return store.transaction("rw", store.entries, async () => {
      for (const result of results) await store.entries.bulkPut([...settled(await rowsOf(store, copy), result)]);
    });
  }

  /** Reads the audit again: what arrived before it was read is in it. */
  private async read(): Promise<number> {
    const { store, copy, wire } = this.means;
    const answer = await wire.read();
    if (!answer.ok) return await this.unread(answer);
    this.failures = 0;
    this.behind = false;
    this.readAt = Date.now();
    const { position } = answer.value;
    await store.transaction("rw", store.copies, store.entries, async () => {
      await store.copies.update(copy, { package: answer.value, readAt: new Date().toISOString() });
      const arrived = await rowsOf(store, copy);
      const known = arrived.filter((row) => row.status === "applied" && (row.position ?? 0) <= position);
      await store.entries.bulkDelete(known.map(({ seq }) => seq));
    });
    return 0;
  }

  private async unread({ problem }: Extract<Answered<unknown>, { ok: false }>): Promise<number> {
    if (["signed-out", "network", "broken"].includes(problem.kind)) return await this.failed(problem, []);
    this.behind = false;
    this.readAt = Date.now();
    return 0;
  }
}

/** After these, somebody else has something to do, or a document is printed: only the server tells. */
const turning: readonly AuditEntry["kind"][] = ["open", "close", "sign", "unsigned"];

/** Until somebody signs in again, or opens the audit anew, in milliseconds. */
const longest = 24 * 3_600_000;

const rowsOf = (store: DeviceStore, copy: string): Promise<EntryRow[]> =>
  store.entries.where("copy").equals(copy).sortBy("seq");

/** The last version that this device knows. */
async function lastPosition(store: DeviceStore, copy: string): Promise<number> {
  const known = (await store.copies.get(copy))?.package.position ?? 0;
  return (await rowsOf(store, copy)).reduce((last, { position }) => Math.max(last, position ?? 0), known);
}

/** Entries as they are sent: a photo names the file that its bytes made. */
async function sentOf(store: DeviceStore, batch: readonly EntryRow[]): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const { commandId, claimedAt, seen, entry } of batch) {
    const file = entry.kind === "photo" ? (await store.photos.get(entry.id))?.file : undefined;
    sent.push({ commandId, claimedAt, seen, entry: entry.kind === "photo" && file ? { ...entry, file } : entry });
  }
  return sent;
}
