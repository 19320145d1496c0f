import type { DeviceStore } from "./database.ts";
import type { Keeper } from "./keeper.ts";

interface Means {
  readonly store: DeviceStore;
  readonly copy: string;
  readonly keeper: Keeper;
  /** What was found on the device. */
  readonly drafts: Readonly<Record<string, string>>;
}

/** Texts being written, kept at each stroke: a write that waits takes the last words, so that strokes never queue. */
export class Drafts {
  private readonly means: Means;
  private readonly unwritten = new Set<string>();
  private drafts: Readonly<Record<string, string>>;

  constructor(means: Means) {
    this.means = means;
    this.drafts = means.drafts;
  }

  /** Changes a text, or puts it away when it is empty; gives all of them. */
  change(name: string, value: string): Readonly<Record<string, string>> {
    if ((this.drafts[name] ?? "") === value) return this.drafts;
    this.drafts = { ...this.drafts, [name]: value };
    if (!this.unwritten.has(name)) {
      this.unwritten.add(name);
      this.means.keeper.keep(() => this.write(name));
    }
    return this.drafts;
  }

  private async write(name: string): Promise<void> {
    const { store, copy } = this.means;
    this.unwritten.delete(name);
    const value = this.drafts[name] ?? "";
    if (value === "") await store.drafts.delete([copy, name]);
    else await store.drafts.put({ copy, name, value });
  }
}
