import type { DueWords } from "../tasks/due.sentences.ts";

const atNotifications = (): string => "/notifications";

/** What has not reached an organisation (R-NOT-1). */
export const noticeDue: Readonly<Record<"undelivered-mail" | "refusal-letter", DueWords>> = {
  "undelivered-mail": {
    awaited: "Personne à joindre autrement",
    action: "Voir le message",
    rule: "Un e-mail qui n’arrive pas ne fait courir aucun délai",
    to: atNotifications,
  },
  "refusal-letter": {
    awaited: "Présentation d’une lettre de refus",
    action: "Noter la présentation",
    rule: "Ce qui est décidé est notifié sans attendre",
    to: atNotifications,
  },
};
