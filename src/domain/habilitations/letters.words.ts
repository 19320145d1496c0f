import type { Day } from "../shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../shared/french.ts";

/** What a letter of sanction says of its own: read by whoever signs, then printed word for word. */
export interface LetterWords {
  readonly subject: string;
  readonly opening: string;
  /** Paragraphs, after the grounds. */
  readonly following: readonly string[];
}

interface Suspending {
  readonly number: string;
  readonly from: Day | string;
  readonly lastDay: Day | string;
  /** Why the measure cannot wait for the observations; null after them. */
  readonly urgency: string | null;
  readonly rules: {
    readonly observationDays: number;
    readonly hearingDays: number;
    readonly mentionRemovalWorkingDays: number;
  };
}

/** The letter of a suspension: reasoned when it is urgent, and the notice of grievances of a withdrawal (R-SUS-1 to R-SUS-3). */
export function suspensionWords({ number, from, lastDay, urgency, rules }: Suspending): LetterWords {
  const { observationDays, hearingDays, mentionRemovalWorkingDays } = rules;
  return {
    subject: `Suspension de l’habilitation ${number}`,
    opening: `Sans avoir pris part à l’évaluation de votre dossier, j’ai décidé de suspendre votre habilitation ${period(from, lastDay)}, pour les manquements suivants.`,
    following: [
      ...(urgency === null
        ? []
        : [
            `Cette mesure conservatoire est prise en urgence, avant vos observations, pour la raison suivante${nbsp}: ${urgency}`,
            `Vous êtes entendu dans les ${counted(hearingDays, "jour")} qui suivent le premier jour de la suspension.`,
          ]),
      `${effectsOfSuspension} Le retrait des mentions est prouvé dans les ${mentionRemovalWorkingDays}${nbsp}jours ouvrés.`,
      `Cette lettre vaut notification des griefs en vue d’un retrait${nbsp}: vous pouvez présenter vos observations dans les ${counted(observationDays, "jour")} qui suivent sa première présentation. La suspension est levée dès que chaque manquement est corrigé et vérifié${nbsp}; elle n’est pas prolongée.`,
    ],
  };
}

/** « du 1er décembre 2026 au 28 février 2027 inclus ». */
export const period = (from: Day | string, lastDay: Day | string): string =>
  `du ${writtenDay(from)} au ${writtenDay(lastDay)} inclus`;

export const effectsOfSuspension =
  "Pendant la suspension, aucun nouveau stagiaire, aucune nouvelle session et aucune mention publique de l’habilitation. Les personnes inscrites auparavant gardent le droit de se présenter à l’examen.";

/** The letter of a withdrawal: it says that the agreement ends with it (R-WIT-1). */
export const withdrawalWords = (number: string, effectiveOn: Day | string): LetterWords => ({
  subject: `Retrait de l’habilitation ${number} et résiliation de la convention`,
  opening: `Après vos observations, et sans avoir pris part à l’évaluation de votre dossier, j’ai décidé de retirer votre habilitation à compter du ${writtenDay(effectiveOn)}, pour les motifs suivants.`,
  following: [
    `Le retrait est définitif. Il emporte la résiliation de la convention à la même date. Les personnes inscrites auparavant gardent le droit de se présenter à l’examen${nbsp}; le certificateur les en informe. Toute mention de l’habilitation est retirée.`,
  ],
});
