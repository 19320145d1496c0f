import type { Problem } from "../../ui/problem.ts";
import { type Entry, type Findings, standingOf } from "./entries.view.ts";
import {
  added,
  arrivedAt,
  emptyQueue,
  entered,
  fateOf,
  type Item,
  type QueueState,
  renewed,
  troubled,
  without,
} from "./queue.ts";

/** The findings as they were read, at a version. */
export interface Reading {
  readonly position: number;
  readonly findings: Findings;
}

export type Sent = { readonly ok: true; readonly position: number } | { readonly ok: false; readonly problem: Problem };

interface Means {
  readonly send: (item: Item, position: number) => Promise<Sent>;
  /** Reads the audit again; null when it could not be read. */
  readonly read: () => Promise<Reading | null>;
  readonly newId: () => string;
  readonly now: () => string;
  readonly onState: (state: QueueState) => void;
  /** Milliseconds before a lost connection is tried again. */
  readonly retry: number;
}

/**
 * Sends what the auditor enters, one entry at a time and in order. A lost connection is tried again; an entry that comes too
 * late for its version goes on when nobody touched the same thing, and is shown as a conflict otherwise (R-AUD-12).
 */
export class Sender {
  private readonly means: Means;
  private reading: Reading;
  private position: number;
  private state: QueueState = emptyQueue;
  private held: string | null = null;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reading: Reading, means: Means) {
    this.means = means;
    this.reading = reading;
    this.position = reading.position;
  }

  enter(entry: Entry): void {
    const findings = entered(this.reading.findings, this.state);
    const seen = standingOf(findings, entry);
    if (fateOf({ entry, seen }, findings) === "done") return;
    this.set(added(this.state, { commandId: this.means.newId(), entry, seen }, this.held));
    void this.run();
  }

  /** The audit was read again on screen. */
  sync(reading: Reading): void {
    this.reading = reading;
    if (!this.running) this.position = reading.position;
  }

  /** Tries at once what waits. */
  again(): void {
    clearTimeout(this.timer);
    void this.run();
  }

  /** Puts away a trouble that was read. */
  dismiss(entry: Entry): void {
    this.set({ ...this.state, troubles: this.state.troubles.filter((one) => one.entry !== entry) });
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private set(state: QueueState): void {
    this.state = state;
    this.means.onState(state);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let going = true;
    while (going && this.state.waiting.length > 0) going = await this.next();
    if (going) {
      this.set({ ...this.state, status: "idle" });
      await this.readAgain();
    }
    this.running = false;
    if (going && this.state.waiting.length > 0) void this.run();
    if (this.state.status === "failed") this.timer = setTimeout(() => void this.run(), this.means.retry);
  }

  /** Sends the first entry that waits; false when nothing more can be sent for now. */
  private async next(): Promise<boolean> {
    const [item] = this.state.waiting;
    if (item === undefined) return true;
    this.set({ ...this.state, status: "sending" });
    this.held = item.commandId;
    const sent = await this.means.send(item, this.position);
    this.held = null;
    if (!sent.ok) return await this.settle(item, sent.problem);
    this.position = sent.position;
    this.set(arrivedAt(this.state, item, this.means.now()));
    return true;
  }

  private async settle(item: Item, problem: Problem): Promise<boolean> {
    if (problem.kind === "refused") {
      this.set(troubled(this.state, item, { problem }));
      return true;
    }
    if (problem.kind === "changed" && (await this.readAgain())) {
      const fate = fateOf(item, this.reading.findings);
      if (fate === "again") this.set(renewed(this.state, item, this.means.newId()));
      else this.set(fate === "done" ? without(this.state, item) : troubled(this.state, item, {}));
      return true;
    }
    this.set({ ...this.state, status: problem.kind === "signed-out" ? "signed-out" : "failed" });
    return false;
  }

  private async readAgain(): Promise<boolean> {
    const before = this.state.arrived;
    const fresh = await this.means.read();
    if (fresh === null) return false;
    this.reading = fresh;
    this.position = fresh.position;
    this.set({ ...this.state, arrived: this.state.arrived.filter((one) => !before.includes(one)) });
    return true;
  }
}
