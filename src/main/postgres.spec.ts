import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { createdDirectories, program, scratchDirectory } from "../../specs/machine/programs.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { birthOf, postgresProcessesIn } from "./processes.ts";

const isRoot = process.getuid?.() === 0;
const created = createdDirectories();

async function start(dataDir: string): Promise<Postgres & { readonly said: readonly string[] }> {
  const said: string[] = [];
  const postgres = await startPostgres({
    dataDir,
    announce: (sentence) => said.push(sentence),
    settings: { fsync: "off" },
  });
  onTestFinished(() => postgres.stop());
  return { ...postgres, said };
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

/** Kills a postmaster and waits for its last session: a machine that lost power has none either. */
async function killAll(dataDir: string): Promise<void> {
  const cluster = join(dataDir, "pg");
  for (const pid of postgresProcessesIn(cluster)) process.kill(pid, "SIGKILL");
  await expect.poll(() => postgresProcessesIn(cluster)).toEqual([]);
}

/** A process that ended and that its parent never reaps, as in a container whose PID 1 does not. */
async function zombie(): Promise<number> {
  const parent = spawn("/bin/sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => {
    parent.kill("SIGKILL");
  });
  const [line] = await parent.stdout.take(1).toArray();
  const pid = Number(String(line));
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
  return pid;
}

describe("le PostgreSQL embarqué", () => {
  it("se crée au premier démarrage : UTF-8, sommes de contrôle, mot de passe exigé, adresse lue par son seul propriétaire", async () => {
    const dataDir = scratchDirectory();
    const { url } = await start(dataDir);
    expect(await query(url, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
    expect(await query(url, "show data_checksums")).toEqual([{ data_checksums: "on" }]);
    expect(await query(url, "select upper('é') as e, current_database() as base")).toEqual([
      { e: "É", base: "habilis" },
    ]);
    const wrong = new URL(url);
    wrong.password = "autre";
    await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
    expect(readFileSync(join(dataDir, "database.url"), "utf8").trim()).toBe(url);
    expect(statSync(join(dataDir, "database.url")).mode & 0o777).toBe(0o600);
  });

  it("s’arrête sans rien perdre et repart à la même adresse", async () => {
    const dataDir = await created();
    const first = await start(dataDir);
    await query(first.url, "create table fait as select 1 as un");
    await first.stop();
    expect(first.isAlive()).toBe(false);
    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select un from fait")).toEqual([{ un: 1 }]);
  });

  it("est repris vivant quand son lanceur a été tué net", async () => {
    const dataDir = await created();
    const holder = program("holder.ts", dataDir, "--postgres");
    const pid = Number((await holder.says("tenu")).split(" ")[1]);
    holder.child.kill("SIGKILL");
    await holder.end;
    const postgres = await start(dataDir);
    expect(postgres.pid).toBe(pid);
    expect(postgres.said.join()).toContain("repris tel quel");
  });

  it("repart quand tout a été tué net", async () => {
    const dataDir = await created();
    const first = await start(dataDir);
    await query(first.url, "create table fait as select 1 as un");
    await killAll(dataDir);
    expect(existsSync(join(dataDir, "pg", "postmaster.pid"))).toBe(true);
    const second = await start(dataDir);
    expect(await query(second.url, "select un from fait")).toEqual([{ un: 1 }]);
  });

  it.runIf(process.platform === "linux")(
    "ne prend ni un zombie ni un autre programme pour un serveur vivant",
    async () => {
      const dataDir = await created();
      const dead = await zombie();
      expect(birthOf(dead)).toBeUndefined();
      for (const pid of [dead, process.pid]) {
        const pidFile = [pid, join(dataDir, "pg"), 1, 5432, "", "127.0.0.1", " 1 1", "ready   ", ""].join("\n");
        writeFileSync(join(dataDir, "pg", "postmaster.pid"), pidFile);
        const postgres = await start(dataDir);
        expect(await query(postgres.url, "select 1 as un")).toEqual([{ un: 1 }]);
        await postgres.stop();
      }
    },
  );

  it("refait son mot de passe quand le fichier qui le portait est perdu", async () => {
    const dataDir = await created();
    const first = await start(dataDir);
    await query(first.url, "create table fait as select 1 as un");
    rmSync(join(dataDir, "database.url"));
    const second = await start(dataDir);
    expect(second.said.join()).toContain("mot de passe");
    expect(await query(second.url, "select un from fait")).toEqual([{ un: 1 }]);
  });

  it("change de port quand le sien est pris", async () => {
    const dataDir = await created();
    const first = await start(dataDir);
    await first.stop();
    const thief = program("listener.ts", new URL(first.url).port);
    await thief.says("écoute");
    const second = await start(dataDir);
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, "select 1 as un")).toEqual([{ un: 1 }]);
  });

  it("recommence une création coupée en chemin", async () => {
    const dataDir = scratchDirectory();
    mkdirSync(join(dataDir, "pg.new", "base"), { recursive: true });
    const { url } = await start(dataDir);
    expect(await query(url, "select 1 as un")).toEqual([{ un: 1 }]);
  });

  it("refuse une base d’une autre version majeure en disant comment la reprendre", async () => {
    const dataDir = await created();
    writeFileSync(join(dataDir, "pg", "PG_VERSION"), "15\n");
    await expect(start(dataDir)).rejects.toThrow("a été créée par PostgreSQL 15");
  });
});

describe.runIf(isRoot)("le PostgreSQL embarqué, lancé par l’administrateur", () => {
  it("tourne sous un compte sans pouvoir, dans le dossier de données quand ce compte y accède", async () => {
    const dataDir = scratchDirectory();
    const { pid } = await start(dataDir);
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
    expect(lstatSync(join(dataDir, "pg")).isDirectory()).toBe(true);
  });

  it("s’installe ailleurs quand ce compte n’y accède pas, et le dit", async () => {
    const dataDir = scratchDirectory();
    chmodSync(dataDir, 0o700);
    const { said, url, stop } = await start(dataDir);
    const shelter = dirname(realpathSync(join(dataDir, "pg")));
    expect(lstatSync(join(dataDir, "pg")).isSymbolicLink()).toBe(true);
    expect(shelter).toMatch(/^\/var\/lib\/habilis\/[0-9a-f]{12}$/);
    expect(said.join()).toContain(`sa base de données est dans ${join(shelter, "pg")}`);
    expect(await query(url, "select 1 as un")).toEqual([{ un: 1 }]);
    await stop();
    rmSync(shelter, { recursive: true });
  });

  it("refuse de partager sa base avec une copie du dossier, et suit un dossier déplacé", async () => {
    const parent = scratchDirectory();
    const [dataDir, other] = [join(parent, "a"), join(parent, "b")];
    mkdirSync(dataDir, { mode: 0o700 });
    const first = await start(dataDir);
    await first.stop();
    const shelter = dirname(realpathSync(join(dataDir, "pg")));
    onTestFinished(() => rmSync(shelter, { recursive: true, force: true }));
    cpSync(dataDir, other, { recursive: true, verbatimSymlinks: true });
    await expect(start(other)).rejects.toThrow(`est une copie de ${dataDir}`);
    rmSync(dataDir, { recursive: true });
    const moved = await start(other);
    expect(moved.url).toBe(first.url);
    await moved.stop();
  });
});
