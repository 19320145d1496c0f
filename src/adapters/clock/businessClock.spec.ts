import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { day, millisecondsBetween, moment } from "../../domain/shared/calendar.ts";
import { openInstallation } from "../postgres/installation.postgres.ts";
import { applicationPool } from "../postgres/pool.ts";
import { businessClock } from "./businessClock.ts";

const { pool } = database();
/** The real time of these specifications, which they move themselves. */
let real = Date.UTC(2026, 10, 23, 9);
const realNow = () => real;

beforeAll(() => openInstallation(pool, true));

describe("l’horloge d’une démonstration", () => {
  it("part de l’heure réelle", async () => {
    expect(await businessClock(pool, realNow).now()).toBe("2026-11-23T09:00:00.000Z");
  });

  it("avance jusqu’au premier instant d’un jour, à l’heure de Paris, puis continue de tourner", async () => {
    const clock = businessClock(pool, realNow);
    expect(await clock.now()).toBe("2026-11-23T09:00:00.000Z");
    expect(await clock.advance(day("2027-04-14"))).toBeNull();
    expect(await clock.now()).toBe("2027-04-13T22:00:00.000Z");
    real += 90_000;
    expect(await clock.now()).toBe("2027-04-13T22:01:30.000Z");
  });

  it("ne recule jamais", async () => {
    const clock = businessClock(pool, realNow);
    expect(await clock.advance(day("2027-04-13"))).toEqual({ code: "clock/only-forward" });
    expect(await clock.advance(moment("2027-04-13T22:01:00Z"))).toEqual({ code: "clock/only-forward" });
    expect(await clock.advance(moment("2027-04-13T22:05:00Z"))).toBeNull();
    expect(await clock.now()).toBe("2027-04-13T22:05:00.000Z");
  });

  it("montre à un autre processus la nouvelle heure au plus tard une seconde après", async () => {
    const other = businessClock(pool, realNow);
    await other.now();
    await businessClock(pool, realNow).advance(day("2027-06-01"));
    expect(await other.now()).toBe("2027-04-13T22:05:00.000Z");
    real += 1001;
    expect(millisecondsBetween(moment("2027-05-31T22:00:00Z"), await other.now())).toBeGreaterThanOrEqual(1000);
  });

  it("lit l’heure sous le rôle du produit comme sous celui du propriétaire", async () => {
    const application = applicationPool(pool.options.connectionString ?? "", 1);
    const [one, two] = await Promise.all([
      businessClock(application, realNow).now(),
      businessClock(pool, realNow).now(),
    ]);
    await application.end();
    expect(one).toBe(two);
  });
});

describe("l’horloge d’une vraie installation", () => {
  it("ne se règle pas", async () => {
    await pool.query("update installation set demonstration = false, clock_ahead_seconds = 0");
    const clock = businessClock(pool, realNow);
    expect(await clock.advance(day("2030-01-01"))).toEqual({ code: "clock/not-a-demonstration" });
    expect(await clock.now()).toBe(moment(new Date(real).toISOString()));
  });
});
