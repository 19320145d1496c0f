import type { ItemRefusal } from "../domain/changes/change.items.ts";
import type { ChangeRefusal, ChangeStatus } from "../domain/changes/change.model.ts";
import { listed, nbsp, writtenDay } from "../domain/shared/french.ts";
import { impediment } from "./impartiality.sentences.ts";
import type { Sentences } from "./refusals.ts";

const standings: Readonly<Record<ChangeStatus, string>> = {
  none: "Ce changement n’est pas déclaré.",
  declared: "Ce changement est à l’examen.",
  to_complete: "Ce changement attend un complément de l’organisme.",
  proposed: "Ce changement attend la décision sur le périmètre.",
  accepted: "Ce changement est accepté.",
  refused: "Ce changement est refusé.",
  withdrawn: "L’organisme a renoncé à ce changement.",
};

/** What is refused to those who declare changes, examine them or decide on the scope. */
export const changeRefusals: Sentences<ChangeRefusal | ItemRefusal> = {
  "change/not-now": { status: 409, say: ({ status }) => standings[status] },
  "change/habilitation-over": {
    status: 409,
    say: () => "L’habilitation a pris fin\u00A0: un changement n’a plus à être déclaré.",
  },
  "change/new-application-needed": {
    status: 422,
    say: () =>
      "Un nouveau SIREN est un autre organisme\u00A0: l’habilitation ne se transmet pas. Il présente une nouvelle candidature, et vous mettez fin à celle-ci.",
  },
  "change/text-missing": { status: 422, say: () => "Écrivez ce qui change, ou la raison de votre réponse." },
  "change/day-to-come": {
    status: 422,
    say: ({ today }) => `Indiquez le jour où le changement a eu lieu, au plus tard le ${writtenDay(today)}.`,
  },
  "change/item-missing": {
    status: 422,
    say: () => "Décrivez ce qui est ajouté au périmètre, ou choisissez ce qui en sort.",
  },
  "change/matrix-missing": {
    status: 422,
    say: () => "Joignez la matrice de couverture du programme\u00A0: chaque compétence y est vérifiée.",
  },
  "change/checker-not-eligible": {
    status: 422,
    say: ({ reasons }) => `Vous ne pouvez pas vérifier ce programme${nbsp}: ${listed(reasons.map(impediment))}.`,
  },
  "change/not-covered": {
    status: 422,
    say: ({ competences }) =>
      `Un programme couvre toutes les compétences${nbsp}: il manque ${listed(competences)}. Demandez un complément, ou refusez.`,
  },
  "change/coverage-unchecked": {
    status: 409,
    say: () =>
      "La couverture de ce programme n’est pas encore vérifiée\u00A0: le chargé d’affaires le propose d’abord.",
  },
  "change/siret-invalid": {
    status: 422,
    say: () => "Ce numéro SIRET n’est pas valide. Vérifiez ses quatorze chiffres.",
  },
  "change/other-siren": {
    status: 422,
    say: ({ siren }) =>
      `Cet établissement n’est pas du SIREN ${siren}${nbsp}: un autre organisme présente sa propre candidature.`,
  },
  "change/decided-on-the-scope": {
    status: 409,
    say: () => "Ce changement touche le périmètre\u00A0: proposez-le, un décideur se prononce.",
  },
  "change/nothing-to-decide": {
    status: 409,
    say: () => "Ce changement ne touche pas le périmètre\u00A0: il s’accepte ou se refuse ici.",
  },
  "change/loss-not-refused": { status: 409, say: () => "Une perte se constate\u00A0: elle ne se refuse pas." },
};
