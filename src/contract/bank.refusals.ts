import type { QuestionRefusal, QuestionState } from "../domain/bank/question.model.ts";
import type { WordingFault } from "../domain/bank/wording.model.ts";
import { counted, listed, nbsp } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

const stands: Readonly<Record<QuestionState["status"], string>> = {
  none: "Cette question n’existe pas encore.",
  draft: "Cette question est en cours d’écriture.",
  in_review: `Cette question attend d’être vérifiée${nbsp}: mettez-la en service, ou rendez-la à son auteur.`,
  active: "Cette question est en service.",
  suspended: "Cette question est suspendue.",
  retired: "Cette question est retirée de la banque.",
};

/** What is to be mended in a wording, as a sentence. */
export function saidFault(fault: WordingFault): string {
  switch (fault.fault) {
    case "unknown-theme":
      return "Choisissez un thème du dispositif.";
    case "text-missing":
      return "Écrivez la question.";
    case "explanation-missing":
      return "Écrivez pourquoi la bonne réponse l’est.";
    case "source-missing":
      return "Indiquez la règle ou l’article qui fonde la bonne réponse.";
    case "alternative-missing":
      return "Écrivez ce que montre l’image, pour qui ne la voit pas.";
    case "option-count":
      return `Il faut ${counted(fault.wanted, "réponse", "réponses")}${nbsp}; il y en a ${fault.given}.`;
    case "option-empty":
      return `Écrivez la réponse ${fault.rank}.`;
    case "options-alike":
      return `Les réponses ${listed(fault.ranks.map(String))} disent la même chose.`;
    case "no-right-option":
      return "Cochez la bonne réponse.";
    case "several-right-options":
      return `Une seule réponse est juste quand la question est à réponse unique${nbsp}; ${fault.right} sont cochées.`;
  }
}

/** A file given as the picture of a question is none, or a question has not the one asked for. */
type ImageRefusal = { readonly code: "bank/not-an-image"; readonly name: string } | { readonly code: "bank/no-image" };

export const bankRefusals: Sentences<QuestionRefusal | ImageRefusal> = {
  "bank/already-exists": {
    status: 409,
    say: () => `Une question vient de prendre ce numéro${nbsp}: enregistrez à nouveau.`,
  },
  "bank/not-now": { status: 409, say: ({ status }) => stands[status] },
  "bank/wording-faults": { status: 422, say: ({ faults }) => faults.map(saidFault).join(" ") },
  "bank/nothing-changed": { status: 409, say: () => "Rien n’a changé dans cette question." },
  "bank/under-review": {
    status: 409,
    say: () => `La version suivante est à vérifier${nbsp}: elle se corrige une fois rendue à son auteur.`,
  },
  "bank/nothing-to-check": { status: 409, say: () => "Aucune version n’est à ce stade. Rechargez la page." },
  "bank/author-approves": {
    status: 403,
    say: () => `Vous avez écrit cette version${nbsp}: une autre personne doit la vérifier.`,
  },
  "bank/reason-missing": { status: 422, say: () => "Indiquez le motif." },
  "bank/not-an-image": {
    status: 422,
    say: ({ name }) =>
      `«${nbsp}${name}${nbsp}» n’est pas une image que tous les navigateurs montrent. Donnez un fichier PNG, JPEG ou WebP.`,
  },
  "bank/no-image": { status: 404, say: () => "Cette question n’a pas cette image." },
  "bank/version-known": { status: 409, say: () => "Cette version est déjà dans la banque." },
};
