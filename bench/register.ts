import { postgresRegister } from "../src/adapters/postgres/register.postgres.ts";
import type { RegisterFilter } from "../src/application/ports/register.readings.ts";
import { placeIn, soughtIn } from "../src/domain/register/search.ts";
import { addMonths, day } from "../src/domain/shared/calendar.ts";
import { atMost, type Figure, figure, quantile } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";

const habilitations = 100_000;
const searches = 600;
const today = day("2026-11-23");

const first = ["atelier", "institut", "campus", "ecole", "centre", "groupe", "studio", "maison", "cap", "alliance"];
const second = [
  "numerique",
  "plume",
  "image",
  "savoir",
  "horizon",
  "competences",
  "formation",
  "media",
  "avenir",
  "territoire",
];
const towns = ["nantes", "lyon", "bordeaux", "lille", "rennes", "toulouse", "brest", "nancy", "dijon", "poitiers"];

/** Habilitations of every status, as their streams would have left them in the tables. */
async function fill({ owner }: BenchHouse): Promise<void> {
  const array = (words: readonly string[]) => `array['${words.join("','")}']`;
  await owner.query(`
    insert into habilitations
    select 'h' || i, 'H-2026-' || lpad(i::text, 6, '0'), lpad((300000000 + i)::text, 9, '0'), 'h' || i, 'certifiag',
      date '2024-01-01' + i % 700, date '2027-01-01' + i % 700, date '2027-01-01' + i % 700, 'expired',
      array[(300000000 + i)::text || '00013'], array['Programme'], array[(array['on_site','distance','blended'])[1 + i % 3]], 1
    from generate_series(1, ${habilitations}) i;
    insert into habilitation_periods
    select 'habilitation-h' || i, 0, 'h' || i, 'active', date '2024-01-01' + i % 700, date '2027-01-01' + i % 700, null from generate_series(1, ${habilitations}) i;
    insert into habilitation_periods
    select 'habilitation-h' || i, 1, 'h' || i, 'expired', date '2027-01-01' + i % 700, null, null from generate_series(1, ${habilitations}) i;
    insert into register_sheets
    select 'h' || i, name, name, to_tsvector('simple', name), to_tsvector('simple', located), '[]', array['Programme'], located
    from generate_series(1, ${habilitations}) i,
      lateral (select (${array(first)})[1 + i % 10] || ' ' || (${array(second)})[1 + (i / 10) % 10] || ' ' || md5(i::text) as name,
        (${array(towns)})[1 + (i / 7) % 10] || ' ' || lpad((10000 + i % 80000)::text, 5, '0') as located) t;
    analyze`);
  await owner.query("vacuum register_sheets");
}

const anything: RegisterFilter = {
  sought: { kind: "anything" },
  place: { kind: "anywhere" },
  modality: null,
  status: null,
};

/** What visitors type, in turn: a rare word, common words, a company, a town, a status, nothing. */
const asked = (rank: number): RegisterFilter =>
  [
    { ...anything, sought: soughtIn(`${first[rank % 10]} ${second[(rank * 3) % 10]}`) },
    { ...anything, sought: soughtIn(String(300_000_000 + ((rank * 7919) % habilitations))) },
    { ...anything, place: placeIn(towns[rank % 10] ?? ""), modality: "distance" },
    { ...anything, sought: soughtIn(`H-2026-${String((rank * 6007) % habilitations).padStart(6, "0")}`) },
    { ...anything, status: "active" as const, sought: soughtIn(second[rank % 10] ?? "") },
    { ...anything, sought: soughtIn(first[rank % 10]?.slice(0, 3) ?? ""), place: placeIn(String(10 + (rank % 70))) },
    anything,
  ][rank % 7] ?? anything;

/** The search of the public register on a hundred thousand habilitations. */
export const register = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    await fill(house);
    const readings = postgresRegister(house.pool);
    const at = { today, listedFrom: addMonths(today, -12) };
    const page = { limit: 20, offset: 0, atMost: 500 };
    for (let rank = 0; rank < 70; rank++) await readings.search(asked(rank), at, page);
    const times: number[] = [];
    for (let rank = 0; rank < searches; rank++) {
      const started = performance.now();
      await readings.search(asked(rank), at, page);
      times.push(performance.now() - started);
    }
    return [
      figure("register search, 100 000 habilitations, median", quantile(times, 0.5), "ms"),
      atMost("register search, 100 000 habilitations, p99", quantile(times, 0.99), { goal: 20, unit: "ms" }),
    ];
  });
