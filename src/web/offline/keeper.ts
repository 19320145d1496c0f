import { keepingProblem } from "./device.view.ts";

/** Whether everything on screen is written on this device. */
export type Keeping =
  | { readonly status: "kept" }
  | { readonly status: "keeping" }
  | { readonly status: "failed"; readonly problem: string };

/**
 * Writes on this device, one thing after the other and in order. What could not be written stays first in line, is said, and is
 * tried again: nothing on screen is given up.
 */
export class Keeper {
  private readonly line: (() => Promise<unknown>)[] = [];
  private readonly onState: (state: Keeping) => void;
  private readonly retry: number;
  private running = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onState: (state: Keeping) => void, retry = 5000) {
    this.onState = onState;
    this.retry = retry;
  }

  keep(write: () => Promise<unknown>): void {
    this.line.push(write);
    void this.run();
  }

  /** Tries again at once. */
  again(): void {
    clearTimeout(this.timer);
    void this.run();
  }

  get busy(): boolean {
    return this.line.length > 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.onState({ status: "keeping" });
    const problem = await this.emptied();
    this.running = false;
    if (problem === null) return this.onState({ status: "kept" });
    this.onState({ status: "failed", problem });
    this.timer = setTimeout(() => void this.run(), this.retry);
  }

  /** Writes everything; gives why it stopped, if it did. */
  private async emptied(): Promise<string | null> {
    for (let write = this.line[0]; write !== undefined; write = this.line[0]) {
      try {
        await write();
        this.line.shift();
      } catch (failure) {
        return keepingProblem(failure);
      }
    }
    return null;
  }
}
