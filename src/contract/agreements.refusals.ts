import type { AssignmentCheck } from "../domain/access/impartiality.model.ts";
import type { AgreementRefusal } from "../domain/agreements/agreement.model.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

/** A clause that prevents the agreement, and what is missing in it, in words. */
interface EmptyClauseInWords {
  readonly title: string;
  readonly labels: readonly string[];
}

type Said =
  | Exclude<AgreementRefusal, { readonly code: "agreement/clause-empty" }>
  | { readonly code: "agreement/clause-empty"; readonly clauses: readonly EmptyClauseInWords[] }
  | { readonly code: "agreement/no-signatory"; readonly party: "organisation" | "certifier" }
  | { readonly code: "agreement/signatory-not-eligible"; readonly reasons: AssignmentCheck["reasons"] };

const clauseInWords = ({ title, labels }: EmptyClauseInWords): string =>
  labels.length === 0
    ? `«${nbsp}${title}${nbsp}»`
    : `«${nbsp}${title}${nbsp}» (à compléter${nbsp}: ${listed(labels.map((label) => label.toLowerCase()))})`;

/** What is refused to those who write and sign an agreement. */
export const agreementRefusals: Sentences<Said> = {
  "agreement/not-now": {
    status: 409,
    say: ({ status }) => {
      if (status === "none") return "La convention n’est pas encore rédigée.";
      if (status === "concluded") return "La convention est déjà signée par les deux parties. Elle ne change plus.";
      return status === "lapsed"
        ? "La décision favorable est caduque, faute de signature dans le délai. La convention ne peut plus être signée."
        : "La convention est déjà signée par l’organisme. Son texte ne change plus.";
    },
  },
  "agreement/no-favourable-decision": {
    status: 422,
    say: () => "La convention se rédige après une décision favorable.",
  },
  "agreement/clause-empty": {
    status: 422,
    say: ({ clauses }) =>
      `La convention ne peut pas être rédigée tant qu’un article obligatoire est vide${nbsp}: ${listed(clauses.map(clauseInWords))}.`,
  },
  "agreement/registration-ended": {
    status: 422,
    say: ({ on }) =>
      `L’enregistrement de la certification prend fin le ${writtenDay(on)}${nbsp}: aucune convention ne peut prendre effet à partir de ce jour.`,
  },
  "agreement/time-over": {
    status: 422,
    say: ({ signBy }) =>
      `La convention pouvait être signée jusqu’au ${writtenDay(signBy)}. La décision favorable est caduque${nbsp}; une nouvelle candidature est possible.`,
  },
  "agreement/time-left": {
    status: 409,
    say: ({ signBy }) => `La convention peut encore être signée jusqu’au ${writtenDay(signBy)}.`,
  },
  "agreement/organisation-signs-first": {
    status: 409,
    say: () => "L’organisme signe le premier. Vous serez prévenu dès sa signature.",
  },
  "agreement/already-signed": { status: 409, say: () => "La convention est déjà signée pour l’organisme." },
  "agreement/not-the-signatory": {
    status: 422,
    say: () =>
      "La convention désigne une autre personne pour signer. Si cela a changé, demandez qu’elle soit rédigée à nouveau.",
  },
  "agreement/document-changed": {
    status: 409,
    say: () => "Le texte a été rédigé à nouveau depuis que vous l’avez affiché. Relisez-le avant de signer.",
  },
  "agreement/name-differs": {
    status: 422,
    say: ({ expected }) => `Tapez le nom du signataire tel que la convention le porte${nbsp}: ${expected}.`,
  },
  "agreement/no-code-requested": {
    status: 422,
    say: () => "Aucun code n’est en attente pour vous. Demandez-en un, il vous est envoyé par courriel.",
  },
  "agreement/code-expired": { status: 422, say: () => "Ce code n’est plus valable. Demandez-en un nouveau." },
  "agreement/code-wrong": {
    status: 422,
    say: () =>
      "Ce code n’est pas le bon. Vérifiez les six chiffres du dernier courriel reçu, ou demandez un nouveau code.",
  },
  "agreement/no-signatory": {
    status: 422,
    say: ({ party }) =>
      party === "organisation"
        ? "Aucun représentant légal de l’organisme n’a d’accès. Demandez à l’organisme de l’inviter, puis recommencez."
        : "Aucune personne n’a la fonction de signataire. Choisissez-en une autre, ou faites-la désigner par l’administrateur.",
  },
  "agreement/signatory-not-eligible": {
    status: 422,
    say: ({ reasons }) =>
      `Le signataire ne peut pas signer cette convention${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
};
