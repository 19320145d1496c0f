import type { Pool, PoolClient } from "pg";
import type { DailyPasses, Reached } from "../../application/ports/log.ts";
import { addDays, type Day, day } from "../../domain/shared/calendar.ts";
import { alone } from "./alone.ts";
import { insertMade, madeValues } from "./made.ts";

/** The days done, in PostgreSQL; the pool is one of `applicationPool`, whose dates are texts. */
export function postgresDailyPasses(pool: Pool): DailyPasses {
  return {
    async next(today, act) {
      if ((await dayAfterLast(pool, today)) > today) return "nothing";
      return await alone(pool, "daily-pass", {
        idle: "nothing",
        async act(client) {
          const next = await dayAfterLast(client, today);
          if (next > today) return "nothing";
          const { made, reached, day: becomes } = await act(next, await reachedOn(client, next));
          const values = [next, becomes === "whole", JSON.stringify(reached), ...madeValues(made)];
          await client.query({ name: "daily-stretch", text: stored, values });
          return becomes;
        },
      });
    },
  };
}

async function dayAfterLast(db: Pool | PoolClient, today: Day): Promise<Day> {
  const { rows } = await db.query<{ last: string | null }>({
    name: "daily-last",
    text: "select max(day) as last from daily_passes",
  });
  const last = rows[0]?.last ?? null;
  return last === null ? today : addDays(day(last), 1);
}

async function reachedOn(client: PoolClient, day: Day): Promise<readonly Reached[]> {
  const { rows } = await client.query<Reached>({
    name: "daily-reached",
    text: "select task, after from daily_tasks where day = $1",
    values: [day],
  });
  return rows;
}

/** What a day that is done leaves behind is the day alone. */
const stored = `with done as (insert into daily_passes (day) select $1::date where $2),
  cleared as (delete from daily_tasks where day = $1::date and $2),
  noted as (insert into daily_tasks (day, task, after)
    select $1::date, r.task, r.after from jsonb_to_recordset($3) as r (task text, after text) where not $2
    on conflict (day, task) do update set after = excluded.after),
  ${insertMade({ mails: "$4", prints: "$5" })} select 1`;
