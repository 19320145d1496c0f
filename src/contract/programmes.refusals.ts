import type { ProgrammeRefusal } from "../domain/programmes/programme.decide.ts";
import { listed, nbsp } from "../domain/shared/french.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

export const programmeRefusals: Sentences<ProgrammeRefusal> = {
  "programme/unknown": { status: 404, say: () => "Ce programme n’a pas encore été déposé." },
  "programme/not-the-last-version": {
    status: 409,
    say: ({ last }) =>
      `Une version plus récente du programme a été déposée (version ${last}). C’est elle qui se vérifie.`,
  },
  "programme/already-judged": { status: 409, say: () => "Un avis a déjà été rendu sur cette version du programme." },
  "programme/checker-not-eligible": {
    status: 422,
    say: ({ reasons }) => `Vous ne pouvez pas vérifier ce programme${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
  "programme/items-not-all-checked": {
    status: 422,
    say: ({ competences }) => `Donnez un avis sur chaque compétence${nbsp}: il manque ${listed(competences)}.`,
  },
  "programme/competence-not-covered": {
    status: 422,
    say: ({ competences }) =>
      `Le programme ne couvre pas toutes les compétences (${listed(competences)})${nbsp}: il ne peut pas être validé. Demandez des modifications.`,
  },
  "programme/reason-missing": {
    status: 422,
    say: () => "Dites à l’organisme ce qu’il doit modifier dans son programme.",
  },
};
