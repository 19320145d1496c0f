import { randomUUID } from "node:crypto";
import pg from "pg";
import { handle } from "../src/application/handle.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { postMessage } from "../src/application/threads/thread.stream.ts";
import { day } from "../src/domain/shared/calendar.ts";
import { composePorts } from "../src/main/compose.ts";
import { open } from "../src/main/demo/application.ts";
import { companies } from "../src/main/demo/companies.ts";
import { playerFrom } from "../src/main/demo/player.ts";
import { atLeast, type Figure, figure } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";

const seconds = 4;

/** How many times a second `work` ends, with so many at once. */
async function rate(workers: number, work: (worker: number) => Promise<void>): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      while (performance.now() < until) {
        await work(worker);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - started);
}

/** The machine's own limit: the same rows a message writes, in one durable statement a commit, and nothing else. */
async function rawRate({ url, owner }: BenchHouse, connections: number): Promise<number> {
  await owner.query(`drop table if exists raw_events, raw_contents, raw_commands, raw_streams;
    create table raw_events (like events including all); create table raw_contents (like contents including all);
    create table raw_commands (like commands including all); create table raw_streams (like dossier_streams including all)`);
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const positions = clients.map(() => 0);
  const payload = JSON.stringify({
    dossierId: "d",
    organisationId: "o",
    text: "h".repeat(64),
    internal: false,
    byStaff: false,
    attachments: [],
  });
  const hash = Buffer.alloc(32, 1);
  const result = await rate(connections, async (worker) => {
    positions[worker] = (positions[worker] ?? 0) + 1;
    const values = [`thread-${worker}`, positions[worker], payload, hash, randomUUID(), randomUUID()];
    await clients[worker]?.query({ name: "raw", text: rawStatement, values });
  });
  await Promise.all(clients.map((client) => client.end()));
  return result;
}

const rawStatement = `with e as (insert into raw_events (stream, position, type, version, actor, at, payload, previous_hash, hash)
    values ($1, $2, 'MessagePosted', 1, 'claire', now(), $3, $4, $4)),
  c as (insert into raw_contents values ($5, 'salt', '"Bonjour, voici la pièce demandée."', null, null)),
  s as (insert into raw_streams values ($1, 'd', 'o') on conflict (stream) do update set dossier_id = excluded.dossier_id)
  insert into raw_commands (actor, id, body_hash, answer) values ('claire', $6::uuid, $4, '{"id":"d","position":1}')`;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}

const claire = {
  id: "claire",
  staff: [],
  memberships: companies.map(({ siren }) => ({ organisationId: siren, role: "referent" as const })),
};

/** Commands through the whole of `handle`: load, allow, decide, append with its readings, contents and answer. */
async function commandRate(ports: Ports, dossiers: readonly string[]): Promise<number> {
  const at = await ports.clock.now();
  return await rate(dossiers.length, async (worker) => {
    const request = { actor: claire, at, commandId: randomUUID(), expected: null, bodyHash: "00" };
    const input = {
      dossierId: dossiers[worker] ?? "",
      text: "Bonjour, voici la pièce demandée.",
      internal: false,
      attachments: [],
    };
    const outcome = await handle(ports, request, { run: postMessage, input });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  });
}

async function openedDossiers(ports: Ports, owner: pg.Pool, count: number): Promise<string[]> {
  await owner.query(
    `insert into "user" (id, name, email, "emailVerified") values ('claire', 'Claire', 'claire@exemple.example', true) on conflict do nothing`,
  );
  const { scheme } = await ports.schemes.inForce("certifiag", day("2026-03-02"));
  const player = playerFrom(ports, day("2026-03-02"));
  const ids: string[] = [];
  for (const company of companies.slice(0, count))
    ids.push(await open(player, { company, scheme, representative: "claire", referent: "claire", manager: "claire" }));
  return ids;
}

/** Commands a second on one stream and on eight, beside the rate of raw commits of the same rows. */
export const spine = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    const ports = composePorts(house.pool, house.dataDir);
    const dossiers = await openedDossiers(ports, house.owner, 8);
    const figures: Figure[] = [];
    for (const streams of [1, 8]) {
      const raw = await rawRate(house, streams);
      const commands = await commandRate(ports, dossiers.slice(0, streams));
      const on = streams === 1 ? "one stream, 1 connection" : `${streams} streams, ${streams} connections`;
      figures.push(figure(`raw commits, ${on}`, raw, "/s"));
      figures.push(atLeast(`commands, ${on}`, commands, { goal: raw / 2, unit: "/s" }));
    }
    return figures;
  });
