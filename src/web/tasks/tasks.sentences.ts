import type { StaffRole } from "../../domain/access/actor.ts";
import { staffRoleNames } from "../../domain/access/roleNames.ts";
import type { TaskCode } from "../../domain/journey/journey.model.ts";

/** How a task is said beyond what to do: what is awaited from somebody else, and the side of the dossier where it is done. */
interface TaskWords {
  /** Said to who waits for it. */
  readonly awaited: string;
  /** The button that leads there. */
  readonly action: string;
  readonly side: string;
}

export const taskWords: Readonly<Record<TaskCode, TaskWords>> = {
  "fill-application": {
    awaited: "Dépôt de la candidature",
    action: "Reprendre la candidature",
    side: "candidature",
  },
  "answer-points": {
    awaited: "Réponse aux compléments demandés",
    action: "Répondre aux points",
    side: "candidature",
  },
  "approve-risk-analysis": {
    awaited: "Analyse de risques pour l’impartialité",
    action: "Ouvrir l’analyse",
    side: "impartialite",
  },
  "assign-manager": {
    awaited: "Affectation d’un chargé d’affaires",
    action: "Choisir la personne",
    side: "suivi",
  },
  "judge-programme": {
    awaited: "Vérification du programme",
    action: "Vérifier le programme",
    side: "programme",
  },
  instruct: {
    awaited: "Avis sur la recevabilité",
    action: "Instruire",
    side: "candidature",
  },
  "pronounce-refusal": {
    awaited: "Décision sur la candidature",
    action: "Ouvrir la décision",
    side: "decision",
  },
  "hold-briefing": {
    awaited: "Session d’information",
    action: "Enregistrer la session",
    side: "reglement",
  },
  acknowledge: {
    awaited: "Lecture du règlement par l’organisme",
    action: "Lire le règlement",
    side: "reglement",
  },
  "schedule-audit": {
    awaited: "Programmation de l’audit",
    action: "Programmer l’audit",
    side: "audit",
  },
  "confirm-dates": {
    awaited: "Confirmation des dates de l’audit",
    action: "Voir les dates",
    side: "audit",
  },
  "propose-dates": {
    awaited: "Nouvelles dates d’audit",
    action: "Proposer des dates",
    side: "audit",
  },
  "settle-objection": {
    awaited: "Réponse à la récusation",
    action: "Lire la récusation",
    side: "audit",
  },
  "replace-auditor": {
    awaited: "Désignation d’un autre auditeur",
    action: "Choisir l’auditeur",
    side: "audit",
  },
  "answer-preliminary": {
    awaited: "Réponses aux questions préliminaires",
    action: "Répondre aux questions",
    side: "audit",
  },
  "validate-preliminary": {
    awaited: "Validation des réponses préliminaires",
    action: "Ouvrir les réponses",
    side: "audit",
  },
  "generate-plan": {
    awaited: "Plan d’audit",
    action: "Établir le plan",
    side: "audit",
  },
  "confirm-plan": {
    awaited: "Confirmation du plan d’audit",
    action: "Ouvrir le plan",
    side: "audit",
  },
  "review-plan": {
    awaited: "Vérification du plan d’audit",
    action: "Vérifier le plan",
    side: "audit",
  },
  "send-plan": {
    awaited: "Envoi du plan d’audit",
    action: "Ouvrir le plan",
    side: "audit",
  },
  "conduct-audit": {
    awaited: "Audit",
    action: "Ouvrir l’audit",
    side: "audit",
  },
  "sign-record-as-auditor": {
    awaited: "Signature du relevé par l’auditeur",
    action: "Lire et signer",
    side: "audit",
  },
  "sign-record-as-organisation": {
    awaited: "Signature du relevé par l’organisme",
    action: "Lire et signer",
    side: "audit",
  },
  "write-report": {
    awaited: "Rapport d’audit",
    action: "Ouvrir le rapport",
    side: "audit",
  },
  "review-report": {
    awaited: "Vérification du rapport d’audit",
    action: "Vérifier le rapport",
    side: "audit",
  },
  "issue-report": {
    awaited: "Émission du rapport d’audit",
    action: "Ouvrir le rapport",
    side: "audit",
  },
  "propose-action-plan": {
    awaited: "Plan d’actions de l’organisme",
    action: "Proposer le plan",
    side: "audit",
  },
  "judge-action-plan": {
    awaited: "Avis sur le plan d’actions",
    action: "Examiner le plan",
    side: "audit",
  },
  "submit-evidence": {
    awaited: "Preuves de correction",
    action: "Déposer les preuves",
    side: "audit",
  },
  "verify-evidence": {
    awaited: "Vérification des preuves",
    action: "Vérifier les preuves",
    side: "audit",
  },
  "sit-quiz": {
    awaited: "Passage du QCM",
    action: "Ouvrir le QCM",
    side: "qcm",
  },
  "review-file": {
    awaited: "Revue du dossier",
    action: "Ouvrir la revue",
    side: "decision",
  },
  "find-judge": {
    awaited: "Personne ne peut revoir ni décider ce dossier",
    action: "Voir pourquoi",
    side: "decision",
  },
  decide: {
    awaited: "Décision",
    action: "Ouvrir la décision",
    side: "decision",
  },
  "answer-decision-question": {
    awaited: "Réponse à la question du décideur",
    action: "Répondre",
    side: "decision",
  },
  "generate-agreement": {
    awaited: "Convention à établir",
    action: "Établir la convention",
    side: "convention",
  },
  "sign-as-organisation": {
    awaited: "Signature de la convention par l’organisme",
    action: "Lire et signer",
    side: "convention",
  },
  "sign-as-certifier": {
    awaited: "Signature de la convention par le certificateur",
    action: "Lire et signer",
    side: "convention",
  },
};

/** Where a due date comes from, in words; a rule that gives no date has none here. */
export const ruleWords: Readonly<Record<string, string>> = {
  "R-APP-3": "Délai d’instruction visé, en jours ouvrés après le dépôt, ou la reprise sur appel",
  "R-APP-5": "Délai donné à l’organisme pour répondre",
  "R-APP-9": "Délai que se fixe le certificateur",
  "R-IMP-1": "Délai d’instruction visé, en jours ouvrés après le dépôt, ou la reprise sur appel",
  "R-IMP-3": "Délai d’instruction visé, en jours ouvrés après le dépôt, ou la reprise sur appel",
  "R-PROG-2": "Délai d’instruction visé, en jours ouvrés après le dépôt, ou la reprise sur appel",
  "R-REG-1": "Délai de lecture après la recevabilité",
  "R-REG-2": "Délai de lecture après la recevabilité",
  "R-AUD-2": "Délai de réponse avant l’audit",
  "R-AUD-3": "Délai de préparation de l’audit",
  "R-AUD-5": "Dernier jour prévu au plan d’audit",
  "R-AUD-8": "Délai de correction des non-conformités",
  "R-AGR-1": "Délai de signature après la décision",
  "R-AGR-2": "Délai de signature après la décision",
};

export const isStaffRole = (text: string): text is StaffRole => Object.hasOwn(staffRoleNames, text);
