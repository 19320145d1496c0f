import type { Pool } from "pg";
import { type Delivery, type Mail, type Mailer, Undeliverable } from "../../application/ports/mail.ts";
import type { Clock } from "../../application/ports/ports.ts";
import { mailRow } from "./made.ts";
import type { Outbox } from "./queues.ts";

/** Keeps mails in their table, where the worker takes them; in a demonstration they stay there. */
export function postgresMailer(pool: Pool, clock: Clock): Mailer {
  return {
    async send(mail) {
      const row = mailRow(mail, await clock.now());
      await pool.query(
        "insert into mails select * from jsonb_populate_record(null::mails, $1) on conflict (id) do nothing",
        [JSON.stringify(row)],
      );
    },
  };
}

/** Delivers the mails that wait, each once; what fails is tried again unless nothing would change. */
export function mailOutbox(pool: Pool, delivery: Delivery): Outbox {
  return {
    queue: "mail",
    table: "mails",
    async work(id) {
      const { rows } = await pool.query<Mail>(waiting, [id]);
      const mail = rows[0];
      if (mail === undefined) return;
      try {
        await delivery.deliver(mail);
        await pool.query("update mails set sent_at = clock_timestamp(), failure = null where id = $1", [id]);
      } catch (error) {
        await pool.query("update mails set failure = $2 where id = $1", [id, String(error)]);
        if (!(error instanceof Undeliverable)) throw error;
        await pool.query(undelivered, [id]);
      }
    },
  };
}

/** Whoever follows the dossier is to reach the person otherwise (R-NOT-1). */
const undelivered = `insert into undelivered_mails (mail_id, noted_by, at, reason)
  values ($1, 'habilis', clock_timestamp(), 'Adresse refusée par le serveur de messagerie.') on conflict do nothing`;

const waiting = `select id, code, about, recipient as to, also, subject, text, html
  from mails where id = $1 and sent_at is null`;
