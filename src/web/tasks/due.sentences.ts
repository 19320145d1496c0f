import type { HabilitationDeadline } from "../../domain/habilitations/habilitation.deadlines.ts";
import { alertDue } from "../alerts/due.sentences.ts";

/** How something due is said, and where it is done. */
export interface DueWords {
  /** Said to who does it. */
  readonly verb: string;
  /** Said to who waits for it. */
  readonly awaited: string;
  /** The button that leads there. */
  readonly action: string;
  /** Where its date comes from. */
  readonly rule: string;
  readonly to: (id: string) => string;
}

const atHabilitation = (id: string): string => `/habilitations/${id}`;

/** What a sanction asks for; the calendar has streams of its own. */
type Procedure = Exclude<
  HabilitationDeadline["what"],
  "first-surveillance" | "annual-surveillance" | "renewal-opening" | "renewal-file" | "expiry"
>;

const procedure: Readonly<Record<Procedure, DueWords>> = {
  observations: {
    verb: "Présenter vos observations sur les griefs",
    awaited: "Observations de l’organisme sur les griefs",
    action: "Lire les griefs",
    rule: "Délai d’observations après la notification des griefs",
    to: atHabilitation,
  },
  hearing: {
    verb: "Entendre l’organisme après la suspension urgente",
    awaited: "Audition de l’organisme",
    action: "Ouvrir l’habilitation",
    rule: "Délai d’audition après une suspension urgente",
    to: atHabilitation,
  },
  "correction-proof": {
    verb: "Déposer la preuve de correction d’un manquement",
    awaited: "Preuve de correction d’un manquement",
    action: "Voir ce qui est attendu",
    rule: "Date fixée par la lettre de suspension",
    to: atHabilitation,
  },
  "withdrawal-review": {
    verb: "Lever la suspension, ou tenir la revue de retrait",
    awaited: "Levée de la suspension, ou revue de retrait",
    action: "Ouvrir l’habilitation",
    rule: "Dernier jour de la suspension",
    to: atHabilitation,
  },
  escalation: {
    verb: "Faire décider la suite d’une suspension terminée",
    awaited: "Décision sur une suspension terminée",
    action: "Ouvrir l’habilitation",
    rule: "Fin du délai toléré après le dernier jour de la suspension",
    to: atHabilitation,
  },
  appeal: {
    verb: "Faire appel de la décision, si vous la contestez",
    awaited: "Appel éventuel de l’organisme",
    action: "Lire la décision",
    rule: "Délai d’appel après la notification de la décision",
    to: atHabilitation,
  },
};

/** Everything that can be due, by the name that its rules give it; each capability adds its own. */
export const dueWords: Readonly<Record<string, DueWords>> = { ...procedure, ...alertDue };

/** What is due and has no words yet here. */
export const unknownDue: DueWords = {
  verb: "Ouvrir le dossier",
  awaited: "Suite du dossier",
  action: "Ouvrir le dossier",
  rule: "Fixée par le dispositif",
  to: atHabilitation,
};
