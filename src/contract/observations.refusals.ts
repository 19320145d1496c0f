import type { ObservationRefusal } from "../domain/observations/observation.model.ts";
import { writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const observationRefusals: Sentences<ObservationRefusal> = {
  "observation/not-an-observer": {
    status: 422,
    say: () => "Cette personne n’a pas la fonction d’observateur. Un dossier ne s’ouvre ainsi qu’à un observateur.",
  },
  "observation/day-passed": {
    status: 422,
    say: ({ until }) => `Le ${writtenDay(until)} est déjà passé. Choisissez aujourd’hui ou un jour à venir.`,
  },
  "observation/already-open": {
    status: 409,
    say: ({ until }) => `Le dossier est déjà ouvert à cette personne jusqu’au ${writtenDay(until)} inclus.`,
  },
  "observation/not-open": {
    status: 409,
    say: () => "Le dossier n’est pas, ou n’est plus, ouvert à cette personne.",
  },
};
