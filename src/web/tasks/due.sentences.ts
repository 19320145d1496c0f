import type { ChangeDeadline } from "../../domain/changes/change.deadlines.ts";
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
const atProcedure = (id: string): string => `/habilitations/${id}/procedure`;
const atChange = (id: string): string => `/changements/${id}`;

/** What a sanction asks for; the calendar has streams of its own. */
type Procedure = Exclude<
  HabilitationDeadline["what"],
  "first-surveillance" | "annual-surveillance" | "renewal-opening" | "renewal-file" | "expiry"
>;

const procedure: Readonly<Record<Procedure, DueWords>> = {
  letter: {
    verb: "Envoyer la lettre recommandée et noter sa présentation",
    awaited: "Présentation de la lettre recommandée",
    action: "Noter la présentation",
    rule: "Ce qui est décidé est notifié sans attendre",
    to: (id) => `/habilitations/${id}/notification`,
  },
  "sanction-decision": {
    verb: "Décider après les observations, ou clore sans sanction",
    awaited: "Décision après les observations",
    action: "Ouvrir la procédure",
    rule: "Délai que le certificateur se donne après les observations",
    to: atProcedure,
  },
  "correction-verification": {
    verb: "Vérifier la correction d’un manquement",
    awaited: "Vérification d’une correction",
    action: "Vérifier la correction",
    rule: "Au plus tard le dernier jour de la suspension",
    to: atProcedure,
  },
  "mentions-removal": {
    verb: "Prouver le retrait des mentions publiques",
    awaited: "Preuve du retrait des mentions publiques",
    action: "Prouver le retrait",
    rule: "Jours ouvrés comptés de la prise d’effet",
    to: atProcedure,
  },
  "withdrawal-procedure": {
    verb: "Communiquer des griefs en vue d’un retrait : même motif dans le cycle",
    awaited: "Griefs en vue d’un retrait",
    action: "Communiquer des griefs",
    rule: "Premier jour de la suspension pour un motif déjà retenu",
    to: (id) => `/habilitations/${id}/griefs`,
  },
  observations: {
    verb: "Présenter vos observations sur les griefs",
    awaited: "Observations de l’organisme sur les griefs",
    action: "Lire les griefs",
    rule: "Délai d’observations après la notification des griefs",
    to: atProcedure,
  },
  hearing: {
    verb: "Entendre l’organisme après la suspension urgente",
    awaited: "Audition de l’organisme",
    action: "Ouvrir l’habilitation",
    rule: "Délai d’audition après une suspension urgente",
    to: atProcedure,
  },
  "correction-proof": {
    verb: "Déposer la preuve de correction d’un manquement",
    awaited: "Preuve de correction d’un manquement",
    action: "Voir ce qui est attendu",
    rule: "Date fixée par la lettre de suspension",
    to: atProcedure,
  },
  "withdrawal-review": {
    verb: "Lever la suspension, ou tenir la revue de retrait",
    awaited: "Levée de la suspension, ou revue de retrait",
    action: "Ouvrir l’habilitation",
    rule: "Dernier jour de la suspension",
    to: atProcedure,
  },
  escalation: {
    verb: "Faire décider la suite d’une suspension terminée",
    awaited: "Décision sur une suspension terminée",
    action: "Ouvrir l’habilitation",
    rule: "Fin du délai toléré après le dernier jour de la suspension",
    to: atProcedure,
  },
  appeal: {
    verb: "Faire appel de la décision, si vous la contestez",
    awaited: "Appel éventuel de l’organisme",
    action: "Lire la décision",
    rule: "Délai d’appel après la notification de la décision",
    to: atHabilitation,
  },
};

/** What a declared change asks for (R-CHG-1). */
const changes: Readonly<Record<ChangeDeadline["what"], DueWords>> = {
  "change-review": {
    verb: "Examiner un changement déclaré",
    awaited: "Réponse à un changement déclaré",
    action: "Examiner le changement",
    rule: "Jours ouvrés comptés de la déclaration ; le silence n’accepte rien",
    to: atChange,
  },
  "loss-review": {
    verb: "Examiner aujourd’hui une perte déclarée",
    awaited: "Suite d’une perte déclarée",
    action: "Examiner la perte",
    rule: "Le jour de la déclaration",
    to: atChange,
  },
  "change-decision": {
    verb: "Décider d’un changement du périmètre",
    awaited: "Décision sur un changement du périmètre",
    action: "Décider",
    rule: "Jours ouvrés comptés de la déclaration",
    to: atChange,
  },
  "change-completion": {
    verb: "Compléter un changement déclaré",
    awaited: "Complément de l’organisme",
    action: "Compléter",
    rule: "Le changement n’est pas examiné avant",
    to: atChange,
  },
};

/** Everything that can be due, by the name that its rules give it; each capability adds its own. */
export const dueWords: Readonly<Record<string, DueWords>> = {
  ...procedure,
  ...changes,
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
