import { counted } from "../domain/shared/french.ts";

/** What an administrator must know of an installation whose mails do not all leave, or null. */
export function mailWarning(mails: {
  readonly shown: boolean;
  readonly sent: boolean;
  readonly waiting: number;
  readonly failed: number;
}): string | null {
  if (mails.shown) return null;
  if (!mails.sent)
    return `Aucun message ne part de cette installation : ${counted(mails.waiting, "message attend", "messages attendent")}. Donnez l’adresse d’un serveur d’envoi (SMTP_URL), puis redémarrez.`;
  if (mails.failed === 0) return null;
  return `${counted(mails.failed, "message n’a", "messages n’ont")} pas pu être remis. Vérifiez le serveur d’envoi et les adresses.`;
}
