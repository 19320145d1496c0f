import type { AttemptRefusal } from "../domain/quizzes/attempt.model.ts";
import type { NeutralisationRefusal } from "../domain/quizzes/neutralisation.model.ts";
import type { SittingRefusal } from "../domain/quizzes/sitting.model.ts";
import { clockTime, counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

const sitters = { referent: "les référents habilitation", trainer: "les formateurs" } as const;

const over = {
  none: "Ce QCM n’a pas commencé.",
  running: "Ce QCM est en cours. Son résultat paraît dès qu’il est rendu, ou à la fin du temps.",
  submitted: "Ce QCM est déjà rendu. Affichez son résultat.",
  expired: "Ce QCM s’est terminé à la fin du temps imparti. Affichez son résultat.",
} as const;

type Said = AttemptRefusal | SittingRefusal | NeutralisationRefusal | { readonly code: "quiz/result-not-printed" };

export const quizRefusals: Sentences<Said> = {
  "quiz/not-open": {
    status: 409,
    say: () => "Le QCM n’est pas encore ouvert pour ce dossier. La page du QCM dit ce qui doit être fait avant.",
  },
  "quiz/not-a-sitter": {
    status: 422,
    say: ({ roles }) =>
      `Le QCM est passé par ${listed(roles.map((role) => sitters[role]))}. Pour ajouter une personne, invitez-la dans votre organisme avec cette fonction.`,
  },
  "quiz/already-passed": { status: 409, say: () => `Le QCM est déjà réussi${nbsp}: il n’y a plus rien à passer.` },
  "quiz/attempt-already-running": {
    status: 409,
    say: () => `Une tentative est en cours${nbsp}: reprenez-la depuis la page du QCM, le temps continue de courir.`,
  },
  "quiz/attempts-exhausted": {
    status: 409,
    say: ({ allowed }) =>
      `Les ${counted(allowed, "tentative prévue", "tentatives prévues")} sont faites. Le responsable qualité peut en ouvrir une autre, sur demande motivée.`,
  },
  "quiz/too-soon": {
    status: 409,
    say: ({ from }) => `La prochaine tentative sera possible à partir du ${writtenDay(from)}.`,
  },
  "quiz/bank-too-small": {
    status: 409,
    say: () =>
      `Le sujet ne peut pas être composé pour l’instant. Le temps n’a pas commencé à courir${nbsp}: prévenez votre chargé d’affaires.`,
  },
  "quiz/not-now": { status: 409, say: ({ status }) => over[status] },
  "quiz/not-your-attempt": { status: 404, say: () => "Ce QCM est celui d’une autre personne." },
  "quiz/time-is-over": {
    status: 409,
    say: ({ deadline }) =>
      `Le temps était écoulé à ${clockTime(deadline)}${nbsp}: cette réponse n’est pas comptée. Celles enregistrées avant le sont.`,
  },
  "quiz/time-is-left": {
    status: 409,
    say: ({ deadline }) => `Il reste du temps${nbsp}: ce QCM se termine à ${clockTime(deadline)}.`,
  },
  "quiz/unknown-question": { status: 404, say: () => "Cette question n’est pas au sujet. Rechargez la page." },
  "quiz/unknown-option": {
    status: 422,
    say: () => "Cette réponse ne fait pas partie de celles qui sont proposées. Rechargez la page.",
  },
  "quiz/one-option-only": {
    status: 422,
    say: () => "Cette question n’attend qu’une réponse. N’en gardez qu’une.",
  },
  "quiz/another-open": {
    status: 409,
    say: () => `Un QCM est déjà ouvert à votre nom, pour un autre dossier${nbsp}: terminez-le d’abord.`,
  },
  "quiz/no-code-requested": {
    status: 422,
    say: () => "Demandez d’abord un code, ou demandez-en un nouveau\u00A0: celui-ci ne peut plus servir.",
  },
  "quiz/code-expired": { status: 422, say: () => "Ce code n’est plus valable. Demandez-en un nouveau." },
  "quiz/code-wrong": {
    status: 422,
    say: () =>
      "Ce code n’est pas le bon. Vérifiez les six chiffres du dernier courriel reçu, ou demandez un nouveau code.",
  },
  "quiz/result-not-printed": {
    status: 404,
    say: () => "Le relevé de résultat s’imprime\u00A0: revenez dans un instant.",
  },
  "quiz/nobody-had-it": {
    status: 409,
    say: () =>
      "Aucune copie ne contient cette question dans cette version\u00A0: rien n’est à recalculer. Suspendez-la dans la banque.",
  },
  "quiz/effects-changed": {
    status: 409,
    say: () => "Une copie s’est terminée depuis que vous avez vu ces effets. Rechargez la page avant de décider.",
  },
  "quiz/already-neutralised": { status: 409, say: () => "Cette question est déjà neutralisée." },
  "quiz/already-open": { status: 409, say: () => "Cette personne a déjà été prévenue de l’ouverture du QCM." },
  "quiz/reason-missing": { status: 422, say: () => "Indiquez le motif." },
  "quiz/attempts-left": {
    status: 409,
    say: () => `Il reste une tentative à cette personne, ou elle est en cours${nbsp}: rien n’est à rouvrir.`,
  },
  "quiz/extra-time-too-late": {
    status: 409,
    say: () =>
      `Cette personne a une tentative en cours${nbsp}: le temps supplémentaire se décide avant le début. Il pourra être accordé pour la suivante.`,
  },
  "quiz/extra-time-already-granted": {
    status: 409,
    say: () => "Le temps supplémentaire est déjà accordé à cette personne.",
  },
};
