import type { AppealDeadline } from "../../domain/complaints/appeal.decide.ts";
import type { ComplaintDeadline } from "../../domain/complaints/complaint.deadlines.ts";
import type { HabilitationDeadline } from "../../domain/habilitations/habilitation.deadlines.ts";

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

const atComplaint = (id: string): string => `/plaintes/${id}`;
const atAppeal = (id: string): string => `/appels/${id}`;

/** What an alert, a complaint or an appeal asks for. */
const cases: Readonly<Record<ComplaintDeadline["what"] | AppealDeadline["what"], DueWords>> = {
  "complaint-assignment": {
    verb: "Confier un message reçu à quelqu’un qui n’y est pas mêlé",
    awaited: "Message à confier",
    action: "Confier",
    rule: "Délai pour accuser réception, en jours ouvrés",
    to: atComplaint,
  },
  "complaint-acknowledgement": {
    verb: "Accuser réception d’un message",
    awaited: "Accusé de réception d’un message",
    action: "Ouvrir l’affaire",
    rule: "Délai pour accuser réception, en jours ouvrés",
    to: atComplaint,
  },
  "complaint-hearing": {
    verb: "Répondre à une demande du certificateur",
    awaited: "Réponse de l’organisme",
    action: "Lire et répondre",
    rule: "Délai de réponse fixé par le dispositif",
    to: (id) => `/demandes/${id}`,
  },
  "complaint-decision": {
    verb: "Conclure une affaire",
    awaited: "Conclusion d’une affaire",
    action: "Ouvrir l’affaire",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "complaint-communication": {
    verb: "Communiquer l’issue d’une affaire",
    awaited: "Issue à communiquer",
    action: "Écrire à chacun",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "complaint-follow-up": {
    verb: "Décider de la suite d’une plainte fondée",
    awaited: "Suite d’une plainte fondée",
    action: "Ouvrir l’affaire",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "appeal-assignment": {
    verb: "Confier un appel",
    awaited: "Appel à confier",
    action: "Confier",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
  "appeal-decision": {
    verb: "Décider d’un appel",
    awaited: "Décision d’appel",
    action: "Ouvrir l’appel",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
  "appeal-notification": {
    verb: "Notifier une décision d’appel",
    awaited: "Notification d’une décision d’appel",
    action: "Ouvrir l’appel",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
};

/** Everything that can be due, by the name that its rules give it; each capability adds its own. */
export const dueWords: Readonly<Record<string, DueWords>> = {
  ...procedure,
  ...cases,
  "list-changes": {
    verb: "Déclarer les changements de la liste à France compétences",
    awaited: "Déclaration à France compétences",
    action: "Ouvrir la liste",
    rule: "Deux mois après le premier changement non déclaré",
    to: () => "/france-competences",
  },
};

/** What is due and has no words yet here. */
export const unknownDue: DueWords = {
  verb: "Ouvrir le dossier",
  awaited: "Suite du dossier",
  action: "Ouvrir le dossier",
  rule: "Fixée par le dispositif",
  to: atHabilitation,
};
