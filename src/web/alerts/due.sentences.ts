import type { AlertDeadline } from "../../domain/alerts/alert.deadlines.ts";
import type { DueWords } from "../tasks/due.sentences.ts";

const atAlert = (id: string): string => `/alertes/${id}`;

/** What an alert asks for, and of whom. */
export const alertDue: Readonly<Record<AlertDeadline["what"], DueWords>> = {
  "alert-action": {
    awaited: "Suite à donner à une alerte",
    action: "Examiner l’alerte",
    rule: "Délai pour donner une suite à une alerte",
    to: atAlert,
  },
  "alert-again": {
    awaited: "Reprise d’une alerte reportée",
    action: "Examiner l’alerte",
    rule: "Date fixée en la reportant",
    to: atAlert,
  },
  "alert-explanations": {
    awaited: "Explications de l’organisme sur une alerte",
    action: "Répondre",
    rule: "Délai de réponse après la demande",
    to: (id) => `/alertes/${id}/reponse`,
  },
  "alert-proposal": {
    awaited: "Décision sur la suite proposée pour une alerte",
    action: "Lire la proposition",
    rule: "Délai pour donner une suite à une alerte",
    to: atAlert,
  },
};
