import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { DayDone } from "../../application/ports/log.ts";
import { type Day, day, moment } from "../../domain/shared/calendar.ts";
import { postgresDailyPasses } from "./daily.postgres.ts";
import { applicationPool } from "./pool.ts";

const { pool: owner, url } = database();
const pool = applicationPool(url, 6);
const passes = postgresDailyPasses(pool);
const nothing: DayDone = { made: [], whole: true };

afterAll(() => pool.end());
beforeEach(() => owner.query("truncate daily_passes, mails"));

async function passUntil(today: Day): Promise<readonly Day[]> {
  const seen: Day[] = [];
  const act = async (one: Day): Promise<DayDone> => {
    seen.push(one);
    return nothing;
  };
  while (await passes.next(today, act));
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
    await passes.next(day("2026-11-24"), async () => ({ made: [reminded], whole: false }));
    expect(await passUntil(day("2026-11-24"))).toEqual(["2026-11-24"]);
    await owner.query("delete from daily_passes where day = '2026-11-24'");
    await passes.next(day("2026-11-24"), async () => ({ made: [reminded], whole: true }));
    expect((await owner.query("select id from mails")).rows).toEqual([{ id: mail.id }]);
  });

  it("n’est fait que par un processus à la fois", async () => {
    const seen: Day[] = [];
    const act = async (one: Day): Promise<DayDone> => {
      seen.push(one);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return nothing;
    };
    await Promise.all([1, 2, 3].map(() => postgresDailyPasses(pool).next(day("2026-11-25"), act)));
    expect(seen).toEqual(["2026-11-25"]);
  });
});
