import type { TaskCode } from "./journey.model.ts";

/** What is to be done, as it is said to who does it: in a list, an agenda, a mail. */
const taskVerbs: Readonly<Record<TaskCode, string>> = {
  "fill-application": "Compléter et déposer la candidature",
  "answer-points": "Répondre aux compléments demandés",
  "approve-risk-analysis": "Approuver l’analyse de risques pour l’impartialité",
  "assign-manager": "Confier le dossier à un chargé d’affaires",
  "judge-programme": "Vérifier le programme, compétence par compétence",
  instruct: "Instruire la candidature",
  "pronounce-refusal": "Se prononcer sur le refus proposé",
  "hold-briefing": "Tenir la session d’information",
  acknowledge: "Lire et accepter le règlement",
  "schedule-audit": "Programmer l’audit",
  "confirm-dates": "Confirmer les dates de l’audit",
  "propose-dates": "Proposer d’autres dates d’audit",
  "settle-objection": "Répondre à la récusation de l’auditeur",
  "replace-auditor": "Désigner un autre auditeur",
  "answer-preliminary": "Répondre aux questions préliminaires de l’audit",
  "validate-preliminary": "Valider les réponses préliminaires avec l’organisme",
  "generate-plan": "Établir le plan d’audit",
  "confirm-plan": "Confirmer le plan d’audit",
  "review-plan": "Vérifier le plan d’audit",
  "send-plan": "Envoyer le plan d’audit",
  "conduct-audit": "Mener l’audit",
  "sign-record-as-auditor": "Signer le relevé de fin d’audit",
  "sign-record-as-organisation": "Signer le relevé de fin d’audit",
  "write-report": "Rédiger le rapport d’audit",
  "review-report": "Vérifier le rapport d’audit",
  "issue-report": "Émettre le rapport d’audit",
  "propose-action-plan": "Proposer un plan d’actions",
  "judge-action-plan": "Examiner le plan d’actions",
  "submit-evidence": "Déposer les preuves de correction",
  "verify-evidence": "Vérifier les preuves de correction",
  "sit-quiz": "Passer le QCM",
  "review-file": "Faire la revue du dossier",
  "find-judge": "Trouver qui peut revoir et décider le dossier",
  decide: "Décider de l’habilitation",
  "answer-decision-question": "Répondre à la question du décideur",
  "generate-agreement": "Établir la convention",
  "sign-as-organisation": "Signer la convention",
  "sign-as-certifier": "Signer la convention",
};

/** The words of a task by its code; the file itself for a code that has none yet. */
export const taskVerb = (code: string): string =>
  Object.entries(taskVerbs).find(([known]) => known === code)?.[1] ?? "Ouvrir le dossier";
