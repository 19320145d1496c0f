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

/**
 * The public register in PostgreSQL, those whose name begins as searched first. A search first gathers what matches, in any
 * order, up to a number: when that is all, it is put in order here; when there is more, matches are so many that walking
 * through the names in order soon meets a page of them.
 */
export const postgresRegister = (pool: Pool): RegisterReadings => ({
  async search(filter, at, page) {
    const { ids, more } = await matches(pool, filter, { at, atMost: page.atMost });
    const chosen = more
      ? await pageOfMany(pool, filter, { ...page, at })
      : ids.slice(page.offset, page.offset + page.limit);
    return { count: ids.length, more, lines: inOrderOf(chosen, await read(pool, chosen, at)) };
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

/** What matches, in order; `more`: there is more than asked for, and these are any of it. */
async function matches(
  pool: Pool,
  filter: RegisterFilter,
  { at, atMost }: { readonly at: Reference; readonly atMost: number },
): Promise<{ readonly ids: readonly string[]; readonly more: boolean }> {
  const { joins, where, values } = conditionsOf(filter, at);
  const { rows } = await pool.query<{ id: string; order: string }>(
    `select h.id, s.ordered_by as "order" from register_sheets s join habilitations h on h.id = s.habilitation_id ${joins}
      where ${where.join(" and ")} limit ${Math.trunc(atMost) + 1}`,
    values,
  );
  const beginning = beginningOf(filter);
  const key = ({ order, id }: { order: string; id: string }) =>
    `${beginning !== null && order.startsWith(beginning) ? 0 : 1}${order}\n${id}`;
  const ordered = rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return { ids: ordered.slice(0, atMost).map(({ id }) => id), more: rows.length > atMost };
}

/** How the names sought may begin, in plain words; null when no name is sought. */
const beginningOf = ({ sought }: RegisterFilter): string | null =>
  sought.kind === "words" ? sought.words.join(" ") : null;

interface Part {
  readonly at: Reference;
  readonly limit: number;
  readonly offset: number;
}

/** A page among many: the names that begin as searched, then the others. */
async function pageOfMany(pool: Pool, filter: RegisterFilter, part: Part): Promise<readonly string[]> {
  const beginning = beginningOf(filter);
  if (beginning === null) return await walk(pool, filter, { ...part, stretch: {} });
  const { limit, offset } = part;
  const first = await walk(pool, filter, { ...part, limit: offset + limit, offset: 0, stretch: { beginning } });
  const missing = offset + limit - first.length;
  if (missing === 0) return first.slice(offset);
  const skipped = Math.max(0, offset - first.length);
  const others = await walk(pool, filter, {
    ...{ at: part.at, limit: Math.min(limit, missing), offset: skipped },
    stretch: { except: beginning },
  });
  return [...first.slice(offset), ...others];
}

/** Which names are walked through: after a line, only those that begin so, or all but those. */
interface Stretch {
  readonly after?: RegisterLine | null;
  readonly beginning?: string;
  readonly except?: string;
}

/** What comes after every plain word that begins so: no letter nor digit is greater. */
const beyond = (beginning: string): string => `${beginning}~`;

/** What matches, met by walking through the names in order. */
async function walk(
  pool: Pool,
  filter: RegisterFilter,
  { at, limit, offset, stretch }: Part & { readonly stretch: Stretch },
): Promise<readonly string[]> {
  const { joins, where, values } = conditionsOf(filter, at);
  const given = (value: unknown): string => `$${values.push(value)}`;
  const { after, beginning, except } = stretch;
  if (after) where.push(`(s.ordered_by, s.habilitation_id) > (${given(after.order)}, ${given(after.id)})`);
  if (beginning !== undefined)
    where.push(`s.ordered_by >= ${given(beginning)} and s.ordered_by < ${given(beyond(beginning))}`);
  if (except !== undefined)
    where.push(`not (s.ordered_by >= ${given(except)} and s.ordered_by < ${given(beyond(except))})`);
  const { rows } = await pool.query<{ id: string }>(
    `select h.id from register_sheets s join habilitations h on h.id = s.habilitation_id ${joins}
      where ${where.join(" and ")} order by s.ordered_by, s.habilitation_id
      limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

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
