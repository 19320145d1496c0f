import type { DeciderRefusal } from "../domain/access/impartiality.deciders.ts";
import type { Scope } from "../domain/habilitations/habilitation.events.ts";
import type { HabilitationRefusal } from "../domain/habilitations/habilitation.model.ts";
import type { HabilitationStatus } from "../domain/habilitations/habilitation.state.ts";
import type { ProcedureRefusal } from "../domain/habilitations/procedure.model.ts";
import type { GroundsRefusal } from "../domain/schemes/statedGrounds.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

type Said =
  | Exclude<HabilitationRefusal, DeciderRefusal | GroundsRefusal | ProcedureRefusal>
  | { readonly code: "habilitation/attestation-not-printed" };

const notNow: Readonly<Record<HabilitationStatus | "none", string>> = {
  none: "L’habilitation n’est pas encore ouverte.",
  active: "L’habilitation est active\u00A0: cette action vaut pour une habilitation suspendue.",
  suspended: "L’habilitation est suspendue\u00A0: cette action n’est pas possible tant que la suspension dure.",
  withdrawn: "L’habilitation est retirée, définitivement. Seul un appel accueilli peut revenir sur ce retrait.",
  expired: "L’habilitation est arrivée à son terme. Une nouvelle candidature est possible.",
  terminated: "L’habilitation a pris fin à la demande de l’organisme. Une nouvelle candidature est possible.",
  ended: "L’habilitation a pris fin avec l’enregistrement de la certification.",
};

const parts: Readonly<Record<keyof Scope, string>> = {
  establishments: "les établissements",
  programmes: "les programmes",
  modalities: "les modalités",
  trainers: "les formateurs",
};

const failings = (codes: readonly string[]): string => counted(codes.length, "manquement");

/** What is refused to those who decide on the life of an habilitation; who may decide is said with decisions. */
export const habilitationRefusals: Sentences<Said> = {
  "habilitation/not-now": { status: 409, say: ({ status }) => notNow[status] },
  "habilitation/attestation-not-printed": {
    status: 404,
    say: () => "L’attestation est en cours d’édition. Revenez dans quelques instants.",
  },
  "habilitation/agreement-not-concluded": {
    status: 422,
    say: () => "La convention n’est pas signée par les deux parties.",
  },
  "habilitation/agreement-does-not-continue": {
    status: 422,
    say: ({ expiresOn }) =>
      `Ce qui continue l’habilitation doit prendre effet le ${writtenDay(expiresOn)}, jour de l’échéance.`,
  },
  "habilitation/already-extended": {
    status: 409,
    say: ({ until }) =>
      `L’habilitation est déjà prolongée jusqu’au ${writtenDay(until)}\u00A0: cela ne se fait qu’une fois.`,
  },
  "habilitation/extension-too-long": {
    status: 422,
    say: ({ latest }) => `La prorogation ne peut aller au-delà du ${writtenDay(latest)}.`,
  },
  "habilitation/scope-empty": {
    status: 422,
    say: (refusal) =>
      `Le périmètre de l’habilitation serait incomplet${nbsp}: ${listed(refusal.parts.map((part) => parts[part]))}.`,
  },
  "habilitation/scope-unchanged": {
    status: 409,
    say: () => "Le périmètre est déjà ainsi\u00A0: il n’y a rien à ajouter ou à retirer.",
  },
  "habilitation/no-extension-while-suspended": {
    status: 409,
    say: () => "Le périmètre ne s’étend pas pendant une suspension.",
  },
  "habilitation/registration-ended": {
    status: 422,
    say: ({ on }) => `L’enregistrement de la certification prend fin le ${writtenDay(on)}.`,
  },
  "habilitation/registration-end-unchanged": {
    status: 409,
    say: () => "Cette fin d’enregistrement est déjà notée.",
  },
  "habilitation/back-dated": {
    status: 422,
    say: ({ earliest }) =>
      `Rien ne prend effet avant le jour où on le décide${nbsp}: au plus tôt le ${writtenDay(earliest)}.`,
  },
  "habilitation/date-wrong": {
    status: 422,
    say: ({ from, until }) => `Indiquez une date entre le ${writtenDay(from)} et le ${writtenDay(until)}.`,
  },
  "habilitation/channel-without-proof": {
    status: 422,
    say: () =>
      "Cette notification se fait par lettre recommandée\u00A0: indiquez le numéro de la lettre et le jour de sa première présentation.",
  },
  "habilitation/email-undelivered": {
    status: 422,
    say: () =>
      "L’e-mail n’est pas arrivé\u00A0: aucun délai ne court de lui. Joignez l’organisme autrement, ou envoyez une lettre recommandée.",
  },
  "habilitation/nothing-to-notify": { status: 409, say: () => "Il n’y a pas de décision de cette sorte à notifier." },
  "habilitation/already-notified": {
    status: 409,
    say: ({ on }) => `La notification est déjà enregistrée, au ${writtenDay(on)}.`,
  },
  "habilitation/no-grievances": {
    status: 409,
    say: () => "Aucun grief n’est notifié\u00A0: il n’y a pas d’observations à recevoir.",
  },
  "habilitation/nothing-to-stay": {
    status: 409,
    say: () => "La décision contestée n’a plus d’effet, ou son effet est déjà suspendu.",
  },
  "habilitation/nothing-to-annul": {
    status: 409,
    say: () => "La décision contestée n’existe plus, ou n’a plus d’effet : il n’y a rien à annuler.",
  },
  "habilitation/observations-empty": { status: 422, say: () => "Écrivez les observations, ou joignez leur texte." },
  "habilitation/grievances-not-notified": {
    status: 422,
    say: (refusal) =>
      `Les griefs doivent d’abord être notifiés à l’organisme, qui peut y répondre${nbsp}: il en manque pour ${failings(refusal.grounds)}.`,
  },
  "habilitation/observations-open": {
    status: 422,
    say: ({ until }) =>
      `L’organisme peut présenter ses observations jusqu’au ${writtenDay(until)}. La décision se prend ensuite.`,
  },
  "habilitation/proof-missing": {
    status: 422,
    say: (refusal) =>
      `Dites quelle preuve est attendue pour chaque manquement${nbsp}: il en reste ${refusal.grounds.length}.`,
  },
  "habilitation/proof-date-wrong": {
    status: 422,
    say: ({ from, until }) =>
      `Le délai d’une preuve est compris dans la suspension, du ${writtenDay(from)} au ${writtenDay(until)}.`,
  },
  "habilitation/session-undecided": {
    status: 422,
    say: ({ sessions }) =>
      `Dites, pour chaque session déclarée, si elle s’achève, est transférée ou s’arrête${nbsp}: il en reste ${sessions.length}.`,
  },
  "habilitation/failing-not-corrected": {
    status: 422,
    say: (refusal) =>
      `La suspension ne peut pas être levée${nbsp}: ${failings(refusal.grounds)} sans correction vérifiée.`,
  },
  "habilitation/failings-corrected": {
    status: 422,
    say: () =>
      "Les manquements de la suspension sont corrigés\u00A0: ils ne peuvent pas fonder un retrait. Levez la suspension.",
  },
  "habilitation/correction-not-verified": {
    status: 422,
    say: (refusal) =>
      `Une correction déposée à temps n’est pas encore vérifiée (${failings(refusal.grounds)})${nbsp}: elle ne peut pas être retenue contre l’organisme. Faites-la vérifier.`,
  },
  "habilitation/corrections-still-possible": {
    status: 422,
    say: ({ until }) => `L’organisme peut encore corriger jusqu’au ${writtenDay(until)}.`,
  },
  "habilitation/ground-needs-suspension": {
    status: 422,
    say: () =>
      "Ce motif suppose une suspension restée sans effet. Seule une infraction grave permet un retrait direct.",
  },
  "habilitation/suspension-not-notified": {
    status: 422,
    say: () => "Enregistrez d’abord la notification de la suspension\u00A0: elle vaut notification des griefs.",
  },
  "habilitation/notice-too-short": {
    status: 422,
    say: ({ earliest }) =>
      `Avec le préavis de la convention, l’habilitation peut prendre fin au plus tôt le ${writtenDay(earliest)}.`,
  },
  "habilitation/already-terminated": {
    status: 409,
    say: ({ on }) => `La fin de l’habilitation est déjà enregistrée, au ${writtenDay(on)}.`,
  },
};
