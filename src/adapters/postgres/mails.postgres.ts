import type { Pool } from "pg";
import { type Delivery, type Mail, type Mailer, Undeliverable } from "../../application/ports/mail.ts";
import type { Clock } from "../../application/ports/ports.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { mailRow } from "./made.ts";
import type { Outbox } from "./queues.ts";

/** A mail as it was kept: when the process wrote it, when it left, or what the last attempt met. */
export interface KeptMail extends Mail {
  readonly at: Moment;
  readonly sentAt: Moment | null;
  readonly failure: string | null;
}

interface MailRow extends Omit<ReturnType<typeof mailRow>, "at"> {
  readonly at: string;
  readonly sent_at: string | null;
  readonly failure: string | null;
}

/** Keeps mails in their table, where the worker takes them; in a demonstration they stay there. */
export function postgresMailer(pool: Pool, clock: Clock): Mailer {
  return {
    async send(mail) {
      const row = mailRow(mail, await clock.now());
      await pool.query(
        `insert into mails select * from jsonb_populate_record(null::mails, $1) on conflict (id) do nothing`,
        [JSON.stringify(row)],
      );
    },
  };
}

/** The mails kept, newest first; the pool is one of `applicationPool`, whose dates are texts. */
export async function latestMails(pool: Pool, limit: number): Promise<readonly KeptMail[]> {
  const { rows } = await pool.query<MailRow>(`select ${columns} from mails order by at desc, id desc limit $1`, [
    limit,
  ]);
  return rows.map(keptFrom);
}

/** Delivers the mails that wait, each once; what fails is tried again unless nothing would change. */
export function mailOutbox(pool: Pool, delivery: Delivery): Outbox {
  return {
    queue: "mail",
    table: "mails",
    async work(id) {
      const { rows } = await pool.query<MailRow>(`select ${columns} from mails where id = $1 and sent_at is null`, [
        id,
      ]);
      const waiting = rows[0];
      if (waiting === undefined) return;
      try {
        await delivery.deliver(keptFrom(waiting));
        await pool.query("update mails set sent_at = clock_timestamp(), failure = null where id = $1", [id]);
      } catch (error) {
        await pool.query("update mails set failure = $2 where id = $1", [id, String(error)]);
        if (!(error instanceof Undeliverable)) throw error;
      }
    },
  };
}

const columns = "id, code, about, recipient, also, subject, text, html, at, sent_at, failure";

const keptFrom = ({ recipient, at, sent_at, ...row }: MailRow): KeptMail => ({
  ...row,
  to: recipient,
  at: moment(at),
  sentAt: sent_at === null ? null : moment(sent_at),
});
