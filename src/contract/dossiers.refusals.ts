import type { DossierRefusal } from "../domain/dossiers/dossier.model.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

export const dossierRefusals: Sentences<DossierRefusal> = {
  "dossier/unknown": { status: 404, say: () => "Ce dossier n’existe pas, ou il ne vous est pas ouvert." },
  "dossier/already-open": { status: 409, say: () => "Ce dossier est déjà ouvert." },
  "dossier/not-in-this-state": {
    status: 409,
    say: () =>
      "L’état du dossier ne permet plus cette action. Affichez sa dernière version pour voir ce qui est possible.",
  },
  "dossier/incomplete": {
    status: 422,
    say: ({ missing }) =>
      `Le dossier ne peut pas encore être déposé${nbsp}: il reste ${counted(missing.length, "point")} à compléter.`,
  },
  "dossier/no-point-raised": {
    status: 422,
    say: () => "Indiquez au moins un point à compléter, avec ce qui est attendu.",
  },
  "dossier/point-unknown": {
    status: 404,
    say: () => "Ce point ne fait pas partie de la demande de compléments en cours.",
  },
  "dossier/points-unanswered": {
    status: 422,
    say: ({ count }) => `Répondez à chaque point demandé avant de déposer à nouveau${nbsp}: il en reste ${count}.`,
  },
  "dossier/themes-not-all-judged": {
    status: 422,
    say: () => "Donnez un avis motivé sur chacun des thèmes de la candidature.",
  },
  "dossier/theme-not-satisfied": {
    status: 422,
    say: () => "Un thème n’est pas satisfait. Demandez des compléments, ou proposez un refus motivé.",
  },
  "dossier/programme-not-approved": {
    status: 422,
    say: () => "Le programme n’est pas validé. Vérifiez d’abord la couverture de chaque compétence.",
  },
  "dossier/no-ground": { status: 422, say: () => "Un refus porte au moins un motif, avec les faits du dossier." },
  "dossier/no-manager": { status: 422, say: () => "Affectez d’abord un chargé d’affaires à ce dossier." },
  "dossier/manager-not-eligible": {
    status: 422,
    say: ({ reasons }) => `Cette personne ne peut pas suivre ce dossier${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
  "dossier/renounced": {
    status: 422,
    say: () =>
      `L’organisme a renoncé à cette candidature${nbsp}: rien n’est à lui rendre, il peut en ouvrir une autre.`,
  },
  "dossier/closure-not-announced": {
    status: 422,
    say: () => `Annoncez d’abord le classement à l’organisme${nbsp}: il doit en être prévenu avant l’échéance.`,
  },
  "dossier/closure-too-early": {
    status: 422,
    say: ({ from }) =>
      `Le dossier pourra être classé à partir du ${writtenDay(from)}, au terme du délai annoncé à l’organisme.`,
  },
};
