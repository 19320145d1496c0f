import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "../../../specs/database.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { type DailyTask, dailyPass } from "../../application/reactions/daily.ts";
import { type Reaction, react, retry } from "../../application/reactions/react.ts";
import type { Means, Tools } from "../../application/reactions/tools.ts";
import { type Moment, moment } from "../../domain/shared/calendar.ts";
import { postgresDailyPasses } from "./daily.postgres.ts";
import { postgresEvents } from "./events.postgres.ts";
import { postgresIds } from "./ids.postgres.ts";
import { postgresLog } from "./log.postgres.ts";
import { applicationPool } from "./pool.ts";

const { pool: owner, url } = database();
const pool = applicationPool(url, 6);
const log = postgresLog(pool);
const events = postgresEvents(pool);
let now: Moment = moment("2026-11-23T09:00:00Z");

const ports = { ids: postgresIds(pool), clock: { now: async () => now } } as Ports;
const nobody = { ofOrganisation: async () => [], ofStaff: async () => [] };
const means: Means = { ports, recipients: nobody, publicUrl: "https://habilis.exemple.fr" };

afterAll(() => pool.end());
beforeEach(() => owner.query("truncate reacted, postponed, mails, daily_passes, daily_tasks"));

let streams = 0;
async function happen(type: string): Promise<void> {
  const appends = [{ stream: `essai-${++streams}`, position: 0, hash: null, events: [{ type, by: "ada", at: now }] }];
  await events.commit({ appends, rows: [], command: null });
  await settled();
}

/** Other specifications share the server: what one of their transactions began earlier holds back is not read yet. */
const settled = (): Promise<void> =>
  vi.waitFor(async () => {
    const { rows } = await owner.query(
      "select bool_and(transaction < pg_snapshot_xmin(pg_current_snapshot())) as settled from events",
    );
    expect(rows[0].settled).toBe(true);
  }, 5_000);

const write = (tools: Tools, subject: string): void =>
  tools.mail({
    code: "M-000",
    about: subject,
    to: { id: "ada", name: "Ada", email: "ada@exemple.fr" },
    letter: {
      number: null,
      action: subject,
      paragraphs: [],
      deadline: null,
      button: { label: "Ouvrir", url: means.publicUrl },
      also: [],
      signature: "Habilis",
    },
  });

const subjects = async () =>
  (await owner.query("select subject from mails order by subject")).rows.map((row) => row.subject);

const writing: Reaction = {
  name: "écrit",
  on: { Happened: async ({ seq: _ }, tools) => write(tools, "écrit"), Other: async () => undefined },
};

describe("les réactions", () => {
  it("agissent sur les faits qui les regardent, une fois chacun", async () => {
    const seen: string[] = [];
    const counting: Reaction = { name: "compte", on: { Happened: async ({ stream }) => void seen.push(stream) } };
    await happen("Happened");
    await happen("Unheard");
    const reacting = { log, reactions: [counting, writing], means };
    expect(await react(reacting)).toBe(true);
    expect(await react(reacting)).toBe(false);
    expect(seen).toHaveLength(1);
    expect(await subjects()).toEqual(["écrit"]);
  });

  it("ne refont rien quand la lecture reprend plus tôt", async () => {
    const reacting = { log, reactions: [writing], means };
    await happen("Happened");
    await react(reacting);
    await owner.query("update checkpoints set seq = 0, transaction = '0' where reader = 'reactions'");
    await react(reacting);
    const { rows } = await owner.query("select count(*)::int as mails, count(distinct id)::int as ids from mails");
    expect(rows[0].mails).toBe(rows[0].ids);
    expect((await owner.query("select 1 from reacted where reader = 'écrit'")).rowCount).toBe(rows[0].mails);
  });

  it("n’en empêchent aucune autre quand l’une échoue, qui est reprise ensuite et ne laisse rien à moitié fait", async () => {
    let broken = true;
    const failing: Reaction = {
      name: "échoue",
      on: {
        Happened: async (_, tools) => {
          write(tools, "reprise");
          if (broken) throw new Error("panne");
        },
      },
    };
    const reacting = { log, reactions: [failing, writing], means };
    await happen("Happened");
    await react(reacting);
    expect(await subjects()).toEqual(["écrit"]);
    expect((await owner.query("select reader, failure from postponed")).rows).toEqual([
      { reader: "échoue", failure: "Error: panne" },
    ]);
    expect(await retry(reacting)).toBe(false);
    broken = false;
    await owner.query("update postponed set again_at = now()");
    expect(await retry(reacting)).toBe(true);
    expect(await subjects()).toEqual(["reprise", "écrit"].toSorted());
    expect((await owner.query("select 1 from postponed")).rowCount).toBe(0);
  });

  it("oublient ce qu’une réaction disparue n’a pas fait", async () => {
    const gone: Reaction = { name: "disparue", on: { Happened: () => Promise.reject(new Error("panne")) } };
    await happen("Happened");
    await react({ log, reactions: [gone], means });
    await owner.query("update postponed set again_at = now()");
    expect(await retry({ log, reactions: [], means })).toBe(true);
    expect((await owner.query("select 1 from postponed")).rowCount).toBe(0);
  });

  it("nomment ce qu’elles demandent de façon à ne jamais le demander deux fois", async () => {
    const ids: string[] = [];
    const naming: Reaction = {
      name: "nomme",
      on: { Happened: async (_, { id }) => void ids.push(id("lettre"), id("lettre"), id("autre")) },
    };
    await happen("Happened");
    await react({ log, reactions: [naming], means });
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

describe("les tâches quotidiennes", () => {
  const passes = postgresDailyPasses(pool);
  const diary: string[] = [];
  const noting: DailyTask = { name: "note", run: async (day, { at }) => void diary.push(`${day} ${at}`) };

  it("voient passer chaque jour, à une heure de ce jour", async () => {
    const passing = { passes, tasks: [noting], means };
    expect(await dailyPass(passing)).toBe(true);
    expect(await dailyPass(passing)).toBe(false);
    now = moment("2026-11-25T09:30:00Z");
    while (await dailyPass(passing));
    expect(diary).toEqual([
      "2026-11-23 2026-11-23T09:00:00.000Z",
      "2026-11-24 2026-11-23T23:00:00.000Z",
      "2026-11-25 2026-11-25T09:30:00.000Z",
    ]);
  });

  it("rappellent une fois, même quand une autre échoue et que le jour est repris", async () => {
    let broken = true;
    const failing: DailyTask = {
      name: "échoue",
      run: async () => {
        if (broken) throw new Error("panne");
      },
    };
    const reminding: DailyTask = { name: "rappelle", run: async (day, tools) => write(tools, `rappel du ${day}`) };
    const passing = { passes, tasks: [failing, reminding], means };
    await expect(dailyPass(passing)).rejects.toThrow("A daily task failed");
    await expect(dailyPass(passing)).rejects.toThrow("A daily task failed");
    expect(await subjects()).toEqual(["rappel du 2026-11-25"]);
    broken = false;
    expect(await dailyPass(passing)).toBe(true);
    expect(await subjects()).toEqual(["rappel du 2026-11-25"]);
  });
});
