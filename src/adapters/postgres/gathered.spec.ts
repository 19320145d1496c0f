import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "../../../specs/database.ts";
import { applicationPool, type ReadingPool } from "./pool.ts";

const { pool: owner, url } = database();
let pool: ReadingPool;
beforeAll(() => {
  pool = applicationPool(url, 4);
});
afterAll(() => pool.end());

const ask = (text: string, values: unknown[] = []) => pool.reads.query({ text, values });
const backend = async (): Promise<number> => (await ask("select pg_backend_pid() as pid")).rows[0]?.pid;

describe("les lectures d’un même instant", () => {
  it("voyagent par une seule connexion, et chacune a sa réponse", async () => {
    const pids = await Promise.all(Array.from({ length: 10 }, backend));
    expect(new Set(pids).size).toBe(1);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => ask("select $1::int * 2 as double", [n])));
    expect(answers.map(({ rows }) => rows[0])).toEqual(Array.from({ length: 10 }, (_, n) => ({ double: 2 * n })));
  });

  it("se partagent entre plusieurs connexions quand elles sont nombreuses", async () => {
    expect(new Set(await Promise.all(Array.from({ length: 40 }, backend))).size).toBe(3);
  });

  it("échouent chacune pour soi", async () => {
    const answers = await Promise.allSettled([ask("select 1 as n"), ask("select 1 / 0"), ask("select 2 as n")]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await ask("select 3 as n")).rows).toEqual([{ n: 3 }]);
  });

  it("échouent toutes quand leur connexion est coupée ; les suivantes en prennent une autre", async () => {
    const cut = Promise.allSettled([ask("select pg_sleep(20)"), ask("select 1 as n")]);
    const killed = "select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(20)'";
    await vi.waitFor(async () => expect((await owner.query(killed)).rowCount).toBe(1), { timeout: 10_000 });
    expect((await cut).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect((await ask("select 3 as n")).rows).toEqual([{ n: 3 }]);
  });

  it("d’un même nom ne sont préparées qu’une fois", async () => {
    const named = () => pool.reads.query({ name: "spec-named", text: "select 7 as n" });
    const answers = await Promise.all([named(), named(), named()]);
    expect(answers.map(({ rows }) => rows[0])).toEqual([{ n: 7 }, { n: 7 }, { n: 7 }]);
  });
});
