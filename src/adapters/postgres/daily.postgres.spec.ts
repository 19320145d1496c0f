import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { Reached, Stretch } from "../../application/ports/log.ts";
import { type Day, day, moment } from "../../domain/shared/calendar.ts";
import { postgresDailyPasses } from "./daily.postgres.ts";
import { applicationPool } from "./pool.ts";

const { pool: owner, url } = database();
const pool = applicationPool(url, 6);
const passes = postgresDailyPasses(pool);
const nothing: Stretch = { made: [], reached: [], day: "whole" };

afterAll(() => pool.end());
beforeEach(() => owner.query("truncate daily_passes, daily_tasks, mails"));

async function passUntil(today: Day): Promise<readonly Day[]> {
  const seen: Day[] = [];
  const act = async (one: Day): Promise<Stretch> => {
    seen.push(one);
    return nothing;
  };
  while ((await passes.next(today, act)) !== "nothing");
  return seen;
}

const mail = {
  id: "00000000-0000-8000-8000-000000000001",
  code: "M-206",
  about: "d",
  to: "ada@exemple.fr",
  also: [],
  subject: "Rappel",
  text: "",
  html: "",
};
const reminded = { at: moment("2026-11-24T00:00:00Z"), mails: [mail], prints: [] };

describe("le passage quotidien", () => {
  it("commence aujourd’hui, puis passe chaque jour une fois", async () => {
    expect(await passUntil(day("2026-11-23"))).toEqual(["2026-11-23"]);
    expect(await passUntil(day("2026-11-23"))).toEqual([]);
    expect(await passUntil(day("2026-11-24"))).toEqual(["2026-11-24"]);
  });

  it("passe dans l’ordre tous les jours que l’horloge a sautés", async () => {
    await passUntil(day("2026-12-30"));
    expect(await passUntil(day("2027-01-02"))).toEqual(["2026-12-31", "2027-01-01", "2027-01-02"]);
  });

  it("garde ce que la journée a donné avec la journée, une seule fois", async () => {
    await passUntil(day("2026-11-23"));
    await passes.next(day("2026-11-24"), async () => ({ ...nothing, made: [reminded], day: "broken" }));
    expect(await passUntil(day("2026-11-24"))).toEqual(["2026-11-24"]);
    await owner.query("delete from daily_passes where day = '2026-11-24'");
    await passes.next(day("2026-11-24"), async () => ({ ...nothing, made: [reminded] }));
    expect((await owner.query("select id from mails")).rows).toEqual([{ id: mail.id }]);
  });

  it("se reprend où il s’est arrêté : ce qui est fait n’est plus à faire, rien n’est dit deux fois", async () => {
    const seen: (readonly Reached[])[] = [];
    const stretch = (given: Partial<Stretch>) => async (_: Day, reached: readonly Reached[]) => {
      seen.push(reached);
      return { ...nothing, ...given };
    };
    const today = day("2026-11-23");
    const halfway = { made: [reminded], reached: [{ task: "rappels", after: "h-500" }], day: "goes-on" } as const;
    expect(await passes.next(today, stretch(halfway))).toBe("goes-on");
    const stopped = passes.next(today, () => Promise.reject(new Error("arrêt")));
    await expect(stopped).rejects.toThrow("arrêt");
    await passes.next(today, stretch({ ...halfway, reached: [{ task: "rappels", after: null }] }));
    expect(await passes.next(today, stretch({}))).toBe("whole");
    expect(seen).toEqual([[], [{ task: "rappels", after: "h-500" }], [{ task: "rappels", after: null }]]);
    expect((await owner.query("select id from mails")).rows).toEqual([{ id: mail.id }]);
    expect((await owner.query("select from daily_tasks")).rowCount).toBe(0);
  });

  it("n’est fait que par un processus à la fois", async () => {
    const seen: Day[] = [];
    const act = async (one: Day): Promise<Stretch> => {
      seen.push(one);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return nothing;
    };
    await Promise.all([1, 2, 3].map(() => postgresDailyPasses(pool).next(day("2026-11-25"), act)));
    expect(seen).toEqual(["2026-11-25"]);
  });
});
