import type { ImpartialityRefusal } from "../domain/impartiality/impartiality.model.ts";
import type { PersonRefusal } from "../domain/impartiality/person.model.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const impartialityRefusals: Sentences<ImpartialityRefusal | PersonRefusal> = {
  "impartiality/relation-unchanged": { status: 409, say: () => "Cette relation est déjà enregistrée ainsi." },
  "impartiality/end-missing": {
    status: 422,
    say: () => "Indiquez le dernier jour de l’ancienne relation Qualiopi.",
  },
  "impartiality/end-in-future": {
    status: 422,
    say: ({ until }) =>
      `Le ${writtenDay(until)} n’est pas encore passé${nbsp}: jusque-là, l’organisme est encore client pour Qualiopi.`,
  },
  "impartiality/no-application": {
    status: 409,
    say: () =>
      "Cet organisme n’a ouvert aucune candidature. La relation Qualiopi s’enregistre quand il candidate ou est habilité.",
  },
  "impartiality/person-unknown": {
    status: 422,
    say: () => "Une des personnes indiquées n’est pas du certificateur. Choisissez-les dans la liste.",
  },
  "impartiality/relation-not-recorded": {
    status: 409,
    say: () => "Enregistrez d’abord la relation de l’organisme avec le certificateur pour Qualiopi.",
  },
  "impartiality/nothing-to-analyse": {
    status: 409,
    say: () => "Cet organisme n’a jamais été client pour Qualiopi. Aucune analyse de risques n’est nécessaire.",
  },
  "impartiality/reasons-missing": { status: 422, say: () => "Rédigez l’analyse qui fonde votre conclusion." },
  "impartiality/measures-missing": {
    status: 422,
    say: () => "Décrivez au moins une mesure, ou concluez que le risque est acceptable sans mesure.",
  },
  "impartiality/contacts-missing": {
    status: 422,
    say: () => "Nommez au moins un interlocuteur indépendant, qui sera indiqué à l’organisme.",
  },
  "impartiality/contact-excluded": {
    status: 422,
    say: () => "Une personne écartée du dossier ne peut pas en être l’interlocuteur. Corrigez l’une des deux listes.",
  },
  "impartiality/dates-reversed": {
    status: 422,
    say: ({ from, until }) =>
      `La fin (${writtenDay(until)}) précède le début (${writtenDay(from)}). Corrigez l’une des deux dates.`,
  },
  "impartiality/link-already-declared": { status: 409, say: () => "Ce lien est déjà déclaré." },
  "impartiality/link-unknown": { status: 404, say: () => "Ce lien ne figure pas parmi ceux que vous avez déclarés." },
  "impartiality/link-already-ended": {
    status: 409,
    say: ({ until }) => `La fin de ce lien est déjà enregistrée, au ${writtenDay(until)}.`,
  },
  "impartiality/back-dated": {
    status: 422,
    say: ({ from }) =>
      `Une autorisation n’est pas antidatée${nbsp}: elle ne peut pas commencer le ${writtenDay(from)}. Choisissez aujourd’hui ou un jour à venir.`,
  },
  "impartiality/not-authorised": {
    status: 409,
    say: () => "Cette personne n’a pas, aujourd’hui, l’autorisation que vous voulez retirer.",
  },
  "impartiality/observed-by-oneself": {
    status: 422,
    say: () => "Une personne ne s’observe pas elle-même. Choisissez un autre observateur.",
  },
  "impartiality/observation-to-come": {
    status: 422,
    say: ({ on }) => `Le ${writtenDay(on)} n’est pas encore passé${nbsp}: une observation s’enregistre une fois faite.`,
  },
  "impartiality/not-their-audit": {
    status: 422,
    say: () => "Cette personne n’a pas mené cet audit, ou il n’a pas été ouvert. Choisissez un audit qu’elle a mené.",
  },
  "impartiality/not-during-the-audit": {
    status: 422,
    say: ({ days }) => `L’audit n’avait pas lieu ce jour-là. Il s’est tenu le ${listed(days.map(writtenDay))}.`,
  },
  "impartiality/observer-not-authorised": {
    status: 422,
    say: () =>
      "L’observateur n’était pas autorisé à auditer ce jour-là. Une observation est faite par une personne qualifiée.",
  },
  "impartiality/recommendations-missing": {
    status: 422,
    say: () => "Écrivez ce que l’auditeur doit améliorer, ou ce qui n’est pas acquis.",
  },
  "impartiality/reason-missing": { status: 422, say: () => "Indiquez la raison du retrait de l’autorisation." },
};
