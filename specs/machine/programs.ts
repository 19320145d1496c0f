import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, onTestFinished } from "vitest";
import { startPostgres } from "../../src/main/postgres.ts";

/** A program of the machine, running beside the specification. */
export interface Program {
  readonly child: ChildProcess;
  readonly pid: number;
  /** The first line, come or to come, that holds a text after `besides` others; fails if the program ends without it. */
  says(text: string, besides?: number): Promise<string>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly end: Promise<number | NodeJS.Signals>;
}

/** Runs a TypeScript file of this directory; it is killed, with what it leaves, when the specification ends. */
export function program(file: string, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const hear = (line: string): void => {
    lines.push(line);
    for (const listener of listeners) listener();
  };
  createInterface(child.stdout).on("line", hear);
  createInterface(child.stderr).on("line", hear);
  const end = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal ?? 0));
  });
  const says = (text: string, besides = 0): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.filter((line) => line.includes(text))[besides];
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
      void end.then(() => reject(new Error(`« ${text} » never said, but:\n${lines.join("\n")}`)));
    });
  return { child, pid: child.pid ?? 0, says, end };
}

/** An empty directory that every account may pass through, removed when the specification ends. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "habilis-spec-"));
  chmodSync(directory, 0o711);
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/**
 * Gives data directories whose empty database already exists, copies of one made for the calling specification file: to make
 * one takes seconds.
 */
export function createdDirectories(): () => Promise<string> {
  let model: Promise<string> | undefined;
  afterAll(async () => model && rmSync(await model, { recursive: true, force: true }));
  return async () => {
    const directory = scratchDirectory();
    model ??= createdDirectory();
    execFileSync("cp", ["-a", `${await model}/.`, directory]);
    return directory;
  };
}

async function createdDirectory(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "habilis-model-"));
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir, announce: () => undefined, settings: { fsync: "off" } });
  await postgres.stop();
  return dataDir;
}
