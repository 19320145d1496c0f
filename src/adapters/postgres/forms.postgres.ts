import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import type { Forms } from "../../application/ports/forms.ts";
import { addDays } from "../../domain/shared/calendar.ts";

const saltBytes = 32;
/** A form opened before midnight is sent after it. */
const keptDays = 1;

/** The secrets of the days and the counts of senders, in PostgreSQL. */
export const postgresForms = (pool: Pool): Forms => ({
  async saltOf(day) {
    const { rows } = await pool.query<{ salt: string }>(
      `insert into form_days (day, salt) values ($1, $2)
        on conflict (day) do update set salt = form_days.salt returning salt`,
      [day, randomBytes(saltBytes).toString("hex")],
    );
    const oldest = addDays(day, -keptDays);
    await pool.query("delete from form_days where day < $1", [oldest]);
    await pool.query("delete from form_senders where day < $1", [oldest]);
    return rows[0]?.salt ?? "";
  },

  async knownSalt(day) {
    const { rows } = await pool.query<{ salt: string }>("select salt from form_days where day = $1", [day]);
    return rows[0]?.salt ?? null;
  },

  async count(day, form, sender) {
    const { rows } = await pool.query<{ count: number }>(
      `insert into form_senders (day, form, sender, count) values ($1, $2, $3, 1)
        on conflict (day, form, sender) do update set count = form_senders.count + 1 returning count`,
      [day, form, sender],
    );
    return rows[0]?.count ?? 1;
  },
});
