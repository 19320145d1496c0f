import type { Pool } from "pg";
import type { Day } from "../src/domain/shared/calendar.ts";
import type { BenchHouse } from "./house.ts";

interface Spread {
  /** Months of a term. */
  readonly term: number;
  /** First days that none of them has. */
  readonly not: readonly Day[];
}

/** What keeps no rows of files, and what a file would not have twice. */
const never = [
  "commands",
  "mails",
  "prints",
  "drafts",
  "files",
  "attachments",
  "contents",
  "account",
  "session",
  "user",
];

/** So many files more like one; `changing` says what is otherwise in theirs, given the first and the last of their identifiers. */
export interface Wanted {
  readonly dossierId: string;
  readonly times: number;
  /** Streams whose facts are left out, by the first word of their names: the day reads nothing of them. */
  readonly without?: readonly string[];
  /** Dates that are others in the copies. */
  readonly dates?: readonly (readonly [Day, Day])[];
  readonly changing?: (first: string, last: string) => string;
}

const idAt = (rank: number): string => `h${String(rank).padStart(7, "0")}`;

/** Files copied row by row under other identifiers, as their streams would have left them: their facts too. */
export class Copies {
  private made = 0;
  private readonly owner: Pool;

  constructor({ owner }: BenchHouse) {
    this.owner = owner;
  }

  /** Copies files, of which the tables hold one each so far. */
  async add(files: readonly Wanted[]): Promise<void> {
    await this.owner.query(renamed);
    await this.set(["fsync = off", "max_wal_size = '16GB'"]);
    for (const table of await this.tables()) {
      await this.owner.query(
        `create table bench."${table}" as select to_jsonb(t)::text as text from public."${table}" t`,
      );
      let first = this.made;
      for (const file of files) {
        await this.copy(table, { ...file, first });
        first += file.times;
      }
    }
    for (const { times, changing } of files) {
      if (changing !== undefined) await this.owner.query(changing(idAt(this.made + 1), idAt(this.made + times)));
      this.made += times;
    }
  }

  /** Habilitations that are rows only: nothing of theirs is due on the day. */
  async spread(count: number, { term, not }: Spread): Promise<void> {
    const ids = `generate_series(${this.made + 1}, ${count}) i`;
    const days = `(select array_agg(d::date order by d) from generate_series(current_date - interval '${term} months' + interval '1 day',
      current_date, interval '1 day') d where d::date <> all ('{${not.join(",")}}'::date[]))`;
    await this.owner.query(`
      set synchronous_commit = off; set maintenance_work_mem = '512MB';
      create temp table spread as select i, 'h' || lpad(i::text, 7, '0') as id, (100000000 + i)::text as siren,
        s.days[1 + i % cardinality(s.days)] as began from ${ids}, (select ${days} as days) s;
      insert into organisations select siren, 'Organisme ' || i, began - 150 from spread;
      insert into memberships select 'organisation-' || siren, r.n, siren, 'bench-' || r.role || i % 1000, r.role
        from spread, (values (0, 'legal_representative'), (1, 'referent')) r (n, role);
      insert into dossiers (id, organisation_id, number, scheme, scheme_version, status, manager, opened_by, submitted_on, accepted_on,
          open_points, position, content)
        select s.id, s.siren, 'B-' || i, v.scheme, v.version, 'concluded', 'staff-camille', 'x', began - 140, began - 100, 0, 20, null
        from spread s, (select scheme, version from scheme_versions limit 1) v;
      insert into decisions (dossier_id, status, reviewed_by, decided_by, decided_on, sign_by)
        select id, 'granted', 'staff-nadia', 'staff-bertrand', began - 10, began + 80 from spread;
      insert into agreements (dossier_id, status, sign_by, effective_on) select id, 'signed', began + 80, began from spread;
      insert into habilitations (id, number, organisation_id, dossier_id, scheme, effective_on, expires_on, ended_on, ending,
          establishments, programmes, modalities, position)
        select s.id, 'H-B-' || i, s.siren, s.id, v.scheme, began, began + interval '${term} months', began + interval '${term} months',
          'expired', array[s.siren || '00012'], '{}', '{}', 1
        from spread s, (select scheme from scheme_versions limit 1) v;
      insert into habilitation_periods select 'habilitation-' || s.id, p.n, s.id, p.status,
          case p.n when 0 then began else began + interval '${term} months' end,
          case p.n when 0 then began + interval '${term} months' end, null
        from spread s, (values (0, 'active'), (1, 'expired')) p (n, status);
      insert into milestones select 'habilitation-' || s.id, m.n, s.id, m.kind, m.due, m.due, m.due
        from spread s cross join lateral (select n, kind, (began + make_interval(months => after))::date as due
          from (values (0, 'first-surveillance', 3), (1, 'annual-surveillance', 12), (2, 'annual-surveillance', 24),
            (3, 'renewal-opening', 30), (4, 'renewal-file', 33), (5, 'expiry', 36)) k (n, kind, after)) m;
      insert into procedures select id, false from spread;
      insert into list_changes select 'habilitation-' || id, 0, id, 'granted', 'added', began from spread;
      insert into list_reports select 'list-' || id, 0, id, 'granted', began, began, 'FC' from spread where began < current_date - 20;
      analyze`);
    await this.set([]);
    await this.owner.query("checkpoint");
  }

  /** While the tables are filled nothing needs to outlive a power cut; an empty list gives the server its own settings again. */
  private async set(settings: readonly string[]): Promise<void> {
    await this.owner.query("alter system reset all");
    for (const one of settings) await this.owner.query(`alter system set ${one}`);
    await this.owner.query("select pg_reload_conf()");
  }

  /** Every table that may hold rows of files. */
  private async tables(): Promise<readonly string[]> {
    const { rows } = await this.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1) order by 1",
      [never],
    );
    return rows.map(({ name }) => name);
  }

  /** What has no identifier of the file in its key is there once. */
  private async copy(
    table: string,
    { dossierId, times, first, without = [], dates = [] }: Wanted & { readonly first: number },
  ): Promise<void> {
    const { rows } = await this.owner.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
        and attidentity = '' and atttypid <> 'xid8'::regtype order by attnum`,
      [`public."${table}"`],
    );
    const columns = rows.map(({ name }) => name);
    const moved = dates.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, "o.text");
    await this.owner.query(
      `insert into public."${table}" (${columns.join(", ")})
        select ${columns.map((name) => `x.${name}`).join(", ")}
        from (select organisation_id as siren from dossiers where id = $1) d
        join bench."${table}" o on o.text like '%' || $1 || '%' or o.text like '%' || d.siren || '%'
          and not (o.text ~ ('"stream": "(' || array_to_string($4::text[], '|') || ')-') and '${table}' = 'events')
        cross join generate_series($2::int + 1, $2::int + $3::int) i
        cross join lateral jsonb_populate_record(null::public."${table}", bench.renamed(${moved}, $1, d.siren, i)) x
        on conflict do nothing`,
      [dossierId, first, times, without.length === 0 ? ["nothing"] : without],
    );
  }
}

/** A row of a file under the identifiers of another; its number too, which is unique. */
const renamed = `
  create schema bench;
  create function bench.renamed(given text, dossier text, siren text, i int) returns jsonb language sql immutable as $$
    select regexp_replace(replace(replace(given, dossier, 'h' || lpad(i::text, 7, '0')), siren, (100000000 + i)::text),
      '"number": ?"([A-Z]+)-[^"]*"', '"number": "\\1-B-' || i || '"')::jsonb
  $$`;
