import { Worker } from "node:worker_threads";
import {
  BrokenResults,
  type ResultFileRefusal,
  type ResultFiles,
  type ResultReading,
} from "../../application/ports/resultFiles.ts";
import { sheetLimits } from "./sheetLimits.ts";

/** What the thread that reads a file tells. */
export type SheetMessage =
  | { readonly kind: "headings"; readonly headings: readonly string[] }
  | { readonly kind: "lines"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "end" }
  | { readonly kind: "refused"; readonly refusal: ResultFileRefusal };

/** What one file may take before it is given up. */
export interface SheetAllowance {
  readonly millisecondsAChunk: number;
  readonly memoryMegabytes: number;
}

const usual: SheetAllowance = { millisecondsAChunk: 60_000, memoryMegabytes: 768 };
const unreadable: ResultFileRefusal = { code: "results/file-unreadable" };

/** Each file is read in its own thread, with a time and a memory of its own. */
export const resultFiles = (allowance: SheetAllowance = usual): ResultFiles => ({
  async open(bytes): Promise<ResultReading> {
    if (bytes.byteLength > sheetLimits.fileBytes)
      return { ok: false, refusal: { code: "results/file-too-large", megabytes: sheetLimits.fileBytes / 1024 / 1024 } };
    const thread = threadOn(bytes, allowance);
    const first = await thread.next();
    if (first.kind === "headings") return { ok: true, sheet: { headings: first.headings, lines: linesOf(thread) } };
    await thread.stop();
    return { ok: false, refusal: first.kind === "refused" ? first.refusal : unreadable };
  },
});

interface Thread {
  next(): Promise<SheetMessage>;
  more(): void;
  stop(): Promise<unknown>;
}

function threadOn(bytes: Uint8Array, { millisecondsAChunk, memoryMegabytes }: SheetAllowance): Thread {
  const worker = new Worker(new URL("./sheet.worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const told: SheetMessage[] = [];
  let failure: unknown = null;
  let wake: (() => void) | null = null;
  const woken = (): void => wake?.();
  worker.on("message", (message: SheetMessage) => {
    told.push(message);
    woken();
  });
  worker.on("error", (error) => {
    failure = error;
    woken();
  });
  const wait = (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const clock = setTimeout(resolve, millisecondsAChunk);
    wake = () => {
      clearTimeout(clock);
      resolve();
    };
    return promise;
  };
  return {
    async next() {
      if (told.length === 0 && failure === null) await wait();
      const message = told.shift();
      if (message !== undefined) return message;
      if (failure !== null && !isOutOfMemory(failure)) throw failure;
      return { kind: "refused", refusal: unreadable };
    },
    more: () => worker.postMessage("more"),
    stop: () => worker.terminate(),
  };
}

async function* linesOf(thread: Thread): AsyncGenerator<readonly (readonly string[])[]> {
  try {
    for (;;) {
      thread.more();
      const message = await thread.next();
      if (message.kind === "refused") throw new BrokenResults(message.refusal);
      if (message.kind !== "lines") return;
      yield message.rows;
    }
  } finally {
    await thread.stop();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
