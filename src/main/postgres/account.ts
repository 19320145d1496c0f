import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** The unprivileged account PostgreSQL runs under when Habilis runs as root, since it refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The account of PostgreSQL where the system has one, else the one that owns nothing, present on every Linux. */
export function unprivilegedAccount(): Account {
  const accounts = readAccounts();
  const named = (name: string): Account | undefined => accounts.find((account) => account.name === name);
  return named("postgres") ?? named("nobody") ?? { name: "65534", uid: 65_534, gid: 65_534 };
}

export function accountOf(owner: { readonly uid: number; readonly gid: number }): Account {
  const name = readAccounts().find(({ uid }) => uid === owner.uid)?.name ?? String(owner.uid);
  return { name, uid: owner.uid, gid: owner.gid };
}

function readAccounts(): readonly Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== "" && uid > 0 && gid > 0);
}

export interface Outcome {
  readonly ok: boolean;
  /** What the program wrote, both streams. */
  readonly said: string;
}

/**
 * Runs a program to its end, under an account when one is given, in a session of its own: neither the terminal's Ctrl-C
 * nor the end of its launcher reaches what it leaves running. The environment is bare, so that messages are in English.
 */
export function run(command: readonly [string, ...string[]], account?: Account, input = ""): Promise<Outcome> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: "/",
      env: { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
      detached: true,
      stdio: "pipe",
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    });
    let said = "";
    const listen = (text: Buffer): void => {
      said += text.toString();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", (error) => resolve({ ok: false, said: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, said: said.trim() }));
  });
}
