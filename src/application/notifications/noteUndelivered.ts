import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { threadStream } from "../threads/thread.stream.ts";
import type { Work } from "../work.ts";

interface Noted {
  readonly mailId: string;
  readonly dossierId: string | null;
}

/** Writes in the thread of the dossier, for the staff alone, what became of an e-mail (R-WORK-1). */
async function noteInThread(work: Work, { mailId, dossierId }: Noted, words: string) {
  if (dossierId === null) return done({ id: mailId });
  const thread = await work.load(threadStream, dossierId);
  const found = await forDossier(work, "dossier.write", dossierId);
  if (!found.ok) return found;
  const command = { type: "PostMessage", text: work.content(words), internal: true, attachments: [] } as const;
  const { organisationId } = found.state;
  const refusal = work.decide(thread, command, { byStaff: true, dossierId, organisationId });
  return refusal === null ? done({ id: mailId }) : refused(refusal);
}

/** Notes that an e-mail came back: no delay starts on it, and somebody must be reached otherwise (R-NOT-1). */
export const noteUndelivered: UseCase<{ readonly mailId: string; readonly reason: string }, { id: string }> = async (
  work,
  { mailId, reason },
) => {
  const denied = work.refusedAccess("notification.follow", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const mail = await work.ports.readings.notifications.mail(mailId);
  if (mail === null) return refused({ code: "access/not-found" });
  if (mail.undelivered) return refused({ code: "notification/already-undelivered" });
  work.put("undelivered_mails", {
    ...{ mail_id: mailId, noted_by: work.actor.id, at: work.at, reason },
    ...{ reached_by: null, reached_at: null, reached_how: null },
  });
  const words = `Message non remis à ${mail.recipient} : « ${mail.subject} ». ${reason}`;
  return await noteInThread(work, { mailId, dossierId: mail.dossierId }, words);
};

/** Notes how the person was reached otherwise: nothing more is to be done about the e-mail. */
export const noteReached: UseCase<{ readonly mailId: string; readonly how: string }, { id: string }> = async (
  work,
  { mailId, how },
) => {
  const denied = work.refusedAccess("notification.follow", { organisationId: "" });
  if (denied !== null) return refused(denied);
  const mail = await work.ports.readings.notifications.mail(mailId);
  if (mail === null || !mail.undelivered) return refused({ code: "access/not-found" });
  if (mail.reached !== null) return refused({ code: "notification/already-reached" });
  const lines = await work.ports.readings.notifications.undelivered(1000);
  const noted = lines.find(({ id }) => id === mailId);
  work.put("undelivered_mails", {
    ...{ mail_id: mailId, noted_by: work.actor.id, at: noted?.at ?? work.at, reason: noted?.reason ?? "" },
    ...{ reached_by: work.actor.id, reached_at: work.at, reached_how: how },
  });
  const words = `Joint autrement après un message non remis à ${mail.recipient} (« ${mail.subject} ») : ${how}`;
  return await noteInThread(work, { mailId, dossierId: mail.dossierId }, words);
};
