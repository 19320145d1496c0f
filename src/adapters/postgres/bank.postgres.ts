import type { Pool } from "pg";
import type { BankReadings, BankRow } from "../../application/ports/bank.readings.ts";
import type { PoolQuestion } from "../../domain/quizzes/paper.model.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

/** The question bank, in PostgreSQL. */
export const postgresBank = (pool: Pool, reads: Reads): BankReadings => ({
  async list({ scheme, status, theme, search, submitted }) {
    const { rows } = await pool.query<Omit<BankRow, "changedAt"> & { readonly changedAt: string }>({
      name: "bank-list",
      text: query,
      values: [scheme, status ?? null, theme ?? null, search?.trim() || null, submitted ?? null],
    });
    return rows.map((row) => ({ ...row, changedAt: moment(row.changedAt) }));
  },

  async pool(scheme) {
    const { rows } = await reads.query<PoolQuestion>({ name: "bank-pool", text: active, values: [scheme] });
    return rows;
  },

  async codes(scheme) {
    const { rows } = await pool.query<{ code: string; version: number }>({
      name: "bank-codes",
      text: "select code, coalesce(used_version, 0) as version from questions where scheme = $1",
      values: [scheme],
    });
    return new Map(rows.map(({ code, version }) => [code, version]));
  },
});

const active = `
  select code as question, used_version as version, used_content as content, used_theme as theme, used_kind as kind,
    used_difficulty as difficulty, used_options as options
  from questions q where scheme = $1 and status = 'active'
    and not exists (select from neutralised_questions n
      where n.scheme = q.scheme and n.question = q.code and n.version = q.used_version)
  order by code`;

const query = `
  select q.code, q.status, c.body as wording, q.used_version as "usedVersion", q.next_version as "nextVersion", q.submitted,
    (select u.body from contents u where u.hash = q.used_content) as used,
    q.next_author as author, q.changed_at as "changedAt"
  from questions q join contents c on c.hash = coalesce(q.next_content, q.used_content)
  where q.scheme = $1 and ($2::text is null or q.status = $2) and ($3::text is null or q.theme = $3)
    and ($4::text is null or q.code ilike '%' || $4 || '%' or c.body::text ilike '%' || $4 || '%')
    and ($5::boolean is null or q.submitted = $5)
  order by q.theme, q.code`;
