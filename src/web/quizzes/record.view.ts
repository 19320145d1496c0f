import type { AnswerOf } from "../app/routeKeys.ts";
import { count, dayOfMoment, plainDay, timeOf } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type QuizRecord = AnswerOf<"GET /api/attempts/:attemptId/record">;
export type Alert = QuizRecord["alerts"][number];
type Draw = NonNullable<QuizRecord["draw"]>;

const nbsp = "\u00a0";

/** A length of time as one says it: « 1 min 15 s ». */
export function lasting(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = `${seconds % 60}${nbsp}s`;
  if (minutes === 0) return rest;
  return seconds % 60 === 0 ? `${minutes}${nbsp}min` : `${minutes}${nbsp}min${nbsp}${rest}`;
}

/** A whole second is the least that is told of an average. */
const pace = (seconds: number): string => (seconds === 0 ? "moins d’une seconde" : lasting(seconds));

/** The facts of an alert; what to think of them is left to who reads. */
export function alertWords(alert: Alert): string {
  if (alert.alert === "fast")
    return `${count(alert.questions, "réponse")} en ${lasting(alert.seconds)}, soit ${pace(alert.secondsPerQuestion)} par question en moyenne.`;
  const { personName, dossierNumber, common, identical, sameMistakes } = alert;
  return `${count(sameMistakes, "même mauvaise réponse", "mêmes mauvaises réponses")} que ${personName} (dossier ${dossierNumber})${nbsp}: ${count(common, "question commune", "questions communes")}, ${count(identical, "réponse identique", "réponses identiques")}.`;
}

export const alertTitle = (alert: Alert): string =>
  alert.alert === "fast" ? "Copie très rapide" : "Copie semblable à une autre";

/** « 14 avril 2026 à 10 h 42 » */
export const momentWords = (at: string): string => `${plainDay(dayOfMoment(at))} à ${timeOf(at)}`;

/** « 3 fois, 1 min 15 s en tout » */
export function focusLine(losses: QuizRecord["focusLosses"]): string {
  if (losses.length === 0) return "La fenêtre n’a pas été quittée.";
  const whole = losses.reduce((sum, { seconds }) => sum + seconds, 0);
  return `La fenêtre a été quittée ${losses.length}${nbsp}fois, ${lasting(whole)} en tout. C’est une information${nbsp}: une notification, une pause ou un second écran suffisent.`;
}

/** Whether a draw is proven, in a word. */
export function proofBadge({ proof }: Draw): { readonly tone: Tone; readonly label: string } {
  const proven = proof.secretWasFixed && proof.seedFollows && proof.paperFollows;
  return proven ? { tone: "success", label: "Tirage prouvé" } : { tone: "danger", label: "Tirage non prouvé" };
}

/** Each thing that was done again, and what came out of it. */
export function proofLines({
  proof,
  fixedAt,
  poolSize,
}: Draw): readonly { readonly holds: boolean; readonly words: string }[] {
  const fixed = fixedAt === null ? "" : ` le ${momentWords(fixedAt)}`;
  return [
    {
      holds: proof.secretWasFixed,
      words: proof.secretWasFixed
        ? `Le secret est celui dont l’empreinte a été notée${fixed}, avant le début.`
        : "Le secret n’est pas celui dont l’empreinte avait été notée avant le début.",
    },
    {
      holds: proof.seedFollows,
      words: proof.seedFollows
        ? "La graine vient de ce secret et du numéro choisi ensuite par l’appareil de la personne."
        : "La graine ne vient pas de ce secret et du numéro de l’appareil.",
    },
    {
      holds: proof.paperFollows,
      words: proof.paperFollows
        ? `Refait aujourd’hui avec cette graine, sur les ${count(poolSize, "question")} en service ce jour-là, le tirage donne exactement ce sujet.`
        : "Refait avec cette graine, le tirage ne donne pas ce sujet.",
    },
  ];
}

/** Whether the share of papers a question may be in can be held, and was. */
export function exposureWords({ over, overexposedThemes, exposureLimitPercent, aside }: Draw): string {
  const limit = `${exposureLimitPercent}${nbsp}% des sujets par question`;
  if (overexposedThemes.length > 0)
    return `L’exposition ne peut pas être tenue (${limit})${nbsp}: la banque est trop petite en ${overexposedThemes.join(", ")}. Les questions y sont tirées aussi également que possible.`;
  if (over.length > 0)
    return `L’exposition n’est pas tenue (${limit}) pour ${over.join(", ")}${nbsp}: les difficultés demandées ne le permettent pas.`;
  return `L’exposition est tenue (${limit})${nbsp}: ${count(aside.length, "question déjà assez tirée mise", "questions déjà assez tirées mises")} de côté.`;
}
