import type { ReviewDeadline } from "../../domain/communication/review.deadlines.ts";
import type { HabilitationDeadline } from "../../domain/habilitations/habilitation.deadlines.ts";
import type { SurveillanceDeadline } from "../../domain/surveillance/surveillance.deadlines.ts";

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
  /** From what it is about, and the dossier of its file, which is also the identifier of its habilitation. */
  readonly to: (id: string, dossierId: string) => string;
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

const activity = {
  "session-headcount": {
    verb: "Déclarer les effectifs d’une session",
    awaited: "Effectifs d’une session",
    action: "Déclarer les effectifs",
    rule: "Délai après le dernier jour de la session",
    to: (id: string) => `/sessions/${id}`,
  },
} as const;

const atSurveillance = (id: string): string => `/surveillances/${id}`;

const surveillance: Readonly<Record<SurveillanceDeadline["what"], DueWords>> = {
  "surveillance-elements": {
    verb: "Transmettre les éléments de la surveillance",
    awaited: "Éléments de la surveillance",
    action: "Répondre aux points",
    rule: "Jour prévu au calendrier de l’habilitation",
    to: atSurveillance,
  },
  "surveillance-conclusion": {
    verb: "Conclure la surveillance",
    awaited: "Conclusion de la surveillance",
    action: "Ouvrir la surveillance",
    rule: "Fin de la fenêtre autour du jour prévu",
    to: atSurveillance,
  },
  "surveillance-correction": {
    verb: "Corriger un écart constaté par la surveillance",
    awaited: "Correction d’un écart",
    action: "Déposer la correction",
    rule: "Délai fixé par la conclusion",
    to: atSurveillance,
  },
  "surveillance-verification": {
    verb: "Vérifier la correction d’un écart",
    awaited: "Vérification d’une correction",
    action: "Vérifier",
    rule: "Délai après le dépôt de la correction",
    to: atSurveillance,
  },
  "surveillance-follow-up": {
    verb: "Décider de la suite d’une surveillance insuffisante",
    awaited: "Suite d’une surveillance insuffisante",
    action: "Lire la conclusion",
    rule: "Délai de décision après la conclusion",
    to: atSurveillance,
  },
};

const atCommunication = (_: string, dossierId: string): string => `/habilitations/${dossierId}/communication`;

const communication: Readonly<Record<ReviewDeadline["what"], DueWords>> = {
  "publication-review": {
    verb: "Répondre sur une publication de l’organisme",
    awaited: "Réponse du certificateur sur une publication",
    action: "Ouvrir la communication",
    rule: "Délai de relecture, en jours ouvrés",
    to: atCommunication,
  },
  "publication-correction": {
    verb: "Corriger une publication",
    awaited: "Correction d’une publication",
    action: "Voir ce qui est à corriger",
    rule: "Délai de correction, en jours ouvrés",
    to: atCommunication,
  },
};

/** Everything that can be due, by the name that its rules give it; each capability adds its own. */
export const dueWords: Readonly<Record<string, DueWords>> = {
  ...procedure,
  "list-changes": {
    verb: "Déclarer les changements de la liste à France compétences",
    awaited: "Déclaration à France compétences",
    action: "Ouvrir la liste",
    rule: "Deux mois après le premier changement non déclaré",
    to: () => "/france-competences",
  },
  ...activity,
  ...surveillance,
  ...communication,
};

/** What is due and has no words yet here. */
export const unknownDue: DueWords = {
  verb: "Ouvrir le dossier",
  awaited: "Suite du dossier",
  action: "Ouvrir le dossier",
  rule: "Fixée par le dispositif",
  to: atHabilitation,
};
