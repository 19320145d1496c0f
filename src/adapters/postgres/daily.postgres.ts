import type { Pool, PoolClient } from "pg";
import type { DailyPasses } from "../../application/ports/log.ts";
import { addDays, type Day, day } from "../../domain/shared/calendar.ts";
import { alone } from "./alone.ts";
import { insertMade, madeValues } from "./made.ts";

/** The days done, in PostgreSQL; the pool is one of `applicationPool`, whose dates are texts. */
export function postgresDailyPasses(pool: Pool): DailyPasses {
  return {
    async next(today, act) {
      if ((await dayAfterLast(pool, today)) > today) return false;
      return await alone(pool, "daily-pass", {
        idle: false,
        async act(client) {
          const next = await dayAfterLast(client, today);
          if (next > today) return false;
          const { made, whole } = await act(next);
          await client.query(done, [next, whole, ...madeValues(made)]);
          return true;
        },
      });
    },
  };
}

async function dayAfterLast(db: Pool | PoolClient, today: Day): Promise<Day> {
  const { rows } = await db.query<{ last: string | null }>("select max(day) as last from daily_passes");
  const last = rows[0]?.last ?? null;
  return last === null ? today : addDays(day(last), 1);
}

const done = `with done as (insert into daily_passes (day) select $1::date where $2),
  ${insertMade({ mails: "$3", prints: "$4" })} select 1`;
