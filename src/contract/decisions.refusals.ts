import type { DeciderRefusal } from "../domain/access/impartiality.deciders.ts";
import type { DecisionRefusal } from "../domain/decisions/decision.model.ts";
import type { GroundsRefusal } from "../domain/schemes/statedGrounds.ts";
import { counted, listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { evaluationActNames, reviewItemNames } from "./decisions.sentences.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

/** Why this person may not review or decide, with the names of those who could. */
type Impeded<R> = R extends unknown ? R & { readonly whoCould?: readonly string[] } : never;

type Said =
  | Impeded<DeciderRefusal>
  | GroundsRefusal
  | Exclude<DecisionRefusal, DeciderRefusal | GroundsRefusal>
  | { readonly code: "decision/nobody-to-ask" };

function others({ whoCould }: { readonly whoCould?: readonly string[] }): string {
  if (whoCould === undefined) return "";
  return whoCould.length === 0
    ? " Personne d’autre n’en a le droit aujourd’hui\u00A0: adressez-vous au responsable qualité."
    : ` ${whoCould.length === 1 ? "Peut le faire" : "Peuvent le faire"}${nbsp}: ${listed(whoCould)}.`;
}

const impeded: Sentences<Impeded<DeciderRefusal>> = {
  "decision/took-part-in-evaluation": {
    status: 422,
    say: (refusal) =>
      `Vous avez ${listed(refusal.acts.map((act) => evaluationActNames[act]))}${nbsp}: la revue et la décision reviennent à une personne qui n’a pas évalué ce dossier.${others(refusal)}`,
  },
  "decision/link-declared": {
    status: 422,
    say: (refusal) => {
      const { kind, from, until } = refusal;
      return `Vous ne pouvez pas agir sur ce dossier${nbsp}: ${impediment({ code: "link-declared", kind, from, until })}.${others(refusal)}`;
    },
  },
  "decision/excluded-by-risk-analysis": {
    status: 422,
    say: (refusal) =>
      `L’analyse de risques vous écarte de ce dossier, car vous intervenez sur le dossier Qualiopi de l’organisme.${others(refusal)}`,
  },
  "decision/qualiopi-relation-unknown": {
    status: 422,
    say: () =>
      "La relation de l’organisme avec le certificateur pour Qualiopi n’est pas encore enregistrée. Faites-la enregistrer avant toute décision.",
  },
  "decision/risk-analysis-missing": {
    status: 422,
    say: () =>
      "L’analyse de risques pour l’impartialité doit d’abord être approuvée par le responsable qualité et impartialité.",
  },
  "decision/risk-unacceptable": {
    status: 422,
    say: () =>
      "Le risque pour l’impartialité a été jugé inacceptable\u00A0: l’habilitation ne peut pas être accordée. Un refus motivé reste possible.",
  },
  "decision/not-authorised": {
    status: 422,
    say: (refusal) =>
      `${refusal.since === null ? "Vous n’avez pas l’autorisation de décider pour ce dispositif." : `Votre autorisation de décider a pris fin le ${writtenDay(refusal.since)}.`}${others(refusal)}`,
  },
  "decision/abstained": {
    status: 422,
    say: (refusal) => `Vous vous êtes abstenu sur ce dossier\u00A0: l’abstention est définitive.${others(refusal)}`,
  },
};

const founded: Sentences<GroundsRefusal> = {
  "decision/ground-missing": {
    status: 422,
    say: () => "Choisissez au moins un motif\u00A0: une décision est motivée.",
  },
  "decision/ground-not-for-this": {
    status: 422,
    say: ({ grounds }) =>
      `${counted(grounds.length, "motif choisi ne peut", "motifs choisis ne peuvent")} pas fonder cette décision. Choisissez-les dans la liste proposée.`,
  },
  "decision/ground-detail-missing": {
    status: 422,
    say: ({ grounds }) =>
      `Précisez les faits du dossier pour chaque motif${nbsp}: il en manque ${grounds.length === 1 ? "un" : grounds.length}.`,
  },
};

/** What is refused to those who review, decide and notify. */
export const decisionRefusals: Sentences<Said> = {
  ...impeded,
  ...founded,
  "decision/not-now": {
    status: 409,
    say: ({ status }) =>
      status === "granted" || status === "refused"
        ? "La décision est prise\u00A0: elle ne change plus. Elle peut être notifiée, ou contestée par un appel."
        : "Cette action n’est possible qu’une fois la décision prise.",
  },
  "decision/review-item-missing": {
    status: 422,
    say: ({ items }) =>
      `Donnez un avis sur chaque point de la revue${nbsp}: il manque ${listed(items.map((item) => reviewItemNames[item]))}.`,
  },
  "decision/nda-pending": {
    status: 422,
    say: () =>
      "La déclaration d’activité est encore en cours d’enregistrement\u00A0: l’habilitation ne peut pas être accordée avant qu’elle soit acquise.",
  },
  "decision/not-ready": {
    status: 422,
    say: ({ items }) =>
      `Le dossier ne permet pas d’accorder l’habilitation. Points non acquis${nbsp}: ${listed(items.map((item) => reviewItemNames[item]))}.`,
  },
  "decision/review-missing": {
    status: 422,
    say: () => "La revue du dossier n’est pas faite. Elle précède la décision et peut être faite par la même personne.",
  },
  "decision/reason-missing": { status: 422, say: () => "Écrivez votre motif\u00A0: il reste au dossier." },
  "decision/no-refusal-proposed": { status: 409, say: () => "Aucun refus n’est proposé sur ce dossier." },
  "decision/nothing-to-grant": {
    status: 409,
    say: () =>
      "Un refus est proposé au stade de la candidature\u00A0: prononcez-le, ou écartez-le pour que l’instruction reprenne.",
  },
  "decision/question-empty": { status: 422, say: () => "Écrivez le texte de votre question ou de votre réponse." },
  "decision/nobody-to-ask": {
    status: 422,
    say: () =>
      "Adressez la question à une personne qui a pu travailler sur le dossier\u00A0: chargé d’affaires, auditeur ou vérificateur.",
  },
  "decision/question-unknown": { status: 404, say: () => "Cette question ne fait pas partie du dossier." },
  "decision/question-closed": { status: 409, say: () => "Cette question a déjà reçu une réponse, ou a été retirée." },
  "decision/question-open": {
    status: 422,
    say: ({ questions }) =>
      questions.length === 1
        ? "Une question attend encore sa réponse. Attendez-la, ou retirez la question, avant de décider."
        : `${questions.length} questions attendent encore leur réponse. Attendez-les, ou retirez-les, avant de décider.`,
  },
  "decision/already-notified": {
    status: 409,
    say: ({ on }) => `La notification est déjà enregistrée, au ${writtenDay(on)}.`,
  },
  "decision/notification-date-wrong": {
    status: 422,
    say: ({ from, until }) =>
      `La notification a lieu entre le jour de la décision (${writtenDay(from)}) et aujourd’hui (${writtenDay(until)}).`,
  },
  "decision/channel-without-proof": {
    status: 422,
    say: () =>
      "Un refus se notifie par lettre recommandée\u00A0: indiquez le numéro de la lettre et le jour de sa première présentation.",
  },
};
