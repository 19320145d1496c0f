import type { PublicationRefusal } from "../domain/schemes/publication.decide.ts";
import { counted, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const schemeRefusals: Sentences<PublicationRefusal> = {
  "scheme/already-published": {
    status: 409,
    say: ({ version }) => `La version ${version} est déjà publiée. Ce qui est publié ne change plus.`,
  },
  "scheme/not-proposed": {
    status: 404,
    say: ({ version }) => `Aucune version ${version} n’attend d’être publiée.`,
  },
  "scheme/text-changed": {
    status: 409,
    say: ({ version }) =>
      `Le texte de la version ${version} a changé depuis que vous l’avez lu. Relisez ce qu’elle modifie avant de la publier.`,
  },
  "scheme/effective-in-the-past": {
    status: 422,
    say: ({ effectiveOn }) =>
      `La date d’effet de cette version, le ${writtenDay(effectiveOn)}, est passée. Corrigez-la dans son texte, puis publiez.`,
  },
  "scheme/notice-too-short": {
    status: 422,
    say: ({ earliest, noticeDays }) =>
      `Cette version change des textes dont les organismes habilités doivent être avertis ${counted(noticeDays, "jour")} avant. Donnez-lui une date d’effet à partir du ${writtenDay(earliest)} dans son texte, puis publiez.`,
  },
};
