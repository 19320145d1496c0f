import type { ReviewRefusal, ReviewState } from "../domain/communication/review.model.ts";
import { nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

type Said =
  | ReviewRefusal
  | { readonly code: "communication/piece-unknown" }
  | { readonly code: "communication/kit-not-usable" };

const notNow: Readonly<Record<ReviewState["status"], string>> = {
  none: "Cette publication n’est pas suivie.",
  requested: "Cette relecture attend la réponse du certificateur.",
  "to-correct": "Cette publication attend la correction de l’organisme.",
  corrected: "Cette correction attend l’avis du certificateur.",
  conforming: "Cette publication est conforme. Demandez une nouvelle relecture si elle a changé.",
};

export const communicationRefusals: Sentences<Said> = {
  "communication/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "communication/piece-unknown": {
    status: 422,
    say: () => "Une pièce citée n’est pas dans le dossier. Déposez-la à nouveau.",
  },
  "communication/kit-not-usable": {
    status: 409,
    say: () =>
      "Le kit se télécharge et s’utilise pendant que l’habilitation est active. Aujourd’hui, aucune mention n’est permise.",
  },
  "communication/habilitation-over": {
    status: 409,
    say: ({ on }) => `L’habilitation a pris fin le ${writtenDay(on)}${nbsp}: les mentions sont à retirer.`,
  },
  "communication/address-missing": { status: 422, say: () => "Indiquez l’adresse de la page, ou le support." },
  "communication/capture-missing": { status: 422, say: () => "Joignez la capture de ce qui est relevé." },
  "communication/capture-to-come": {
    status: 422,
    say: ({ until }) => `Une capture se date au plus tard du ${writtenDay(until)}, jour où elle est versée.`,
  },
  "communication/note-missing": { status: 422, say: () => "Dites ce qui est à corriger, et la règle." },
  "communication/correction-empty": { status: 422, say: () => "Dites ce qui est corrigé, et joignez la preuve." },
};
