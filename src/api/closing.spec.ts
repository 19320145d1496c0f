import { once } from "node:events";
import { get } from "node:http";
import { connect } from "node:net";
import Fastify from "fastify";
import { expect, it } from "vitest";
import { closeGently } from "./closing.ts";

const server = () => Fastify({ return503OnClosing: false });

/** A server with one request under way until it is released. */
async function busy() {
  const house = server();
  const release = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const told: string[] = [];
  closeGently(house);
  house.get("/api/lent", async () => {
    begun.resolve();
    await release.promise;
    told.push("terminé");
    return { fait: true };
  });
  house.get("/registre", async () => "le registre");
  const address = await house.listen({ port: 0, host: "127.0.0.1" });
  return { house, address, release: release.resolve, begun: begun.promise, told };
}

/** A line on which requests are asked one after the other, without waiting for the answers. */
async function lineTo(address: string) {
  const { hostname, port } = new URL(address);
  const line = connect(Number(port), hostname);
  await once(line, "connect");
  return {
    ask: (path: string) => line.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`),
    async answers() {
      let all = "";
      for await (const chunk of line) all += chunk;
      return all.split(/(?=HTTP\/1\.1 )/);
    },
  };
}

it("l’arrêt termine ce qui est commencé, même pour qui n’a pas attendu la réponse", async () => {
  const { house, address, release, begun, told } = await busy();
  const asked = get(`${address}/api/lent`);
  asked.on("error", () => undefined);
  await begun;
  asked.destroy();
  const closed = house.close().then(() => [...told]);
  await new Promise((resolve) => setImmediate(resolve));
  release();
  expect(await closed).toEqual(["terminé"]);
});

it.each(["/api/lent", "/registre"])(
  "pendant l’arrêt, qui demande encore %s est prié de revenir, en français",
  async (late) => {
    const { house, address, release, begun, told } = await busy();
    const line = await lineTo(address);
    line.ask("/api/lent");
    await begun;
    const asked = new Promise<void>((resolve) => {
      house.server.prependListener("request", () => resolve());
    });
    const closed = house.close();
    line.ask(late);
    await asked;
    release();
    const [first, second] = await line.answers();
    await closed;
    expect(told).toEqual(["terminé"]);
    expect(first).toContain("200 OK");
    expect(second).toContain("503 Service Unavailable");
    expect(second).toContain("Le service redémarre");
  },
);
