import { readdirSync, readFileSync } from "node:fs";
import { cookieOf, startServer } from "../specs/servedProcess.ts";
import type { BenchHouse } from "./house.ts";

/** A server of the product, as a process of its own. */
export interface Served {
  readonly base: string;
  readonly pid: number;
  /** The cookie of somebody signed in, without paying for the password each time. */
  cookieOf(personId: string): Promise<string>;
}

const port = 3990;

/** Starts the server on the house, waits for it, and stops it after use. */
export async function serving<T>(house: BenchHouse, use: (served: Served) => Promise<T>): Promise<T> {
  const { base, pid, end } = await startServer({ ...house, port });
  try {
    return await use({ base, pid, cookieOf: (person) => cookieOf(house.owner, house.dataDir, person) });
  } finally {
    await end("SIGTERM");
  }
}

const ticks = 100;

/** Processor time of a process, in milliseconds; its own, and that of its living and ended children. */
function processorOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const own = Number(fields[11]) + Number(fields[12]);
  const ended = Number(fields[13]) + Number(fields[14]);
  return ((own + ended) * 1000) / ticks;
}

/** Processor time of a postmaster and everything it started, in milliseconds. */
export function postgresProcessor(pid: number): number {
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return processorOf(pid) + children.reduce((sum, child) => sum + processorOf(Number(child)), 0);
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return 0;
  }
}

export const serverProcessor = processorOf;
