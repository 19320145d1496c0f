import type { DueWords } from "../tasks/due.sentences.ts";

const atNotifications = (): string => "/notifications";

/** What has not reached an organisation (R-NOT-1). */
export const noticeDue: Readonly<Record<"undelivered-mail" | "refusal-letter", DueWords>> = {
  "undelivered-mail": {
    verb: "Joindre autrement une personne à qui un e-mail n’est pas arrivé",
    awaited: "Personne à joindre autrement",
    action: "Voir le message",
    rule: "Un e-mail qui n’arrive pas ne fait courir aucun délai",
    to: atNotifications,
  },
  "refusal-letter": {
    verb: "Envoyer la lettre de refus et noter sa présentation",
    awaited: "Présentation d’une lettre de refus",
    action: "Noter la présentation",
    rule: "Ce qui est décidé est notifié sans attendre",
    to: atNotifications,
  },
};
