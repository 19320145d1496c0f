import type { Pool } from "pg";
import type {
  Reference,
  RegisterEntry,
  RegisterFilter,
  RegisterLine,
  RegisterReadings,
} from "../../application/ports/register.readings.ts";
import { conditionsOf } from "./register.conditions.ts";

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

const inOrder = "order by s.ordered_by, s.habilitation_id";

/**
 * The public register in PostgreSQL. A search first gathers what matches, in any order, up to a number: when that is all, it is
 * put in order here; when there is more, matches are so many that walking through the names in order soon meets a page of them.
 */
export const postgresRegister = (pool: Pool): RegisterReadings => ({
  async search(filter, at, { limit, offset, atMost }) {
    const { ids, more } = await matches(pool, filter, { at, atMost });
    const page = more
      ? await walk(pool, filter, { at, limit, offset, after: null })
      : ids.slice(offset, offset + limit);
    return { count: ids.length, more, lines: await read(pool, page, at) };
  },

  async *all(filter, at) {
    const { ids, more } = await matches(pool, filter, { at, atMost: batch });
    if (!more) return yield* await read(pool, ids, at);
    let after: RegisterLine | null = null;
    do {
      const found: readonly RegisterLine[] = await read(
        pool,
        await walk(pool, filter, { at, limit: batch, offset: 0, after }),
        at,
      );
      yield* found;
      after = found.length < batch ? null : (found.at(-1) ?? null);
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

/** What matches, in order; `more`: there is more than asked for, and these are any of it. */
async function matches(
  pool: Pool,
  filter: RegisterFilter,
  { at, atMost }: { readonly at: Reference; readonly atMost: number },
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const { from, where, values } = conditionsOf(filter, at);
  const { rows } = await pool.query<{ id: string; order: string }>(
    `select h.id, s.ordered_by as "order" from ${from} where ${where.join(" and ")} limit ${Math.trunc(atMost) + 1}`,
    values,
  );
  const key = ({ order, id }: { order: string; id: string }) => `${order}\n${id}`;
  const ordered = rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return { ids: ordered.slice(0, atMost).map(({ id }) => id), more: rows.length > atMost };
}

interface Walk {
  readonly at: Reference;
  readonly limit: number;
  readonly offset: number;
  readonly after: RegisterLine | null;
}

/** A page of what matches, met by walking through the names in order. */
async function walk(
  pool: Pool,
  filter: RegisterFilter,
  { at, limit, offset, after }: Walk,
): Promise<readonly string[]> {
  const { from, where, values } = conditionsOf(filter, at);
  if (after !== null) {
    const n = values.push(after.order, after.id);
    where.push(`(s.ordered_by, s.habilitation_id) > ($${n - 1}, $${n})`);
  }
  const { rows } = await pool.query<{ id: string }>(
    `select h.id from ${from} where ${where.join(" and ")} ${inOrder}
      limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

async function read(pool: Pool, ids: readonly string[], { today }: Reference): Promise<readonly RegisterLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<LineRow>({
    name: "register-lines",
    text: `${lines} where h.id = any ($2) ${inOrder}`,
    values: [today, ids],
  });
  return rows.map(lineOf);
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
