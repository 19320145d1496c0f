import type { Pool } from "pg";
import type { KeptMail, KeptMailText, MailReadings } from "../../application/ports/mails.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

type Row<T extends KeptMail> = Omit<T, "at" | "sentAt"> & { readonly at: string; readonly sentAt: string | null };

const columns = `id, code, recipient, subject, at::text as at, sent_at::text as "sentAt", failure`;

/** The mails kept in PostgreSQL. */
export const postgresKeptMails = (pool: Pool): MailReadings => ({
  async counts() {
    const { rows } = await pool.query<{ kept: number; waiting: number; failed: number }>(
      `select count(*)::int as kept, (count(*) filter (where sent_at is null))::int as waiting,
          (count(*) filter (where sent_at is null and failure is not null))::int as failed
        from mails`,
    );
    return rows[0] ?? { kept: 0, waiting: 0, failed: 0 };
  },

  async list({ recipient, limit }) {
    const { rows } = await pool.query<Row<KeptMail>>(
      `select ${columns} from mails where $1 = '' or recipient = $1 order by at desc, id desc limit $2`,
      [recipient, limit],
    );
    return rows.map(dated);
  },

  async read(id) {
    const { rows } = await pool.query<Row<KeptMailText>>({ name: "mail-kept", text: one, values: [id] });
    return rows[0] === undefined ? null : dated(rows[0]);
  },
});

const dated = <T extends KeptMail>(row: Row<T>): T =>
  ({ ...row, at: moment(row.at), sentAt: row.sentAt === null ? null : moment(row.sentAt) }) as T;

/** The identifier is whatever an address holds: what is not one finds nothing, and the index of the table answers the rest. */
const one = `select ${columns}, also, text, html from mails
  where id = case when $1 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then $1::uuid end`;
