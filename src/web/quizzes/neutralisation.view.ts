import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type Neutralisation = AnswerOf<"GET /api/schemes/:scheme/questions/:code/neutralisation">;
export type Moved = Neutralisation["attempts"][number];

const nbsp = "\u00a0";

/** What becomes of a result, in a word; nothing for one that stays on its side of the threshold. */
export const crossingBadges: Readonly<
  Record<Exclude<Moved["crossing"], "same">, { readonly tone: Tone; readonly label: string }>
> = {
  gains: { tone: "success", label: "Devient réussi" },
  loses: { tone: "danger", label: "N’est plus réussi" },
  kept: { tone: "warning", label: "Réussite maintenue" },
};

const order = ["loses", "gains", "kept", "same"] as const;

/** Those who cross the threshold first. */
export const movedFirst = (attempts: readonly Moved[]): readonly Moved[] =>
  attempts.toSorted((one, other) => order.indexOf(one.crossing) - order.indexOf(other.crossing));

/** What would change, in one sentence each: nobody decides without having read it. */
export function effectLines({ attempts, running, effects }: Neutralisation): readonly string[] {
  const { gains, losses, kept } = effects;
  return [
    `${count(attempts.length, "copie terminée", "copies terminées")} à recalculer${running === 0 ? "" : `, ${count(running, "copie")} en cours où elle ne comptera pas`}.`,
    ...(losses > 0 ? [`${count(losses, "personne")} ${losses > 1 ? "perdraient" : "perdrait"} sa réussite.`] : []),
    ...(gains > 0 ? [`${count(gains, "personne")} ${gains > 1 ? "deviendraient reçues" : "deviendrait reçue"}.`] : []),
    ...(kept > 0
      ? [
          `${count(kept, "réussite")} ${kept > 1 ? "passent" : "passe"} sous le seuil mais ${kept > 1 ? "restent acquises" : "reste acquise"}${nbsp}: le dossier a déjà été revu ou décidé.`,
        ]
      : []),
    ...(losses + gains + kept === 0 ? ["Personne ne franchit le seuil."] : []),
  ];
}

/** « 14 sur 20 (70 %) » */
export const resultWords = ({ rightAnswers, questions, percent }: Moved["before"]): string =>
  `${rightAnswers} sur ${questions} (${percent}${nbsp}%)`;
