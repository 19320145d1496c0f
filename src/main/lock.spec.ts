import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { program, scratchDirectory } from "../../specs/machine/programs.ts";
import { DataDirOccupied, holdDataDir } from "./lock.ts";
import { birthOf } from "./processes.ts";

const birth = (pid: number): string => birthOf(pid) ?? "";

describe("le verrou d’un dossier de données", () => {
  it("refuse un second processus en disant lequel tient déjà le dossier et quoi faire", async () => {
    const dataDir = scratchDirectory();
    const first = program("holder.ts", dataDir);
    await first.says("tenu");
    expect(() => holdDataDir(dataDir)).toThrow(DataDirOccupied);
    expect(() => holdDataDir(dataDir)).toThrow(`par le processus ${first.pid}, lancé le`);
    expect(() => holdDataDir(dataDir)).toThrow("DATA_DIR");
  });

  it("disparaît avec son porteur, même tué net", async () => {
    const dataDir = scratchDirectory();
    const first = program("holder.ts", dataDir);
    await first.says("tenu");
    first.child.kill("SIGKILL");
    expect(await first.end).toBe("SIGKILL");
    holdDataDir(dataDir).release();
  });

  it("se rend, et se reprend dans le même processus", () => {
    const dataDir = scratchDirectory();
    holdDataDir(dataDir).release();
    const again = holdDataDir(dataDir);
    expect(again.left).toEqual([]);
    again.release();
  });

  it("retrouve les enfants vivants d’un porteur tué, et eux seulement", () => {
    const dataDir = scratchDirectory();
    const alive = { pid: process.pid, birth: birth(process.pid) };
    const other = { pid: process.ppid, birth: "0" };
    const children = [alive, other, { pid: 4_194_000, birth: "1" }];
    writeFileSync(join(dataDir, "running.json"), JSON.stringify({ pid: 1, since: "2026-01-05T08:00:00Z", children }));
    const lock = holdDataDir(dataDir);
    expect(lock.left).toEqual([alive]);
    lock.release();
  });

  it("dit qu’un dossier ne peut pas être écrit", () => {
    const taken = join(scratchDirectory(), "fichier");
    writeFileSync(taken, "");
    expect(() => holdDataDir(taken)).toThrow("ne peut pas être écrit par ce compte");
  });

  it("ne bute pas sur une note illisible", () => {
    const dataDir = scratchDirectory();
    writeFileSync(join(dataDir, "running.json"), '{"pid": 12');
    holdDataDir(dataDir).release();
  });
});
