import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { createdDirectories, type Program, program, scratchDirectory } from "../../specs/machine/programs.ts";
import { birthOf, postgresProcessesIn } from "./processes.ts";

const created = createdDirectories();

const house = (dataDir: string, ...parts: readonly string[]): Program =>
  program("supervisor.ts", dataDir, "prépare=ends", ...parts);

/** The process a sample program of the house runs in, and the database it was given. */
async function running(place: Program, name: string, besides = 0): Promise<{ pid: number; url: string }> {
  const [, , pid = "", url = ""] = (await place.says(`${name} marche`, besides)).split(" ");
  return { pid: Number(pid), url };
}

const databaseOf = (dataDir: string): readonly number[] => postgresProcessesIn(join(dataDir, "pg"));

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function close(place: Program): Promise<void> {
  place.child.kill("SIGTERM");
  expect(await place.end).toBe(0);
}

describe("la maison entière", () => {
  it("prépare la base, lance ses programmes, puis les laisse finir avant d’arrêter la base", async () => {
    const dataDir = scratchDirectory();
    const place = house(dataDir, "serveur=drains", "travaux=drains");
    await place.says("prépare fait");
    const server = await running(place, "serveur");
    const worker = await running(place, "travaux");
    expect(server.url).toBe(worker.url);
    await close(place);
    await place.says("serveur a fini");
    await place.says("travaux a fini");
    expect(databaseOf(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, "running.json"))).toBe(false);
  });

  it("relance un programme qui tombe", async () => {
    const place = house(await created(), "serveur=drains");
    const first = await running(place, "serveur");
    process.kill(first.pid, "SIGKILL");
    await place.says("« serveur » s’est arrêté");
    const second = await running(place, "serveur", 1);
    expect(second.pid).not.toBe(first.pid);
    await close(place);
  });

  it("s’arrête en entier quand un programme dit qu’il est inutile de recommencer", async () => {
    const dataDir = await created();
    const place = house(dataDir, "serveur=hopeless", "travaux=drains");
    await place.says("serveur ne peut pas marcher.");
    expect(await place.end).toBe(78);
    expect(databaseOf(dataDir)).toEqual([]);
  });

  it("ne lance rien quand la préparation échoue", async () => {
    const dataDir = await created();
    const place = program("supervisor.ts", dataDir, "prépare=fails", "serveur=drains");
    await place.says("fini 3");
    expect(await place.end).toBe(3);
    expect(databaseOf(dataDir)).toEqual([]);
  });

  it("lance d’avance un programme, qui attend que la préparation soit faite", async () => {
    const dataDir = await created();
    const place = house(dataDir, "serveur=drains+");
    await running(place, "serveur");
    await place.says("prépare fait");
    await close(place);
    const failed = program("supervisor.ts", dataDir, "prépare=fails", "serveur=hopeless+");
    await failed.says("fini 3");
    expect(await failed.end).toBe(3);
  });

  it("met fin à un programme qui ne répond plus", async () => {
    const place = house(await created(), "serveur=stuck");
    const { pid } = await running(place, "serveur");
    await close(place);
    expect(birthOf(pid)).toBeUndefined();
  });

  it("tuée net, reprend sa base vivante et se débarrasse de ses programmes restés en marche", async () => {
    const dataDir = await created();
    const first = house(dataDir, "serveur=drains", "travaux=stuck");
    const left = [await running(first, "serveur"), await running(first, "travaux")];
    const database = databaseOf(dataDir)[0];
    process.kill(first.pid, "SIGKILL");
    const second = house(dataDir, "serveur=drains", "travaux=drains");
    await second.says("repris tel quel");
    expect(left.map(({ pid }) => birthOf(pid))).toEqual([undefined, undefined]);
    await running(second, "serveur");
    expect(databaseOf(dataDir)).toContain(database);
    await close(second);
    expect(databaseOf(dataDir)).toEqual([]);
  });

  it("repart après que tout a été tué net", async () => {
    const dataDir = await created();
    const first = house(dataDir, "serveur=drains");
    const server = await running(first, "serveur");
    for (const pid of [first.pid, server.pid, ...databaseOf(dataDir)]) process.kill(pid, "SIGKILL");
    await first.end;
    const second = house(dataDir, "serveur=drains");
    await running(second, "serveur");
    await close(second);
  });

  it("redémarre la base quand elle tombe ; le serveur, resté en marche, la retrouve", async () => {
    const dataDir = await created();
    const place = house(dataDir, "serveur=drains");
    const { pid, url } = await running(place, "serveur");
    const fallen = databaseOf(dataDir);
    for (const each of fallen) process.kill(each, "SIGKILL");
    await place.says("il redémarre");
    await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true);
    expect(birthOf(pid)).toBeDefined();
    expect(databaseOf(dataDir)).not.toEqual(fallen);
    await close(place);
    expect(databaseOf(dataDir)).toEqual([]);
  });

  it("refuse une seconde maison sur le même dossier sans déranger la première", async () => {
    const dataDir = await created();
    const first = house(dataDir, "serveur=drains");
    const { pid } = await running(first, "serveur");
    const second = house(dataDir, "serveur=drains");
    await second.says("Habilis tourne déjà");
    expect(await second.end).toBe(78);
    expect(birthOf(pid)).toBeDefined();
    await close(first);
  });
});
