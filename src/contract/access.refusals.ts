import type { AccessRefusal } from "../domain/access/permissions.ts";
import { nbsp } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

type Common =
  | AccessRefusal
  | { readonly code: "changed-meanwhile" }
  | { readonly code: "command-id-used-for-something-else" }
  /** `wrong` names each field in question, with what is expected of it. */
  | { readonly code: "not-understood"; readonly wrong: readonly string[] }
  | { readonly code: "scheme/unknown" }
  | { readonly code: "file/too-large"; readonly megabytes: number }
  | { readonly code: "file/empty" }
  | { readonly code: "file/unknown" }
  | { readonly code: "file/type-not-accepted"; readonly name: string };

/** What can be refused to anybody, whatever they ask. */
export const accessRefusals: Sentences<Common> = {
  "access/not-signed-in": { status: 401, say: () => "Votre session est fermée. Connectez-vous pour continuer." },
  "access/not-your-function": {
    status: 403,
    say: () => "Votre fonction ne permet pas cette action. Adressez-vous à la personne qui en est chargée.",
  },
  "access/not-found": {
    status: 404,
    say: () => "Cette page n’existe pas, ou elle ne vous est pas ouverte. Vérifiez l’adresse ou revenez à l’accueil.",
  },
  "changed-meanwhile": {
    status: 409,
    say: () =>
      "Quelqu’un a modifié ce dossier pendant que vous l’aviez à l’écran. Rien n’a été écrasé : affichez la dernière version, puis recommencez.",
  },
  "command-id-used-for-something-else": {
    status: 422,
    say: () => "Cette demande a déjà été envoyée avec un autre contenu. Rechargez la page, puis recommencez.",
  },
  "not-understood": {
    status: 400,
    say: ({ wrong }) => `La demande n’a pas été comprise. À corriger${nbsp}: ${firstOf(wrong)}.`,
  },
  "scheme/unknown": {
    status: 422,
    say: () => "Cette certification n’est pas proposée aujourd’hui. Choisissez-la dans la liste.",
  },
  "file/too-large": {
    status: 413,
    say: ({ megabytes }) =>
      `Ce fichier dépasse ${megabytes}${nbsp}Mo. Réduisez-le ou partagez-le en plusieurs fichiers, puis déposez-le à nouveau.`,
  },
  "file/unknown": {
    status: 422,
    say: () => "Ce fichier ne fait pas partie du dossier. Déposez-le à nouveau, puis recommencez.",
  },
  "file/empty": { status: 422, say: () => "Ce fichier est vide. Vérifiez-le, puis déposez-le à nouveau." },
  "file/type-not-accepted": {
    status: 422,
    say: ({ name }) =>
      `Le contenu de «${nbsp}${name}${nbsp}» n’est pas d’un type accepté, ou n’est pas celui qu’annonce son nom. Déposez un PDF, une image (PNG, JPEG, WebP, HEIC) ou un document (DOCX, XLSX, ODT, ODS, CSV).`,
  },
};

const firstOf = (wrong: readonly string[]): string => {
  const shown = wrong.slice(0, 3).join(`${nbsp}; `);
  return wrong.length > 3 ? `${shown}, et ${wrong.length - 3} autre${wrong.length > 4 ? "s" : ""}` : shown;
};
