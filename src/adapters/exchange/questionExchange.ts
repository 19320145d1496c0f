import { Worker } from "node:worker_threads";
import type { QuestionExchange } from "../../application/ports/questionExchange.ts";
import type {
  ExchangedQuestion,
  ExchangeFormat,
  ExchangeReading,
  PrintedBank,
} from "../../domain/bank/exchange.model.ts";
import { UnreadableFile } from "./refused.ts";

/** What a thread of exchange is started with. */
export type ExchangeTask =
  | { readonly act: "read"; readonly bytes: Uint8Array; readonly expected: ExchangeFormat | null }
  | { readonly act: "print"; readonly questions: readonly ExchangedQuestion[]; readonly format: ExchangeFormat };

/** What one file may take before it is given up. A bank of 1,000 questions takes a second and some 50 MB. */
export interface ExchangeAllowance {
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

const usual: ExchangeAllowance = { milliseconds: 60_000, memoryMegabytes: 512 };

/** Each file is read in its own thread, with a time and a memory of its own: a hostile one harms nobody else. */
export function questionExchange(allowance: ExchangeAllowance = usual): QuestionExchange {
  return {
    read: async (bytes, expected) => {
      try {
        return await inThread<ExchangeReading>({ act: "read", bytes, expected }, allowance);
      } catch (error) {
        if (error instanceof UnreadableFile) return { ok: false, refusal: error.refusal };
        throw error;
      }
    },
    print: (questions, format) => inThread<PrintedBank>({ act: "print", questions, format }, allowance),
  };
}

async function inThread<Result>(
  workerData: ExchangeTask,
  { milliseconds, memoryMegabytes }: ExchangeAllowance,
): Promise<Result> {
  const worker = new Worker(new URL("./exchange.worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const givenUp = (): void => reject(new UnreadableFile({ code: "exchange/too-heavy-to-read" }));
  const clock = setTimeout(givenUp, milliseconds);
  worker.once("message", resolve);
  worker.once("error", (error) => (isOutOfMemory(error) ? givenUp() : reject(error)));
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
