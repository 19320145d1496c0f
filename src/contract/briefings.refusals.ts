import type { BriefingRefusal } from "../domain/briefings/briefing.model.ts";
import { nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const briefingRefusals: Sentences<BriefingRefusal> = {
  "briefing/not-open": {
    status: 409,
    say: () =>
      "Cette étape s’ouvre quand la candidature est recevable. Les textes peuvent déjà être lus, pas encore accusés.",
  },
  "briefing/kind-unknown": {
    status: 422,
    say: () => "Choisissez l’une des formes de session proposées par le dispositif.",
  },
  "briefing/nobody-attended": {
    status: 422,
    say: () => "Indiquez au moins une personne présente à la session.",
  },
  "briefing/attendee-unknown": {
    status: 422,
    say: () =>
      "Une personne indiquée n’est pas membre de l’organisme. Demandez à l’organisme de l’inviter, puis recommencez.",
  },
  "briefing/held-in-future": {
    status: 422,
    say: ({ heldOn }) => `La session du ${writtenDay(heldOn)} n’a pas encore eu lieu. Enregistrez-la une fois tenue.`,
  },
  "briefing/held-before-acceptance": {
    status: 422,
    say: ({ acceptedOn }) =>
      `La candidature est recevable depuis le ${writtenDay(acceptedOn)}${nbsp}: la session se tient à partir de ce jour.`,
  },
  "briefing/document-unknown": {
    status: 404,
    say: () => "Ce texte ne fait pas partie de ceux qui sont à lire pour ce dossier.",
  },
  "briefing/document-changed": {
    status: 409,
    say: ({ version }) =>
      `Le texte affiché n’est pas celui qui s’applique à ce dossier (version ${version}). Rechargez la page et relisez-le avant d’en accuser lecture.`,
  },
  "briefing/already-acknowledged": { status: 409, say: () => "Vous avez déjà accusé lecture de ce texte." },
};
