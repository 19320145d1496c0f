import type { Tone } from "../ui/tone.ts";
import type { Dossier } from "./dossier.query.ts";

/** What is said at the top of a dossier; `from` is the day that ends the sentence. */
export interface StoppedWords {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly from?: string;
}

type Ended = Pick<Dossier, "status" | "reapplyFrom" | "closesOn">;

/** A dossier refused, given up or about to be closed says it first, and what can be done (R-APP-8, R-APP-9). */
export function noticeOf(
  { status, reapplyFrom, closesOn }: Ended,
  audience: "staff" | "organisation",
): StoppedWords | undefined {
  if (status === "refused") {
    const title = audience === "staff" ? "Cette candidature a été refusée." : "Votre candidature a été refusée.";
    const text = "Les motifs et la manière de faire appel figurent dans la décision. ";
    return reapplyFrom === null
      ? { tone: "danger", title, text }
      : {
          ...{ tone: "danger", title, from: reapplyFrom },
          text: `${text}Une nouvelle candidature est possible à partir du `,
        };
  }
  if (status === "abandoned")
    return {
      tone: "neutral",
      title: "Cette candidature a pris fin avant toute décision.",
      text: "Ce n’est pas un refus : une nouvelle candidature peut être ouverte à tout moment.",
    };
  if (closesOn === null || status === "concluded") return undefined;
  return audience === "staff"
    ? {
        ...{ tone: "warning", title: "Le classement sans suite est annoncé à l’organisme.", from: closesOn },
        text: "Sans réponse de sa part, le dossier pourra être classé à partir du ",
      }
    : {
        ...{ tone: "warning", title: "Votre dossier est sur le point d’être classé sans suite.", from: closesOn },
        text: "Répondez à ce qui est demandé, ou écrivez à votre interlocuteur, avant le ",
      };
}
