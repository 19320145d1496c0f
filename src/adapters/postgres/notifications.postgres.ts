import type { Pool } from "pg";
import type {
  NotificationLine,
  NotificationMail,
  NotificationReadings,
  UndeliveredMail,
} from "../../application/ports/notifications.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

type Line = Omit<NotificationLine, "mails"> & {
  readonly mails: readonly (Omit<NotificationMail, "sentAt"> & { readonly sentAt: string | null })[] | null;
};
type Undelivered = Omit<UndeliveredMail, "at" | "reached"> & {
  readonly at: string;
  readonly reachedBy: string | null;
  readonly reachedAt: string | null;
  readonly reachedHow: string | null;
};

/** What is to be notified, how it was, and the e-mails that did not arrive, in PostgreSQL. */
export const postgresNotifications = (pool: Pool): NotificationReadings => ({
  async list({ made, limit }) {
    const { rows } = await pool.query<Line>({
      name: made ? "notifications-made" : "notifications-to-make",
      text: `${lines} where ${made ? "n.notified_on is not null" : "n.notified_on is null"}
        order by ${made ? "n.notified_on desc" : "n.decided_on"}, n.stream, n.n limit $1`,
      values: [limit],
    });
    return rows.map(lineOf);
  },

  async ofHabilitation(habilitationId) {
    const { rows } = await pool.query<Line>({
      name: "notifications-of-habilitation",
      text: `${lines} where n.stream = 'habilitation-' || $1 order by n.n`,
      values: [habilitationId],
    });
    return rows.map(lineOf);
  },

  async undelivered(limit) {
    const { rows } = await pool.query<Undelivered>({ name: "mails-undelivered", text: lost, values: [limit] });
    return rows.map(undeliveredOf);
  },

  async mail(id) {
    const { rows } = await pool.query<{
      id: string;
      subject: string;
      recipient: string;
      dossierId: string | null;
      undelivered: boolean;
      reachedAt: string | null;
    }>({ name: "mail-noted", text: one, values: [id] });
    const row = rows[0];
    if (row === undefined) return null;
    const { reachedAt, ...mail } = row;
    return { ...mail, reached: reachedAt === null ? null : { by: "", at: moment(reachedAt), how: "" } };
  },
});

const lineOf = ({ mails, ...line }: Line): NotificationLine => ({
  ...line,
  mails: (mails ?? []).map((mail) => ({ ...mail, sentAt: mail.sentAt === null ? null : moment(mail.sentAt) })),
});

const undeliveredOf = ({ at, reachedBy, reachedAt, reachedHow, ...mail }: Undelivered): UndeliveredMail => ({
  ...mail,
  at: moment(at),
  reached: reachedAt === null ? null : { by: reachedBy ?? "", at: moment(reachedAt), how: reachedHow ?? "" },
});

const lines = `
  select n.habilitation_id as "habilitationId", n.dossier_id as "dossierId", coalesce(h.number, d.number) as number,
    o.name as "organisationName", d.manager, n.decision, n.registered, n.decided_on::text as "decidedOn",
    n.notified_on::text as "notifiedOn", n.channel, n.reference, n.until_day::text as until,
    (select jsonb_agg(jsonb_build_object('id', m.id, 'recipient', m.recipient,
        'sentAt', to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'undelivered', u.mail_id is not null) order by m.at, m.recipient)
      from mails m left join undelivered_mails u on u.mail_id = m.id
      where m.about = n.dossier_id and m.code = n.message and m.at >= n.decided_on::timestamp at time zone 'Europe/Paris') as mails
  from notifications n
  join dossiers d on d.id = n.dossier_id
  left join habilitations h on h.id = n.habilitation_id
  join organisations o on o.id = d.organisation_id`;

const lost = `
  select m.id, m.code, m.subject, m.recipient, u.at::text as at, u.reason, d.id as "dossierId",
    d.number as "dossierNumber", o.name as "organisationName", d.manager, r.name as "reachedBy",
    u.reached_at::text as "reachedAt", u.reached_how as "reachedHow"
  from undelivered_mails u
  join mails m on m.id = u.mail_id
  left join dossiers d on d.id = m.about
  left join organisations o on o.id = d.organisation_id
  left join "user" r on r.id = u.reached_by
  order by u.reached_at is not null, u.at desc limit $1`;

const one = `
  select m.id, m.subject, m.recipient, d.id as "dossierId", u.mail_id is not null as undelivered,
    u.reached_at::text as "reachedAt"
  from mails m
  left join dossiers d on d.id = m.about
  left join undelivered_mails u on u.mail_id = m.id
  where m.id::text = $1`;
