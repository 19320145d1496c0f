import type { Pool } from "pg";
import type {
  Reference,
  RegisterEntry,
  RegisterFilter,
  RegisterLine,
  RegisterReadings,
} from "../../application/ports/register.readings.ts";
import type { Place, Sought } from "../../domain/register/search.ts";

/** How many lines are read at once when the whole list is. */
const batch = 1000;

/** The habilitations listed on a day ($1), by the name of their organisation; the status is the period of that day. */
const listed = `
  from organisations o
  join habilitations h on h.organisation_id = o.id
  join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $1 and (p.until_day is null or p.until_day > $1)`;

const columns = `
  h.id, h.number, h.organisation_id as "organisationId", o.name as "organisationName", h.scheme, p.status,
  p.from_day::text as since, p.review_from::text as "reviewFrom", h.effective_on::text as "effectiveOn",
  h.expires_on::text as "expiresOn", h.ended_on::text as "endedOn", h.ending, h.modalities, o.search as "order",
  coalesce((
    select jsonb_agg(jsonb_build_object('siret', e.siret, 'name', e.name, 'address', e.address, 'postcode', e.postcode,
      'city', e.city) order by e.siret)
    from establishments e where e.organisation_id = h.organisation_id and e.siret = any (h.establishments)
  ), '[]') as places`;

/** The public register in PostgreSQL. */
export const postgresRegister = (pool: Pool): RegisterReadings => ({
  async list(filter, at, { limit, offset }) {
    const { where, values } = conditions(filter, at);
    const { rows } = await pool.query<RegisterLine>(
      `select ${columns} ${listed} where ${where.join(" and ")} order by o.search, h.number
        limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`,
      values,
    );
    return rows;
  },

  async following(filter, at, after) {
    const { where, values } = conditions(filter, at);
    if (after !== null) {
      const n = values.push(after.order, after.number) - 1;
      where.push(`o.search >= $${n} and (o.search > $${n} or h.number > $${n + 1})`);
    }
    const { rows } = await pool.query<RegisterLine>(
      `select ${columns} ${listed} where ${where.join(" and ")} order by o.search, h.number limit ${batch}`,
      values,
    );
    return rows;
  },

  async count(filter, at, atMost) {
    const { where, values } = conditions(filter, at);
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from (select 1 ${listed} where ${where.join(" and ")} limit ${Math.trunc(atMost)}) found`,
      values,
    );
    return rows[0]?.n ?? 0;
  },

  async byNumber(number, today) {
    const { rows } = await pool.query<RegisterEntry>({
      name: "register-by-number",
      text: `select ${columns}, h.programmes, (
          select jsonb_agg(jsonb_build_object('status', l.status, 'from', l.from_day, 'until', l.until_day,
            'reviewFrom', l.review_from) order by l.from_day)
          from habilitation_periods l where l.habilitation_id = h.id
        ) as periods
        ${listed} where h.number = $2`,
      values: [today, number],
    });
    const entry = rows[0];
    return entry === undefined ? null : { ...entry, programmes: await titles(pool, entry.programmes) };
  },

  async schemes(on) {
    const { rows } = await pool.query<{ scheme: string }>({
      name: "register-schemes",
      text: `select scheme from scheme_versions where effective_on <= $1
        group by scheme order by min(effective_on), min(published_at)`,
      values: [on],
    });
    return rows.map(({ scheme }) => scheme);
  },
});

async function titles(pool: Pool, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ title: string }>({
    name: "register-programmes",
    text: "select title from published_programmes where id = any ($1) order by title",
    values: [ids],
  });
  return rows.map(({ title }) => title);
}

interface Conditions {
  readonly where: string[];
  readonly values: unknown[];
}

/** Only the conditions asked for, so that each search runs on its own index. A number finds what is listed no more. */
function conditions({ sought, place, modality, status }: RegisterFilter, { today, listedFrom }: Reference): Conditions {
  const values: unknown[] = [today];
  const where: string[] = [];
  const add = (condition: (n: string) => string, value: unknown) => where.push(condition(`$${values.push(value)}`));
  if (sought.kind !== "number") add((n) => `h.ended_on >= ${n}`, listedFrom);
  addSought(sought, add);
  addPlace(place, add);
  if (modality !== null) add((n) => `h.modalities @> array[${n}]`, modality);
  if (status !== null) add((n) => `p.status = ${n}`, status);
  return { where, values };
}

type Add = (condition: (n: string) => string, value: unknown) => void;

function addSought(sought: Sought, add: Add): void {
  if (sought.kind === "number") add((n) => `h.number = ${n}`, sought.number);
  if (sought.kind === "siren") add((n) => `h.organisation_id = ${n}`, sought.siren);
  if (sought.kind === "siret")
    add((n) => `h.organisation_id = left(${n}, 9) and h.establishments @> array[${n}]`, sought.siret);
  if (sought.kind === "words")
    add((n) => `to_tsvector('simple', o.search) @@ to_tsquery('simple', ${n})`, beginnings(sought.words));
}

function addPlace(place: Place, add: Add): void {
  const somewhere = (condition: string) =>
    `exists (select from establishments e
      where e.organisation_id = h.organisation_id and e.siret = any (h.establishments) and ${condition})`;
  if (place.kind === "postcode") add((n) => somewhere(`e.postcode like ${n}`), `${place.digits}%`);
  if (place.kind === "town")
    add((n) => somewhere(`to_tsvector('simple', e.search) @@ to_tsquery('simple', ${n})`), beginnings(place.words));
}

/** Every word given begins a word of the text; words hold letters and digits only. */
const beginnings = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(" & ");
