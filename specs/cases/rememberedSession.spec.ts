import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessionSecret } from "../../src/adapters/identity/secret.ts";
import { actorReader, sessionReader } from "../../src/adapters/identity/session.ts";
import { allBindings } from "../../src/api/bindings/all.ts";
import { createServer } from "../../src/api/server.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import { quizHouse } from "../samples/quizHouse.ts";
import { mailedCodeOf } from "../samples/quizSitting.ts";
import { cookieOf } from "../servedProcess.ts";

const publicUrl = "http://localhost:3000";
const house = quizHouse();
let server: FastifyInstance;
let sessionsRead = 0;

/** Somebody on their sheet, whose session the server has read. */
let sheet: { readonly personId: string; readonly siren: string; readonly cookie: string; readonly url: string };

beforeAll(() => {
  const ports = house.process();
  const secret = sessionSecret(house.dataDir, undefined);
  const counted: typeof house.owner.reads = {
    query(config) {
      if (config.name === "session-read") sessionsRead += 1;
      return house.owner.reads.query(config);
    },
  };
  const read = sessionReader({ reads: counted, secret, publicUrl });
  server = createServer({
    door: {
      ...{ ports, actorOf: actorReader(read, () => Promise.reject(new Error("No session is due."))) },
      recall: ({ headers }) => read.recall(headers.cookie),
    },
    bindings: allBindings({ demonstration: null, publicUrl, sendsMail: false }),
    ...{ publicUrl, demo: false, alive: async () => true },
  });
});
afterAll(() => server.close());

const post = (url: string, body: object = {}, cookie = sheet.cookie) =>
  server.inject({ method: "POST", url, headers: { cookie }, payload: { commandId: randomUUID(), ...body } });

beforeEach(async () => {
  const { personId, dossierId, siren } = await house.sitter();
  const cookie = await cookieOf(house.owner, house.dataDir, personId);
  const attempts = `/api/dossiers/${dossierId}/attempts`;
  await post(`${attempts}/code`, {}, cookie);
  const code = await mailedCodeOf(house.given.ports, personId);
  const { id } = (await post(attempts, { code }, cookie)).json();
  sheet = { personId, siren, cookie, url: `/api/attempts/${id}` };
  sessionsRead = 0;
});

async function firstQuestion(): Promise<string> {
  const read = await server.inject({ url: sheet.url, headers: { cookie: sheet.cookie } });
  return read.json().questions[0].question;
}

describe("la session dont le serveur se souvient", () => {
  it("suffit à garder une réponse : elle n’est pas relue, la base la vérifie en écrivant", async () => {
    const question = await firstQuestion();
    const answered = await post(`${sheet.url}/answers`, { question, places: [2] });
    expect([answered.statusCode, sessionsRead]).toEqual([200, 1]);
    const again = { commandId: randomUUID(), question, places: [1] };
    const kept = (await post(`${sheet.url}/answers`, again)).json();
    expect((await post(`${sheet.url}/answers`, again)).json()).toEqual(kept);
    expect(sessionsRead).toBe(2);
  });

  it("ne garde plus rien une fois révoquée, ou passée son heure", async () => {
    const question = await firstQuestion();
    const again = { commandId: randomUUID(), question, places: [1] };
    expect((await post(`${sheet.url}/answers`, again)).statusCode).toBe(200);
    await house.owner.query(`update "session" set "expiresAt" = now() where "userId" = $1`, [sheet.personId]);
    expect((await post(`${sheet.url}/answers`, { question, places: [2] })).statusCode).toBe(401);
    await house.owner.query(`delete from "session" where "userId" = $1`, [sheet.personId]);
    expect((await post(`${sheet.url}/answers`, again)).statusCode).toBe(401);
    expect((await post(`${sheet.url}/submission`)).statusCode).toBe(401);
  });

  it("ne donne plus ce que donnait une fonction retirée", async () => {
    const question = await firstQuestion();
    expect((await post(`${sheet.url}/answers`, { question, places: [1] })).statusCode).toBe(200);
    await house.given.append(organisationStream, sheet.siren, {
      ...{ type: "MemberLeft", by: "habilis", at: await house.given.now(), personId: sheet.personId, role: "referent" },
    });
    const refused = await post(`${sheet.url}/answers`, { question, places: [2] });
    expect(refused.statusCode).not.toBe(200);
  });
});
