import type { Pool } from "pg";
import type {
  Reference,
  RegisterEntry,
  RegisterFilter,
  RegisterLine,
  RegisterReadings,
} from "../../application/ports/register.readings.ts";
import { conditionsOf, type Reading } from "./register.conditions.ts";

/** How many lines are read at once when the whole list is. */
const batch = 1000;

/** An habilitation `h` with its sheet and the period of a day ($1). */
const lines = `
  select h.id, h.number, h.organisation_id as "organisationId", s.name as "organisationName", h.scheme, p.status,
    p.from_day::text as since, p.review_from::text as "reviewFrom", h.effective_on::text as "effectiveOn",
    h.expires_on::text as "expiresOn", h.ended_on::text as "endedOn", h.ending, h.modalities, s.ordered_by as "order",
    h.establishments as sirets, s.establishments, s.programmes
  from habilitations h
  join register_sheets s on s.habilitation_id = h.id
  join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $1 and (p.until_day is null or p.until_day > $1)`;

/**
 * The public register in PostgreSQL, those whose name begins as searched first. A search first counts what matches, in any
 * order, up to a number: when that is all, it is put in order as it is; when there is more, matches are so many that walking
 * through the names in order soon meets a page of them.
 */
export const postgresRegister = (pool: Pool): RegisterReadings => ({
  async search(filter, at, page) {
    const { ids, count } = await choose(pool, filter, { ...page, at });
    const lines = inOrderOf(ids, await read(pool, ids, at));
    return { count: Math.min(count, page.atMost), more: count > page.atMost, lines };
  },

  async *all(filter, at) {
    let after: RegisterLine | null = null;
    do {
      const chosen: readonly string[] = await walk(pool, filter, { at, limit: batch, offset: 0, stretch: { after } });
      const lines = inOrderOf(chosen, await read(pool, chosen, at));
      yield* lines;
      after = lines.length < batch ? null : (lines.at(-1) ?? null);
    } while (after !== null);
  },

  async byNumber(number, today) {
    const { rows } = await pool.query<LineRow & Pick<RegisterEntry, "periods">>({
      name: "register-by-number",
      text: `select line.*, (
          select jsonb_agg(jsonb_build_object('status', l.status, 'from', l.from_day, 'until', l.until_day,
            'reviewFrom', l.review_from) order by l.from_day)
          from habilitation_periods l where l.habilitation_id = line.id
        ) as periods
        from (${lines} where h.number = $2) line`,
      values: [today, number],
    });
    return rows[0] === undefined ? null : { ...lineOf(rows[0]), periods: rows[0].periods };
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

/** A page, and how many match: one more than the most to be counted when there are more. */
interface Chosen {
  readonly ids: readonly string[];
  readonly count: number;
}

interface Part {
  readonly at: Reference;
  readonly limit: number;
  readonly offset: number;
}

interface Counted extends Part {
  readonly atMost: number;
}

/** How the names sought may begin, in plain words; null when no name is sought. */
const beginningOf = ({ sought }: RegisterFilter): string | null =>
  sought.kind === "words" ? sought.words.join(" ") : null;

/** A page of what matches, and how many do. Names alone are looked for where they begin so before they are elsewhere. */
async function choose(pool: Pool, filter: RegisterFilter, page: Counted): Promise<Chosen> {
  const beginning = beginningOf(filter);
  if (beginning !== null && filter.place.kind === "anywhere")
    return await chooseNamed(pool, filter, { ...page, beginning });
  const found = await gather(pool, filter, { ...page, stretch: {} });
  if (found.count <= page.atMost) return found;
  if (beginning !== null) return await chooseNamed(pool, filter, { ...page, beginning });
  return { ...found, ids: await walk(pool, filter, { ...page, stretch: {} }) };
}

/** The names that begin as searched, then the others. */
async function chooseNamed(
  pool: Pool,
  filter: RegisterFilter,
  { beginning, ...page }: Counted & { readonly beginning: string },
): Promise<Chosen> {
  const first = await gather(pool, filter, { ...page, stretch: { beginning } });
  if (first.count > page.atMost) return first;
  const part = {
    at: page.at,
    limit: page.limit - first.ids.length,
    offset: Math.max(0, page.offset - first.count),
    atMost: page.atMost - first.count,
    stretch: { except: beginning },
  };
  const others = await gather(pool, filter, part);
  const ids = others.count <= part.atMost ? others.ids : await walk(pool, filter, part);
  return { ids: [...first.ids, ...ids], count: first.count + others.count };
}

/** Counts what matches and puts it in order; names that begin alike are met in their order, the others in any. */
async function gather(pool: Pool, filter: RegisterFilter, part: Counted & Within): Promise<Chosen> {
  const { from, values } = selection(filter, part, "by-word");
  const { limit, offset, atMost, stretch } = part;
  const beginning = beginningOf(filter);
  const order = `${beginning === null ? "" : `not ${beginsWith(beginning, values)}, `}s.ordered_by, s.habilitation_id`;
  const { rows } = await pool.query<{ ids: string[]; count: number }>(
    `with found as materialized (select s.habilitation_id, s.ordered_by ${from}
        ${stretch.beginning === undefined ? "" : inOrder} limit ${Math.trunc(atMost) + 1})
      select count(*)::int as count, array(
          select s.habilitation_id from found s order by ${order} limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}
        ) as ids
      from found`,
    values,
  );
  return rows[0] ?? { ids: [], count: 0 };
}

/** Which names are walked through: after a line, only those that begin so, or all but those. */
interface Stretch {
  readonly after?: RegisterLine | null;
  readonly beginning?: string;
  readonly except?: string;
}

interface Within {
  readonly stretch: Stretch;
}

const inOrder = "order by s.ordered_by, s.habilitation_id";

/** What matches, met by walking through the names in order. */
async function walk(pool: Pool, filter: RegisterFilter, part: Part & Within): Promise<readonly string[]> {
  const { from, values } = selection(filter, part, "in-order");
  const { rows } = await pool.query<{ id: string }>(
    `select h.id ${from} ${inOrder} limit ${Math.trunc(part.limit)} offset ${Math.trunc(part.offset)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

/** What matches in a stretch of names: one that begins as searched holds every word searched. */
function selection(
  filter: RegisterFilter,
  { at, stretch }: { readonly at: Reference } & Within,
  reading: Reading,
): { readonly from: string; readonly values: unknown[] } {
  const { after, beginning, except } = stretch;
  const narrowing: RegisterFilter = beginning === undefined ? filter : { ...filter, sought: { kind: "anything" } };
  const { joins, where, values } = conditionsOf(narrowing, at, reading);
  const given = (value: unknown): string => `$${values.push(value)}`;
  if (after) where.push(`(s.ordered_by, s.habilitation_id) > (${given(after.order)}, ${given(after.id)})`);
  if (beginning !== undefined) where.push(beginsWith(beginning, values));
  if (except !== undefined) where.push(`not ${beginsWith(except, values)}`);
  const tables = joins === "" && reading === "by-word" && filter.place.kind !== "anywhere" ? eachOfPlace : joined;
  return { from: `from register_sheets s ${tables} ${joins} where ${where.join(" and ")}`, values };
}

const joined = "join habilitations h on h.id = s.habilitation_id";

/** The sheets of a place are looked up one by one until there are enough: it is never worth preparing all of them. */
const eachOfPlace = "cross join lateral (select * from habilitations a where a.id = s.habilitation_id offset 0) h";

/** No letter nor digit is greater than the sign that ends the stretch of the names that begin so. */
const beginsWith = (beginning: string, values: unknown[]): string =>
  `(s.ordered_by >= $${values.push(beginning)} and s.ordered_by < $${values.push(`${beginning}~`)})`;

async function read(pool: Pool, ids: readonly string[], { today }: Reference): Promise<readonly RegisterLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<LineRow>({
    name: "register-lines",
    text: `${lines} where h.id = any ($2)`,
    values: [today, ids],
  });
  return rows.map(lineOf);
}

/** The lines in the order in which they were chosen. */
function inOrderOf(ids: readonly string[], found: readonly RegisterLine[]): readonly RegisterLine[] {
  const byId = new Map(found.map((line) => [line.id, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface LineRow extends Omit<RegisterLine, "places"> {
  readonly sirets: readonly string[];
  readonly establishments: RegisterLine["places"];
}

/** Only the places that the scope holds: one whose SIRET has no name yet is shown by its number. */
function lineOf({ sirets, establishments, ...line }: LineRow): RegisterLine {
  const unnamed = { name: "", address: "", postcode: "", city: "" };
  const places = sirets.map((siret) => establishments.find((place) => place.siret === siret) ?? { ...unnamed, siret });
  return { ...line, places };
}
