import type { AlertDeadline } from "../../domain/alerts/alert.deadlines.ts";
import type { DueWords } from "../tasks/due.sentences.ts";

const atAlert = (id: string): string => `/alertes/${id}`;

/** What an alert asks for, and of whom. */
export const alertDue: Readonly<Record<AlertDeadline["what"], DueWords>> = {
  "alert-action": {
    verb: "Donner une suite à une alerte",
    awaited: "Suite à donner à une alerte",
    action: "Examiner l’alerte",
    rule: "Délai pour donner une suite à une alerte",
    to: atAlert,
  },
  "alert-again": {
    verb: "Reprendre une alerte reportée",
    awaited: "Reprise d’une alerte reportée",
    action: "Examiner l’alerte",
    rule: "Date fixée en la reportant",
    to: atAlert,
  },
  "alert-explanations": {
    verb: "Répondre à une demande d’explications",
    awaited: "Explications de l’organisme sur une alerte",
    action: "Répondre",
    rule: "Délai de réponse après la demande",
    to: (id) => `/alertes/${id}/reponse`,
  },
  "alert-proposal": {
    verb: "Décider de la suite proposée pour une alerte",
    awaited: "Décision sur la suite proposée pour une alerte",
    action: "Lire la proposition",
    rule: "Délai pour donner une suite à une alerte",
    to: atAlert,
  },
};
