import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { newDataDirectory, openHouse } from "./house.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The data directory of a product that has stopped; each journey starts on a copy of it. */
    readonly demonstration: string;
  }
}

/** Loads the demonstration once for all journeys, with its mails and its documents, which take longer than itself. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const dataDir = newDataDirectory();
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const house = await openHouse(dataDir, { kept: true });
    await atRest(dataDir).finally(house.stop);
  } catch (error) {
    forget();
    throw error;
  }
  provide("demonstration", dataDir);
  return forget;
}

/** Waits, five minutes at most, until nothing is left to do. */
async function atRest(dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: readFileSync(join(dataDir, "database.url"), "utf8").trim() });
  await client.connect();
  try {
    for (let attempt = 0; attempt < 1500; attempt++) {
      const { rows } = await client.query(nothingLeft);
      if (rows[0].quiet === true) return;
      await wait(200);
    }
    throw new Error("What follows from the demonstration is never done.");
  } finally {
    await client.end();
  }
}

const nothingLeft = `select not exists (select from prints where printed_at is null)
  and not exists (select from postponed) and exists (select from daily_passes where day >= current_date)
  and not exists (select from events e where (e.transaction, e.seq) >
    (select c.transaction, c.seq from checkpoints c where c.reader = 'reactions')) as quiet`;
