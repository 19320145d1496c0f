import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { now } from "../../../specs/site.ts";
import { applicationPool } from "../../adapters/postgres/pool.ts";
import { composePorts } from "../../main/compose.ts";
import { mountPages } from "./mountPages.ts";

const dataDir = mkdtempSync(join(tmpdir(), "habilis-sans-base-"));
/** Nothing listens there. */
const pool = applicationPool("postgres://habilis:rien@127.0.0.1:1/habilis", 1);
const server = Fastify();

beforeAll(() =>
  mountPages(server, {
    ports: composePorts(pool, dataDir, { now: async () => now }),
    ...{ publicUrl: "https://habilis.exemple.fr", demo: true },
    alive: async () => (await pool.query("select 1")).rowCount === 1,
  }),
);
afterAll(async () => {
  await Promise.all([server.close(), pool.end()]);
  rmSync(dataDir, { recursive: true });
});

describe("quand la base de données ne répond plus", () => {
  it.each(["/", "/registre", "/verifier/H-2026-0001", "/adresse-inconnue"])(
    "%s le dit sur une page, sans la faire passer pour une panne",
    async (address) => {
      const answer = await server.inject(address);
      expect(answer.statusCode).toBe(503);
      expect(answer.headers["content-type"]).toContain("text/html");
      expect(answer.body).toContain("Service momentanément indisponible");
      expect(answer.body).toContain("Rien n’a été perdu");
    },
  );
});
