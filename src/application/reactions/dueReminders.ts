import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { DueRow } from "../ports/deadlines.readings.ts";

/** How something due is reminded of; the days and the readers are those of the message of the scheme. */
export interface DueReminder {
  /** The message of the scheme: its schedule says on which days. */
  readonly code: string;
  /** What is awaited, before « au plus tard le … ». */
  readonly what: string;
  readonly button: string;
  /** The screen where it is done. */
  readonly path: (row: DueRow) => string;
  readonly paragraphs: (row: DueRow) => readonly string[];
}

const procedure = ({ aboutId }: DueRow): string => `/habilitations/${encodeURIComponent(aboutId)}/procedure`;

/** How many points of a surveillance wait for an answer. */
function elements({ dueOn, explanation }: DueRow): readonly string[] {
  const left = Number(explanation.points ?? 0);
  return [
    left === 0
      ? `Les éléments demandés pour la surveillance du ${writtenDay(dueOn)} sont prêts${nbsp}: il reste à les transmettre.`
      : `${counted(left, "point attend", "points attendent")} encore une réponse pour la surveillance du ${writtenDay(dueOn)}.`,
  ];
}

const complaint = ({ aboutId }: DueRow): string => `/plaintes/${encodeURIComponent(aboutId)}`;
const appeal = ({ aboutId }: DueRow): string => `/appels/${encodeURIComponent(aboutId)}`;

/** What is reminded of, by the name that its rules give it; each capability adds its own. What is not here is never written about. */
export const dueReminders: Readonly<Record<string, DueReminder>> = {
  "surveillance-elements": {
    ...{ code: "M-602", what: "Éléments de la surveillance", button: "Transmettre les éléments" },
    path: ({ aboutId }) => `/surveillances/${aboutId}`,
    paragraphs: elements,
  },
  "renewal-completion": {
    ...{ code: "M-206", what: "Compléments du renouvellement", button: "Compléter le dossier" },
    path: ({ aboutId }) => `/renouvellements/${encodeURIComponent(aboutId)}`,
    paragraphs: ({ explanation }) => [
      `${counted(Number(explanation.points ?? 0), "point du dossier de renouvellement vous a été renvoyé", "points du dossier de renouvellement vous ont été renvoyés")}.`,
    ],
  },
  observations: {
    ...{ code: "M-702", what: "Vos observations", button: "Lire les griefs et répondre", path: procedure },
    paragraphs: () => [
      "Des griefs vous ont été notifiés. Vos observations, point par point, seront lues avant toute décision.",
      "Sans réponse de votre part, la décision sera prise sur ce que le certificateur connaît.",
    ],
  },
  "withdrawal-review": {
    ...{ code: "M-706", what: "Fin de la suspension", button: "Voir ce qui est attendu", path: procedure },
    paragraphs: () => [
      "L’habilitation est suspendue. Une levée est possible tant que ce dernier jour n’est pas passé, une fois les corrections vérifiées.",
      "Les preuves attendues et leurs dates sont sur la page de l’habilitation.",
    ],
  },
  "complaint-decision": {
    ...{ code: "M-909", what: "Réponse à donner", button: "Voir l’affaire", path: complaint },
    paragraphs: ({ explanation }) => [`L’affaire ${explanation.number ?? ""} n’est pas conclue.`],
  },
  "appeal-decision": {
    ...{ code: "M-909", what: "Décision d’appel", button: "Voir l’appel", path: appeal },
    paragraphs: ({ explanation }) => [`L’appel ${explanation.number ?? ""} n’est pas décidé.`],
  },
};
