import { parentPort, workerData } from "node:worker_threads";
import { printQuestions } from "./printQuestions.ts";
import type { ExchangeTask } from "./questionExchange.ts";
import { readQuestions } from "./readQuestions.ts";

/** One file is read, or written, and the thread ends. */
const task: ExchangeTask = workerData;
parentPort?.postMessage(
  task.act === "read"
    ? await readQuestions(task.bytes, task.expected)
    : await printQuestions(task.questions, task.format),
);
