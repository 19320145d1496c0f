import type { AnswerOf } from "../app/routeKeys.ts";
import { plainDay } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

type Answer = AnswerOf<"GET /api/notifications">;
export type Told = Answer["toMake"][number];
export type Undelivered = Answer["undelivered"][number];

/** What is notified. */
export const decisionWords: Readonly<Record<Told["decision"], string>> = {
  "grievances-suspension": "Griefs en vue d’une suspension",
  "grievances-withdrawal": "Griefs en vue d’un retrait",
  suspension: "Suspension",
  "refused-lift": "Refus de levée",
  withdrawal: "Retrait",
  "refused-application": "Refus de la candidature",
  "refused-habilitation": "Refus de l’habilitation",
};

/** Where it is noted: beside the habilitation, or beside the decision on the application. */
export const noteAt = ({ habilitationId, dossierId }: Pick<Told, "habilitationId" | "dossierId">): string =>
  habilitationId === null ? `/dossiers/${dossierId}/decision` : `/habilitations/${habilitationId}/notification`;

/** What became of the e-mails that tell it; a demonstration sends none. */
export function mailBadge(
  { mails }: Pick<Told, "mails">,
  sent: boolean,
): { readonly tone: Tone; readonly label: string } {
  if (mails.length === 0) return { tone: "neutral", label: "Pas encore écrit" };
  if (mails.some(({ undelivered }) => undelivered)) return { tone: "danger", label: "Non remis" };
  if (mails.every(({ sentAt }) => sentAt !== null)) return { tone: "success", label: "Envoyé" };
  return sent ? { tone: "info", label: "En attente d’envoi" } : { tone: "neutral", label: "Gardé ici" };
}

/** How it was notified, and what it started. */
export const madeWords = ({ channel, reference, notifiedOn, until }: Told): string =>
  [
    channel === "email" ? "Par e-mail" : `Lettre recommandée${reference === null ? "" : ` n° ${reference}`}`,
    notifiedOn === null ? "" : `le ${plainDay(notifiedOn)}`,
    until === null ? "" : `délai jusqu’au ${plainDay(until)} inclus`,
  ]
    .filter((word) => word !== "")
    .join(", ");
