import type { Day } from "../../src/domain/shared/calendar.ts";

/** A life that waits for a day. */
interface Waiting {
  readonly day: Day;
  readonly wake: () => void;
}

/** Told by a life when it has nothing more to do until a later day. */
export type Until = (day: Day) => Promise<void>;

/**
 * Lives that share one calendar: each runs alone until it has to wait for a later day, always in the same order, so that the
 * same lives give the same acts in the same order.
 */
export class Days {
  today: Day;
  private readonly waiting = new Map<number, Waiting>();
  private readonly failures: unknown[] = [];
  private paused = Promise.withResolvers<void>();

  constructor(today: Day) {
    this.today = today;
  }

  /** Begins a life, which runs until it waits. */
  async begin(rank: number, live: (until: Until) => Promise<void>): Promise<void> {
    const until: Until = (day) => (day <= this.today ? Promise.resolve() : this.wait(rank, day));
    this.paused = Promise.withResolvers();
    void live(until)
      .catch((error: unknown) => this.failures.push(error))
      .finally(() => this.paused.resolve());
    await this.paused.promise;
    this.check();
  }

  /** The next day on which a life has something to do; null when all are over. */
  next(): Day | null {
    const days = [...this.waiting.values()].map(({ day }) => day);
    return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
  }

  /** Wakes, one after the other, those whose day has come. */
  async goOn(day: Day): Promise<void> {
    this.today = day;
    for (const [rank, { wake }] of [...this.waiting]
      .filter(([, one]) => one.day <= day)
      .toSorted(([a], [b]) => a - b)) {
      this.waiting.delete(rank);
      this.paused = Promise.withResolvers();
      wake();
      await this.paused.promise;
      this.check();
    }
  }

  private async wait(rank: number, day: Day): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.waiting.set(rank, { day, wake: resolve });
    this.paused.resolve();
    await promise;
  }

  private check(): void {
    if (this.failures.length > 0) throw this.failures[0];
  }
}
