import type { ChangeDeadline } from "../../domain/changes/change.deadlines.ts";
import type { ReviewDeadline } from "../../domain/communication/review.deadlines.ts";
import type { AppealDeadline } from "../../domain/complaints/appeal.decide.ts";
import type { ComplaintDeadline } from "../../domain/complaints/complaint.deadlines.ts";
import type { HabilitationDeadline } from "../../domain/habilitations/habilitation.deadlines.ts";
import type { SurveillanceDeadline } from "../../domain/surveillance/surveillance.deadlines.ts";
import { alertDue } from "../alerts/due.sentences.ts";
import { noticeDue } from "../notifications/due.sentences.ts";
import { renewalDue } from "../renewals/due.sentences.ts";

/** How something due is said to who waits for it, and where it is done; what to do is among the words of due dates. */
export interface DueWords {
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
const atProcedure = (id: string): string => `/habilitations/${id}/procedure`;
const atChange = (id: string): string => `/changements/${id}`;

/** What a sanction asks for; the calendar has streams of its own. */
type Procedure = Exclude<
  HabilitationDeadline["what"],
  "first-surveillance" | "annual-surveillance" | "renewal-opening" | "renewal-file" | "expiry"
>;

const procedure: Readonly<Record<Procedure, DueWords>> = {
  letter: {
    awaited: "Présentation de la lettre recommandée",
    action: "Noter la présentation",
    rule: "Ce qui est décidé est notifié sans attendre",
    to: (id) => `/habilitations/${id}/notification`,
  },
  "sanction-decision": {
    awaited: "Décision après les observations",
    action: "Ouvrir la procédure",
    rule: "Délai que le certificateur se donne après les observations",
    to: atProcedure,
  },
  "correction-verification": {
    awaited: "Vérification d’une correction",
    action: "Vérifier la correction",
    rule: "Au plus tard le dernier jour de la suspension",
    to: atProcedure,
  },
  "mentions-removal": {
    awaited: "Preuve du retrait des mentions publiques",
    action: "Prouver le retrait",
    rule: "Jours ouvrés comptés de la prise d’effet",
    to: atProcedure,
  },
  "people-telling": {
    awaited: "Message aux personnes en formation ou inscrites",
    action: "Leur écrire",
    rule: "Le jour où la mesure prend effet",
    to: (id) => `/habilitations/${id}/personnes`,
  },
  "expiry-telling": {
    awaited: "Message aux personnes inscrites, l’habilitation ayant pris fin",
    action: "Leur écrire",
    rule: "Le jour où l’habilitation prend fin sans renouvellement",
    to: (id) => `/habilitations/${id}/personnes`,
  },
  "withdrawal-procedure": {
    awaited: "Griefs en vue d’un retrait",
    action: "Communiquer des griefs",
    rule: "Premier jour de la suspension pour un motif déjà retenu",
    to: (id) => `/habilitations/${id}/griefs`,
  },
  observations: {
    awaited: "Observations de l’organisme sur les griefs",
    action: "Lire les griefs",
    rule: "Délai d’observations après la notification des griefs",
    to: atProcedure,
  },
  hearing: {
    awaited: "Audition de l’organisme",
    action: "Ouvrir l’habilitation",
    rule: "Délai d’audition après une suspension urgente",
    to: atProcedure,
  },
  "correction-proof": {
    awaited: "Preuve de correction d’un manquement",
    action: "Voir ce qui est attendu",
    rule: "Date fixée par la lettre de suspension",
    to: atProcedure,
  },
  "withdrawal-review": {
    awaited: "Levée de la suspension, ou revue de retrait",
    action: "Ouvrir l’habilitation",
    rule: "Dernier jour de la suspension",
    to: atProcedure,
  },
  escalation: {
    awaited: "Décision sur une suspension terminée",
    action: "Ouvrir l’habilitation",
    rule: "Fin du délai toléré après le dernier jour de la suspension",
    to: atProcedure,
  },
  appeal: {
    awaited: "Appel éventuel de l’organisme",
    action: "Lire la décision",
    rule: "Délai d’appel après la notification de la décision",
    to: atHabilitation,
  },
};

const activity = {
  "session-headcount": {
    awaited: "Effectifs d’une session",
    action: "Déclarer les effectifs",
    rule: "Délai après le dernier jour de la session",
    to: (id: string) => `/sessions/${id}`,
  },
} as const;

const atSurveillance = (id: string): string => `/surveillances/${id}`;

const surveillance: Readonly<Record<SurveillanceDeadline["what"], DueWords>> = {
  "surveillance-elements": {
    awaited: "Éléments de la surveillance",
    action: "Répondre aux points",
    rule: "Jour prévu au calendrier de l’habilitation",
    to: atSurveillance,
  },
  "surveillance-conclusion": {
    awaited: "Conclusion de la surveillance",
    action: "Ouvrir la surveillance",
    rule: "Fin de la fenêtre autour du jour prévu",
    to: atSurveillance,
  },
  "surveillance-correction": {
    awaited: "Correction d’un écart",
    action: "Déposer la correction",
    rule: "Délai fixé par la conclusion",
    to: atSurveillance,
  },
  "surveillance-verification": {
    awaited: "Vérification d’une correction",
    action: "Vérifier",
    rule: "Délai après le dépôt de la correction",
    to: atSurveillance,
  },
  "surveillance-follow-up": {
    awaited: "Suite d’une surveillance insuffisante",
    action: "Lire la conclusion",
    rule: "Délai de décision après la conclusion",
    to: atSurveillance,
  },
};

const atCommunication = (_: string, dossierId: string): string => `/habilitations/${dossierId}/communication`;

const communication: Readonly<Record<ReviewDeadline["what"], DueWords>> = {
  "publication-review": {
    awaited: "Réponse du certificateur sur une publication",
    action: "Ouvrir la communication",
    rule: "Délai de relecture, en jours ouvrés",
    to: atCommunication,
  },
  "publication-correction": {
    awaited: "Correction d’une publication",
    action: "Voir ce qui est à corriger",
    rule: "Délai de correction, en jours ouvrés",
    to: atCommunication,
  },
};

/** What a declared change asks for (R-CHG-1). */
const changes: Readonly<Record<ChangeDeadline["what"], DueWords>> = {
  "change-review": {
    awaited: "Réponse à un changement déclaré",
    action: "Examiner le changement",
    rule: "Jours ouvrés comptés de la déclaration ; le silence n’accepte rien",
    to: atChange,
  },
  "loss-review": {
    awaited: "Suite d’une perte déclarée",
    action: "Examiner la perte",
    rule: "Le jour de la déclaration",
    to: atChange,
  },
  "change-decision": {
    awaited: "Décision sur un changement du périmètre",
    action: "Décider",
    rule: "Jours ouvrés comptés de la déclaration",
    to: atChange,
  },
  "change-completion": {
    awaited: "Complément de l’organisme",
    action: "Compléter",
    rule: "Le changement n’est pas examiné avant",
    to: atChange,
  },
};

const atComplaint = (id: string): string => `/plaintes/${id}`;
const atAppeal = (id: string): string => `/appels/${id}`;

/** What an alert, a complaint or an appeal asks for. */
const cases: Readonly<Record<ComplaintDeadline["what"] | AppealDeadline["what"], DueWords>> = {
  "complaint-assignment": {
    awaited: "Message à confier",
    action: "Confier",
    rule: "Délai pour accuser réception, en jours ouvrés",
    to: atComplaint,
  },
  "complaint-acknowledgement": {
    awaited: "Accusé de réception d’un message",
    action: "Ouvrir l’affaire",
    rule: "Délai pour accuser réception, en jours ouvrés",
    to: atComplaint,
  },
  "complaint-hearing": {
    awaited: "Réponse de l’organisme",
    action: "Lire et répondre",
    rule: "Délai de réponse fixé par le dispositif",
    to: (id) => `/demandes/${id}`,
  },
  "complaint-decision": {
    awaited: "Conclusion d’une affaire",
    action: "Ouvrir l’affaire",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "complaint-communication": {
    awaited: "Issue à communiquer",
    action: "Écrire à chacun",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "complaint-follow-up": {
    awaited: "Suite d’une plainte fondée",
    action: "Ouvrir l’affaire",
    rule: "Délai de traitement depuis la réception",
    to: atComplaint,
  },
  "appeal-assignment": {
    awaited: "Appel à confier",
    action: "Confier",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
  "appeal-decision": {
    awaited: "Décision d’appel",
    action: "Ouvrir l’appel",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
  "appeal-notification": {
    awaited: "Notification d’une décision d’appel",
    action: "Ouvrir l’appel",
    rule: "Délai de réponse depuis le dépôt de l’appel",
    to: atAppeal,
  },
};

/** Everything that can be due, by the name that its rules give it; each capability adds its own. */
export const dueWords: Readonly<Record<string, DueWords>> = {
  ...procedure,
  ...changes,
  ...cases,
  "list-changes": {
    awaited: "Déclaration à France compétences",
    action: "Ouvrir la liste",
    rule: "Deux mois après le premier changement non déclaré",
    to: () => "/france-competences",
  },
  ...activity,
  ...surveillance,
  ...renewalDue,
  ...communication,
  ...alertDue,
  ...noticeDue,
};

/** The words of something due. */
export const dueWordsOf = (what: string): DueWords => dueWords[what] ?? unknownDue;

/** What is due and has no words yet here. */
const unknownDue: DueWords = {
  awaited: "Suite du dossier",
  action: "Ouvrir le dossier",
  rule: "Fixée par le dispositif",
  to: atHabilitation,
};
