import type { AlertRefusal } from "../domain/alerts/alert.model.ts";
import type { AlertStatus } from "../domain/alerts/alert.state.ts";
import type { GroundsRefusal } from "../domain/schemes/statedGrounds.ts";
import { listed, writtenDay } from "../domain/shared/french.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

const notNow: Readonly<Record<AlertStatus, string>> = {
  none: "Cette alerte n’existe pas.",
  open: "L’alerte attend une décision\u00A0: rien n’a encore été demandé ni proposé.",
  observed: "L’alerte est en observation\u00A0: cette action n’est pas possible.",
  snoozed: "L’alerte est reportée\u00A0: cette action n’est pas possible.",
  asked: "L’organisme a été invité à s’expliquer\u00A0: attendez sa réponse, ou proposez une suite.",
  answered: "L’organisme a déjà répondu.",
  "audit-proposed":
    "Un audit complémentaire est proposé\u00A0: un décideur l’ordonne, ou dit pourquoi il ne le fait pas.",
  "sanction-proposed": "Une sanction est proposée\u00A0: un décideur la suit, ou dit pourquoi il ne le fait pas.",
  closed: "L’alerte est close. D’autres faits en lèveraient une autre.",
};

export const alertRefusals: Sentences<Exclude<AlertRefusal, GroundsRefusal>> = {
  "alert/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "alert/already-raised": { status: 409, say: () => "Une alerte existe déjà pour ces mêmes faits." },
  "alert/facts-known": { status: 409, say: () => "Ces faits sont déjà dans l’alerte." },
  "alert/reason-missing": { status: 422, say: () => "Écrivez un motif\u00A0: il reste dans l’historique de l’alerte." },
  "alert/explanations-empty": { status: 422, say: () => "Écrivez vos explications." },
  "alert/already-theirs": { status: 409, say: () => "Cette alerte est déjà confiée à cette personne." },
  "alert/owner-not-eligible": {
    status: 422,
    say: ({ reasons }) => `Cette personne ne peut pas suivre cette alerte : ${listed(reasons.map(impediment))}.`,
  },
  "alert/day-wrong": {
    status: 422,
    say: ({ from, until }) => `Choisissez un jour entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
};
