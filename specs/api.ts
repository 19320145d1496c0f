import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll } from "vitest";
import { businessClock } from "../src/adapters/clock/businessClock.ts";
import { openInstallation } from "../src/adapters/postgres/installation.postgres.ts";
import { applicationPool, ownerPool } from "../src/adapters/postgres/pool.ts";
import { postgresSchemes } from "../src/adapters/postgres/schemes.postgres.ts";
import { schemeHash } from "../src/adapters/schemes/canonicalScheme.ts";
import { allBindings } from "../src/api/bindings/all.ts";
import { createServer } from "../src/api/server.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import type { Scheme } from "../src/domain/schemes/scheme.model.ts";
import { composePorts } from "../src/main/compose.ts";
import { publishSchemes } from "../src/main/prepare.ts";
import { database } from "./database.ts";
import { type Mailbox, mailboxOf } from "./mailbox.ts";
import { type Peopled, peopled } from "./peopled.ts";

export const publicUrl = "http://localhost:3000";

/** The header in which a specification says who is asking, in place of a session. */
const actorHeader = "x-actor";

type Method = "GET" | "POST" | "PUT";

/** A command as a form sends it: its identifier is made, unless the specification repeats one. */
export interface Sent {
  readonly commandId?: string;
  readonly expectedPosition?: number | null;
  readonly [field: string]: unknown;
}

/** The real server on a database of its own, with the published schemes, and how to people it directly. */
export interface Api extends Peopled {
  /** Somebody, or nobody signed in when null, asks something. */
  ask(personId: string | null, method: Method, url: string, body?: Sent): Promise<LightMyRequestResponse>;
  get(personId: string | null, url: string): Promise<LightMyRequestResponse>;
  post(personId: string | null, url: string, body?: Sent): Promise<LightMyRequestResponse>;
  /** Gives a file. */
  upload(personId: string | null, url: string, bytes: Buffer): Promise<LightMyRequestResponse>;
  /** Keeps a later version of a scheme, as a start would: it waits to be published. */
  propose(scheme: Scheme): Promise<void>;
  /** The address of its database. */
  readonly databaseUrl: string;
  /** The mails that the product writes. */
  readonly mailbox: Mailbox;
}

interface Running {
  readonly server: FastifyInstance;
  readonly ports: Ports;
  readonly owner: ReturnType<typeof ownerPool>;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

/** Gives the calling specification file a server of its own, a demonstration unless told otherwise. Use it inside `it` or `beforeAll`. */
export function api({ demonstration = true } = {}): Api {
  const { url } = database();
  let running: Running;
  beforeAll(async () => {
    running = await start(url, demonstration);
  });
  afterAll(() => running.close());
  const send = (personId: string | null, request: object) =>
    running.server.inject({ ...request, headers: personId === null ? {} : { [actorHeader]: personId } });
  const { now, append, person, staff, organisation } = peopled(() => running);
  const given: Api = {
    ...{ now, append, person, staff, organisation },
    databaseUrl: url,
    get ports() {
      return running.ports;
    },
    get mailbox() {
      return running.mailbox;
    },
    ask: (personId, method, target, body) =>
      send(personId, {
        ...{ method, url: target },
        ...(method === "GET" ? {} : { payload: { commandId: randomUUID(), ...body } }),
      }),
    get: (personId, target) => given.ask(personId, "GET", target),
    post: (personId, target, body) => given.ask(personId, "POST", target, body),
    upload: (personId, target, bytes) =>
      running.server.inject({
        ...{ method: "POST", url: target, payload: bytes },
        headers: {
          "content-type": "application/octet-stream",
          ...(personId === null ? {} : { [actorHeader]: personId }),
        },
      }),
    async propose(scheme) {
      await postgresSchemes(running.owner).register(scheme, schemeHash(scheme), scheme.effectiveOn);
    },
  };
  return given;
}

async function start(url: string, demonstration: boolean): Promise<Running> {
  const owner = ownerPool(url);
  await openInstallation(owner, demonstration);
  await publishSchemes(owner);
  const pool = applicationPool(url, 5);
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-api-"));
  const clock = businessClock(pool);
  const ports = composePorts(pool, dataDir, clock);
  const server = createServer({
    door: {
      ports,
      async actorOf(request) {
        const personId = request.headers[actorHeader];
        return typeof personId === "string" ? await ports.people.actor(personId) : null;
      },
    },
    bindings: allBindings({
      demonstration: demonstration ? { accounts: [], clock } : null,
      ...{ publicUrl, sendsMail: false },
    }),
    ...{ publicUrl, demo: demonstration, alive: async () => true },
  });
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.all([pool.end(), owner.end()]);
    rmSync(dataDir, { recursive: true });
  };
  return { server, ports, owner, mailbox: mailboxOf({ pool, ports, publicUrl }), close };
}
