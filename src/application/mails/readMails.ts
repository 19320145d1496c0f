import { done, refused } from "../outcome.ts";
import type { KeptMail } from "../ports/mails.readings.ts";
import type { Asking } from "../query.ts";

/** What becomes of the mails of an installation. */
export interface MailHouse {
  /** A demonstration keeps them for everybody to read; a real installation never shows them. */
  readonly shown: boolean;
  /** Whether they leave by themselves. */
  readonly sent: boolean;
}

/** As many as a page of a demonstration shows. */
const limit = 200;

/** The mails of a demonstration, the newest first; elsewhere, only how many there are and how many have not left. */
export const listMails =
  ({ shown, sent }: MailHouse) =>
  async ({ ports }: Asking, { recipient }: { readonly recipient: string }) => {
    const counts = await ports.readings.mails.counts();
    const mails: readonly KeptMail[] = shown ? await ports.readings.mails.list({ recipient, limit }) : [];
    return { ok: true as const, value: { shown, sent, ...counts, mails } };
  };

/** One mail of a demonstration, as it was written. */
export const readMail =
  ({ shown }: MailHouse) =>
  async ({ ports }: Asking, { mailId }: { readonly mailId: string }) => {
    const mail = shown ? await ports.readings.mails.read(mailId) : null;
    return mail === null ? refused({ code: "access/not-found" }) : done(mail);
  };
