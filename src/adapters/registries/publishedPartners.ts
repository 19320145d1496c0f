import { Worker } from "node:worker_threads";
import type { PublishedPartners } from "../../application/ports/publishedPartners.ts";
import type { PartnersReading } from "../../domain/listing/comparison.ts";

/** What a thread of reading is started with. */
export interface PartnersTask {
  readonly bytes: Uint8Array;
  readonly certification: string;
}

/** What one file may take before it is given up; a day of the specific directory takes some seconds and 100 MB. */
const allowance = { milliseconds: 120_000, memoryMegabytes: 768 };

/** Each file is read in its own thread, with a time and a memory of its own: nobody waits for it, a hostile one harms nobody. */
export const publishedPartners = (): PublishedPartners => ({
  async read(bytes, certification) {
    const workerData: PartnersTask = { bytes, certification };
    const worker = new Worker(new URL("./partners.worker.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: allowance.memoryMegabytes },
    });
    const { promise, resolve, reject } = Promise.withResolvers<PartnersReading>();
    const givenUp = (): void => resolve({ ok: false, refusal: { code: "listing/file-unreadable" } });
    const clock = setTimeout(givenUp, allowance.milliseconds);
    worker.once("message", resolve);
    worker.once("error", (error) => (isOutOfMemory(error) ? givenUp() : reject(error)));
    try {
      return await promise;
    } finally {
      clearTimeout(clock);
      await worker.terminate();
    }
  },
});

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
