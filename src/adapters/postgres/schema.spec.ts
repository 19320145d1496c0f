import { expect, it } from "vitest";
import { database } from "../../../specs/database.ts";

/** What the migrations give, in the words of the catalogue: tables, what they refuse, how they are found, functions, triggers. */
const described = `
  select 1 as part, c.relname::text as name, c.relname::text as item,
    format(E'create table %I (\\n%s\\n)', c.relname,
      string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' end,
        case when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
          when a.attidentity <> '' then ' generated always as identity'
          else ' default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n' order by a.attnum)) as text
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  group by c.relname
  union all
  select 2, r.relname, k.conname, format('alter table %I add constraint %I %s', r.relname, k.conname, pg_get_constraintdef(k.oid))
  from pg_constraint k join pg_class r on r.oid = k.conrelid
  where k.connamespace = 'public'::regnamespace and k.contype <> 'n'
  union all
  select 3, i.tablename, i.indexname, i.indexdef
  from pg_indexes i
  where i.schemaname = 'public' and not exists (select from pg_constraint k where k.conname = i.indexname)
  union all
  select 4, t.tgrelid::regclass::text, t.tgname, pg_get_triggerdef(t.oid)
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  union all
  select 5, '~' || p.proname, p.oid::regprocedure::text, trim(pg_get_functiondef(p.oid))
  from pg_proc p where p.pronamespace = 'public'::regnamespace
  order by name, part, item`;

const { pool } = database();

async function schemaOf(): Promise<string> {
  const { rows } = await pool.query<{ part: number; text: string }>(described);
  return rows.map(({ part, text }) => `${part === 1 || part === 5 ? "\n" : ""}${text};\n`).join("");
}

it("le schéma que donnent les migrations est celui qui se lit dans schema.sql", async () => {
  await expect(await schemaOf()).toMatchFileSnapshot("schema.sql");
});
