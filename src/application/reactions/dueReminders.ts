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

const habilitation = ({ aboutId }: DueRow): string => `/habilitations/${encodeURIComponent(aboutId)}`;

/** How many points of a surveillance wait for an answer. */
function elements({ dueOn, explanation }: DueRow): readonly string[] {
  const left = Number(explanation.points ?? 0);
  return [
    left === 0
      ? `Les éléments demandés pour la surveillance du ${writtenDay(dueOn)} sont prêts${nbsp}: il reste à les transmettre.`
      : `${counted(left, "point attend", "points attendent")} encore une réponse pour la surveillance du ${writtenDay(dueOn)}.`,
  ];
}

/** What is reminded of, by the name that its rules give it; each capability adds its own. What is not here is never written about. */
export const dueReminders: Readonly<Record<string, DueReminder>> = {
  "surveillance-elements": {
    ...{ code: "M-602", what: "Éléments de la surveillance", button: "Transmettre les éléments" },
    path: ({ aboutId }) => `/surveillances/${aboutId}`,
    paragraphs: elements,
  },
  observations: {
    ...{ code: "M-702", what: "Vos observations", button: "Lire les griefs et répondre", path: habilitation },
    paragraphs: () => [
      "Des griefs vous ont été notifiés. Vos observations, point par point, seront lues avant toute décision.",
      "Sans réponse de votre part, la décision sera prise sur ce que le certificateur connaît.",
    ],
  },
  "withdrawal-review": {
    ...{ code: "M-706", what: "Fin de la suspension", button: "Voir ce qui est attendu", path: habilitation },
    paragraphs: () => [
      "L’habilitation est suspendue. Une levée est possible tant que ce dernier jour n’est pas passé, une fois les corrections vérifiées.",
      "Les preuves attendues et leurs dates sont sur la page de l’habilitation.",
    ],
  },
};
