import type { OrganisationRefusal } from "../domain/organisations/organisation.model.ts";
import { grouped, nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const organisationRefusals: Sentences<OrganisationRefusal> = {
  "organisation/unknown": { status: 404, say: () => "Cet organisme n’est pas enregistré." },
  "organisation/already-registered": {
    status: 409,
    say: ({ name }) =>
      `${name} est déjà enregistré. Demandez à une personne de cet organisme de vous inviter${nbsp}; si personne ne le peut plus, écrivez au certificateur avec un justificatif de représentation.`,
  },
  "organisation/siren-invalid": {
    status: 422,
    say: ({ siren }) =>
      `Le numéro ${grouped(siren)} n’est pas un SIREN${nbsp}: neuf chiffres, dont le dernier est une clé de contrôle. Vérifiez-le sur votre extrait d’immatriculation.`,
  },
  "organisation/name-missing": { status: 422, say: () => "Indiquez la dénomination de votre organisme." },
  "organisation/person-of-the-certifier": {
    status: 422,
    say: () =>
      "Une personne du certificateur ne peut pas faire partie d’un organisme de formation. Faites inscrire l’organisme par l’un des siens, avec sa propre adresse.",
  },
  "organisation/already-member": { status: 409, say: () => "Cette personne a déjà cette fonction dans l’organisme." },
  "organisation/not-a-member": { status: 404, say: () => "Cette personne n’a pas cette fonction dans l’organisme." },
  "organisation/last-manager": {
    status: 422,
    say: () => "L’organisme doit garder au moins un responsable. Invitez d’abord la personne qui prendra la suite.",
  },
  "organisation/application-already-open": {
    status: 409,
    say: () =>
      "Une candidature est déjà ouverte pour cette certification. Reprenez-la plutôt que d’en ouvrir une autre.",
  },
  "organisation/already-habilitated": {
    status: 409,
    say: () =>
      "Votre organisme est déjà habilité pour cette certification. Le renouvellement se demande depuis la page de l’habilitation.",
  },
  "organisation/reapplication-too-early": {
    status: 422,
    say: ({ from }) =>
      `Après un refus, une nouvelle candidature est possible à partir du ${writtenDay(from)}. Vous pouvez d’ici là préparer vos pièces.`,
  },
  "organisation/withdrawn-for-good": {
    status: 422,
    say: () =>
      "L’habilitation de cet organisme a été retirée définitivement. Une nouvelle candidature n’est pas possible, sauf accord motivé du certificateur.",
  },
};
