import { parentPort, workerData } from "node:worker_threads";
import { readPartners } from "./partners.read.ts";
import type { PartnersTask } from "./publishedPartners.ts";

/** One file is read, and the thread ends. */
const task: PartnersTask = workerData;
parentPort?.postMessage(await readPartners(task.bytes, task.certification));
