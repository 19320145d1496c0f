import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { BenchHouse } from "./house.ts";
import { postgresProcessor, type Served, serverProcessor } from "./serve.ts";

const clients = 8;

/** The client shares the processors with what it measures: requests are as plain as Node makes them. */
const agent = new Agent({ keepAlive: true });

export function send<A = { readonly id: string }>(
  served: Served,
  cookie: string,
  asked: { readonly method: string; readonly path: string; readonly body?: object },
): Promise<A> {
  const { method, path, body } = asked;
  const headers = { cookie, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const sent = request(served.base + path, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode === 200 || answer.statusCode === 201) resolve(JSON.parse(text));
        else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
      });
    });
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

export const command = (fields: object) => ({ commandId: randomUUID(), expectedPosition: null, ...fields });

/** How many per second, and the processor time of one of them in milliseconds. */
interface Run {
  readonly perSecond: number;
  readonly serverMs: number;
  readonly postgresMs: number;
}

/** Plays everything with eight clients at once, counting the processor time it takes. */
export async function run(house: BenchHouse, served: Served, all: readonly (() => Promise<void>)[]): Promise<Run> {
  const before = { server: serverProcessor(served.pid), postgres: postgresProcessor(house.postgresPid) };
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let rank = next++; rank < all.length; rank = next++) await all[rank]?.();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    perSecond: all.length / seconds,
    serverMs: (serverProcessor(served.pid) - before.server) / all.length,
    postgresMs: (postgresProcessor(house.postgresPid) - before.postgres) / all.length,
  };
}
