import type { Made } from "../../application/ports/log.ts";
import type { Mail } from "../../application/ports/mail.ts";
import type { Moment } from "../../domain/shared/calendar.ts";

/** A mail as a row that waits for the queue. */
export const mailRow = (mail: Mail, at: Moment) => ({
  id: mail.id,
  code: mail.code,
  about: mail.about,
  recipient: mail.to,
  also: mail.also,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  at,
});

/** Common table expressions that write mails and documents given as JSON, each once; `when` may hold them back. */
export const insertMade = (parameters: { readonly mails: string; readonly prints: string }, when = "true"): string =>
  `sent as (insert into mails select * from jsonb_populate_recordset(null::mails, ${parameters.mails})
      where ${when} on conflict (id) do nothing),
    ordered as (insert into prints select * from jsonb_populate_recordset(null::prints, ${parameters.prints})
      where ${when} on conflict (id) do nothing)`;

/** The values of `insertMade`: mails, then prints. */
export function madeValues(made: readonly Made[]): readonly [string, string] {
  const mails = made.flatMap(({ mails, at }) => mails.map((mail) => mailRow(mail, at)));
  const prints = made.flatMap(({ prints, at }) =>
    prints.map(({ id, about, subject, name, fileName, scheme, sheet }) => ({
      id,
      about,
      subject: subject ?? null,
      name,
      file_name: fileName,
      scheme: scheme.scheme,
      version: scheme.version,
      scheme_hash: scheme.hash,
      sheet,
      at,
    })),
  );
  return [JSON.stringify(mails), JSON.stringify(prints)];
}
