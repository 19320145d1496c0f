import type { Pool } from "pg";
import { fromRow } from "../src/adapters/postgres/events.postgres.ts";
import { postgresPeople } from "../src/adapters/postgres/people.postgres.ts";
import type { Mail } from "../src/application/ports/mail.ts";
import type { Ports } from "../src/application/ports/ports.ts";
import { dailyTasks, reactions } from "../src/application/reactions/all.ts";
import { toolsFor } from "../src/application/reactions/tools.ts";
import { type Day, startOf } from "../src/domain/shared/calendar.ts";

/** What every reaction and daily task of the product writes, read where the worker reads it: in the log. */
export interface Mailbox {
  /** The mails that follow from the facts that are new since the last time. */
  react(): Promise<readonly Mail[]>;
  /** The mails that the daily tasks write on a day. */
  pass(day: Day): Promise<readonly Mail[]>;
}

export function mailboxOf(house: { readonly pool: Pool; readonly ports: Ports; readonly publicUrl: string }): Mailbox {
  const { pool, ports, publicUrl } = house;
  const means = { ports, recipients: postgresPeople(pool), publicUrl };
  let known = 0;
  return {
    async react() {
      const { rows } = await pool.query(
        "select seq::int, stream, type, version, actor, at, payload from events where seq > $1 order by seq",
        [known],
      );
      const mails: Mail[] = [];
      for (const row of rows) {
        const event = fromRow(row);
        for (const { name, on } of reactions) {
          const { tools, made } = toolsFor(means, `${name} ${row.seq}`, await ports.clock.now());
          await on[event.type]?.({ seq: row.seq, stream: row.stream, event }, tools);
          mails.push(...made.mails);
        }
        known = row.seq;
      }
      return mails;
    },
    async pass(day) {
      const mails: Mail[] = [];
      for (const task of dailyTasks) {
        const { tools, made } = toolsFor(means, `${task.name} ${day}`, startOf(day));
        await task.run(day, tools, null);
        mails.push(...made.mails);
      }
      return mails;
    },
  };
}
