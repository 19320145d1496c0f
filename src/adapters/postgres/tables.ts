import type { Pool } from "pg";

/** What is needed to write a row of a table over its former self. */
export interface Table {
  readonly onConflict: string;
}

const catalogue = `
  select c.relname as name,
    array_agg(a.attname::text order by a.attnum) as columns,
    array_agg(a.attname::text order by a.attnum) filter (where a.attnum = any (i.indkey)) as key
  from pg_class c
  join pg_index i on i.indrelid = c.oid and i.indisprimary
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  group by c.relname`;

/** The tables of the database with their keys, read from its catalogue once. */
export function tablesOf(pool: Pool): () => Promise<ReadonlyMap<string, Table>> {
  let read: Promise<ReadonlyMap<string, Table>> | null = null;
  return () => {
    read ??= readTables(pool).catch((error: unknown) => {
      read = null;
      throw error;
    });
    return read;
  };
}

async function readTables(pool: Pool): Promise<ReadonlyMap<string, Table>> {
  const { rows } = await pool.query<{ name: string; columns: string[]; key: string[] }>(catalogue);
  return new Map(rows.map((row) => [row.name, { onConflict: onConflict(row.columns, row.key) }]));
}

function onConflict(columns: readonly string[], key: readonly string[]): string {
  const others = columns.filter((column) => !key.includes(column));
  const update =
    others.length === 0 ? "nothing" : `update set ${others.map((name) => `"${name}" = excluded."${name}"`).join(", ")}`;
  return `on conflict (${key.map((name) => `"${name}"`).join(", ")}) do ${update}`;
}
