import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { RegisterFilter } from "../../application/ports/register.readings.ts";
import { sheetRow } from "../../application/register/publishScope.ts";
import { placeIn, soughtIn } from "../../domain/register/search.ts";
import { day } from "../../domain/shared/calendar.ts";
import { applicationPool } from "./pool.ts";
import { postgresRegister } from "./register.postgres.ts";

const at = { today: day("2026-11-23"), listedFrom: day("2025-11-24") };
const anything: RegisterFilter = { sought: soughtIn(""), place: placeIn(""), modality: null, status: null };
const size = 1200;

/** Too many for the index of names. */
const elsewhere = Array.from({ length: 60 }, (_, n) => ({
  ...{ siret: `${200000000 + n}00011`, name: "", address: "" },
  ...{ postcode: String(33000 + n), city: `Saint-Médard-le-Lointain ${n}` },
}));

/** One in three is in Évry, one in a hundred is in many other places too, one in four is withdrawn; the first fifty were withdrawn too long ago. */
const rows = Array.from({ length: size }, (_, n) => {
  const id = `h${n}`;
  const withdrawn = n % 4 === 0 || n < 50;
  const end = n < 50 ? "2025-11-23" : withdrawn ? "2026-05-12" : "2029-01-10";
  const ending = withdrawn ? "withdrawn" : "expired";
  const period = { stream: `habilitation-${id}`, habilitation_id: id, review_from: null };
  const city = n % 3 === 0 ? "Évry" : "Besançon";
  const place = {
    siret: `${100000000 + n}00011`,
    name: "",
    address: "",
    postcode: n % 3 === 0 ? "91000" : "25000",
    city,
  };
  return {
    habilitations: {
      ...{ id, number: `H-2026-${n}`, organisation_id: String(100000000 + n), dossier_id: id, scheme: "certifiag" },
      ...{ effective_on: "2025-01-10", expires_on: "2028-01-10", ended_on: end, ending, position: 1 },
      ...{ establishments: [place.siret], programmes: [], modalities: n % 2 === 0 ? ["on_site"] : ["distance"] },
    },
    periods: [
      { ...period, n: 0, status: "active", from_day: "2025-01-10", until_day: end },
      { ...period, n: 1, status: ending, from_day: end, until_day: null },
    ],
    register_sheets: sheetRow({
      habilitationId: id,
      name: `Organisme ${(n * 7919) % size}`,
      places: n % 100 === 60 ? [place, ...elsewhere] : [place],
      programmes: [],
    }),
  };
});

describe("le registre en base", () => {
  const { url, pool: owner } = database();
  const run = <T>(use: (register: ReturnType<typeof postgresRegister>) => Promise<T>): Promise<T> => {
    const pool = applicationPool(url, 2);
    return use(postgresRegister(pool)).finally(() => pool.end());
  };
  beforeAll(async () => {
    const insert = (table: string, lines: readonly unknown[]) =>
      owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(lines),
      ]);
    await insert(
      "habilitations",
      rows.map((row) => row.habilitations),
    );
    await insert(
      "habilitation_periods",
      rows.flatMap((row) => row.periods),
    );
    await insert(
      "register_sheets",
      rows.map((row) => row.register_sheets),
    );
  });

  it.each([
    ["tout", anything, size - 50],
    ["un mot commun", { ...anything, sought: soughtIn("organisme") }, size - 50],
    ["une commune", { ...anything, place: placeIn("evry") }, 383],
    ["un département et un statut", { ...anything, place: placeIn("91"), status: "withdrawn" as const }, 95],
    ["une modalité et un statut", { ...anything, modality: "distance", status: "active" as const }, 575],
  ])("donne les mêmes pages, qu’il reste peu ou beaucoup à compter : %s", async (_name, filter, expected) => {
    await run(async (register) => {
      const whole = await register.search(filter, at, { limit: size, offset: 0, atMost: size });
      expect([whole.count, whole.more]).toEqual([expected, false]);
      const capped = await register.search(filter, at, { limit: 20, offset: 40, atMost: 60 });
      expect([capped.count, capped.more]).toEqual([60, true]);
      expect(capped.lines).toEqual(whole.lines.slice(40, 60));
      const orders = whole.lines.map(({ order }) => order);
      expect(orders).toEqual(orders.toSorted());
    });
  });

  it("trouve par leur lieu ceux qui en ont trop pour l’index, dans l’ordre des noms aussi", async () => {
    const town = { ...anything, place: placeIn("Saint-Médard") };
    await run(async (register) => {
      const whole = await register.search(town, at, { limit: size, offset: 0, atMost: size });
      expect(whole.count).toBe(size / 100);
      const walked = await register.search(town, at, { limit: 3, offset: 2, atMost: 5 });
      expect([walked.more, walked.lines]).toEqual([true, whole.lines.slice(2, 5)]);
    });
  });

  it("se lit en entier, morceau par morceau, chacun une fois", async () => {
    const numbers = await run(async (register) => {
      const found: string[] = [];
      for await (const line of register.all(anything, at)) found.push(line.number);
      return found;
    });
    expect([numbers.length, new Set(numbers).size]).toEqual([size - 50, size - 50]);
  });

  it("donne le statut du jour où l’on regarde", async () => {
    const statusOn = (today: string) =>
      run(async (register) => (await register.byNumber("H-2026-52", day(today)))?.status ?? null);
    expect(await statusOn("2025-01-09")).toBeNull();
    expect(await statusOn("2026-05-11")).toBe("active");
    expect(await statusOn("2026-05-12")).toBe("withdrawn");
  });
});
