import type { Pool } from "pg";

/** What is needed to write a row of a table over its former self. */
export interface Table {
  readonly onConflict: string;
}

interface Described {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
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
  const { rows } = await pool.query<Described>(catalogue);
  return new Map(rows.map((row) => [row.name, { onConflict: onConflict(row) }]));
}

/** A row that says the same as before is left as it was: most of what a stream shows does not change with each of its events. */
function onConflict({ name, columns, key }: Described): string {
  const others = columns.filter((column) => !key.includes(column)).map((column) => `"${column}"`);
  const target = `on conflict (${key.map((column) => `"${column}"`).join(", ")}) do`;
  if (others.length === 0) return `${target} nothing`;
  const row = (from: string): string => `(${others.map((column) => `${from}.${column}`).join(", ")})`;
  return `${target} update set ${others.map((column) => `${column} = excluded.${column}`).join(", ")}
    where ${row(name)} is distinct from ${row("excluded")}`;
}
