import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import Fastify from "fastify";
import { afterAll, beforeAll } from "vitest";
import { openInstallation } from "../src/adapters/postgres/installation.postgres.ts";
import { applicationPool, ownerPool } from "../src/adapters/postgres/pool.ts";
import { mountPages } from "../src/api/pages/mountPages.ts";
import { habilitationStream } from "../src/application/habilitations/habilitation.stream.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { sheetRow } from "../src/application/register/publishScope.ts";
import type { HabilitationEvent, HabilitationGranted } from "../src/domain/habilitations/habilitation.events.ts";
import { publicPlaces } from "../src/domain/register/publication.ts";
import { addDays, addMonths, day, moment } from "../src/domain/shared/calendar.ts";
import { composePorts } from "../src/main/compose.ts";
import { publishSchemes } from "../src/main/prepare.ts";
import { database } from "./database.ts";

/** An habilitation to be listed, as its story left it. */
export interface Listed {
  readonly name: string;
  readonly siren: string;
  readonly rank: number;
  readonly from: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly legalForm?: string;
  readonly modalities?: readonly string[];
  readonly events?: readonly HabilitationEvent[];
}

/** The public pages on a database of their own, on a day that does not pass. */
export interface Site {
  readonly ports: Ports;
  readonly server: FastifyInstance;
  get(url: string): Promise<LightMyRequestResponse>;
  /** Sends a form. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  habilitation(listed: Listed): Promise<string>;
}

/** The day and the time of these specifications. */
export const now = moment("2026-11-23T09:42:00Z");

/** Gives the calling specification file the public pages, of a demonstration unless told otherwise. */
export function site({ demo = true } = {}): Site {
  const { url } = database();
  const running: { ports?: Ports; server?: FastifyInstance; close?: () => Promise<void> } = {};
  beforeAll(async () => {
    const owner = ownerPool(url);
    await openInstallation(owner, demo);
    await publishSchemes(owner);
    const pool = applicationPool(url, 5);
    const dataDir = mkdtempSync(join(tmpdir(), "habilis-site-"));
    running.ports = composePorts(pool, dataDir, { now: async () => now });
    running.server = Fastify();
    await mountPages(running.server, {
      ...{ ports: running.ports, publicUrl: "https://habilis.exemple.fr", demo },
      alive: async () => (await pool.query("select 1")).rowCount === 1,
    });
    running.close = async () => {
      await running.server?.close();
      await Promise.all([pool.end(), owner.end()]);
      rmSync(dataDir, { recursive: true });
    };
  });
  afterAll(() => running.close?.());
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("The site is not started: use it inside `it` or `beforeAll`.");
    return part;
  };
  return {
    get ports() {
      return started(running.ports);
    },
    get server() {
      return started(running.server);
    },
    get: (target) => started(running.server).inject(target),
    post: (target, fields) =>
      started(running.server).inject({
        ...{ method: "POST", url: target, payload: new URLSearchParams(fields).toString() },
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
    habilitation: (listed) => grant(started(running.ports), listed),
  };
}

async function grant(ports: Ports, listed: Listed): Promise<string> {
  const id = `dossier-${listed.rank}`;
  const granted = grantOf(id, listed);
  const events = [granted, ...(listed.events ?? [])];
  const { initial, evolve } = habilitationStream.decider;
  const places = publicPlaces({
    ...{ legalName: listed.name, legalForm: listed.legalForm ?? "SAS", siret: `${listed.siren}00013` },
    ...{ address: "12 rue des Arts", postcode: listed.postcode ?? "69003", city: listed.city ?? "Lyon", sites: [] },
  });
  const sheet = sheetRow({ habilitationId: id, name: listed.name, places, programmes: ["Produire avec l’IA"] });
  await ports.events.commit({
    appends: [{ stream: `habilitation-${id}`, position: 0, hash: null, events }],
    rows: [
      ...habilitationStream.readings(id, events.reduce(evolve, initial), events.length),
      { table: "register_sheets", rows: [sheet] },
    ],
    command: null,
  });
  return granted.number;
}

const fact = { by: "claire", at: now } as const;

function grantOf(id: string, { siren, rank, from, modalities }: Listed): HabilitationGranted {
  const effectiveOn = day(from);
  return {
    ...{ type: "HabilitationGranted", ...fact, number: `H-${from.slice(0, 4)}-${String(rank).padStart(4, "0")}` },
    ...{ organisationId: siren, siren, scheme: "certifiag", dossierId: id, agreementId: id },
    scope: {
      establishments: [`${siren}00013`],
      programmes: [`${id}/1`],
      modalities: modalities ?? ["on_site", "distance"],
      trainers: ["t1"],
    },
    effectiveOn,
    expiresOn: addMonths(effectiveOn, 36),
    registrationEndsOn: null,
  };
}

/** A suspension of three months from a day. */
export const suspendedFrom = (from: string): HabilitationEvent => ({
  ...{ type: "HabilitationSuspended", ...fact, failings: [], from: day(from) },
  lastDay: addDays(addMonths(day(from), 3), -1),
  ...{ urgency: null, hearingDueOn: null, repeated: [], sessions: [], appeal: null },
});

/** An end asked for by the organisation, on a day. */
export const terminatedFrom = (effectiveOn: string): HabilitationEvent => ({
  ...{ type: "HabilitationTerminated", ...fact, grounds: [], effectiveOn: day(effectiveOn), sessions: [] },
});

/** A withdrawal for false statements, from a day. */
export const withdrawnFrom = (from: string): HabilitationEvent => ({
  ...{
    type: "HabilitationWithdrawn",
    ...fact,
    grounds: [{ code: "RET-02", detail: "secret" }],
    effectiveOn: day(from),
  },
  ...{ agreementId: "a", sessions: [], appeal: null },
});
