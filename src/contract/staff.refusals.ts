import type { InvitationRefusal } from "../domain/access/invitation.ts";
import type { StaffRefusal } from "../domain/staff/staff.decide.ts";
import type { Sentences } from "./refusals.ts";

export const staffRefusals: Sentences<StaffRefusal | InvitationRefusal> = {
  "staff/roles-unchanged": { status: 409, say: () => "Cette personne a déjà exactement ces fonctions." },
  "staff/last-administrator": {
    status: 422,
    say: () =>
      "Cette personne est la seule à administrer Habilis. Donnez d’abord cette fonction à quelqu’un d’autre, puis retirez-la.",
  },
  "staff/not-an-account-manager": {
    status: 422,
    say: () => "Cette personne n’est pas chargée d’affaires. Choisissez-en une autre.",
  },
  "staff/same-person": {
    status: 422,
    say: () => "Ces dossiers sont déjà suivis par cette personne. Choisissez un autre chargé d’affaires.",
  },
  "staff/person-of-an-organisation": {
    status: 422,
    say: () =>
      "Une personne d’un organisme de formation ne peut pas faire partie du certificateur. Quittez d’abord l’organisme, ou utilisez une autre adresse.",
  },
  "staff/already-of-staff": {
    status: 409,
    say: () => "Cette personne a déjà un accès. Modifiez ses fonctions plutôt que de l’inviter à nouveau.",
  },
  "invitation/unknown": {
    status: 404,
    say: () =>
      "Cette invitation n’existe pas ou n’existe plus. Ouvrez le lien tel qu’il figure dans le message reçu, ou demandez une nouvelle invitation.",
  },
  "invitation/used": {
    status: 409,
    say: () => "Cette invitation a déjà servi. Connectez-vous avec l’adresse qui l’a reçue.",
  },
  "invitation/over": {
    status: 410,
    say: () =>
      "Cette invitation n’est plus valable. Demandez à la personne qui vous a invité de vous en envoyer une nouvelle.",
  },
  "invitation/account-needed": {
    status: 422,
    say: () => "Indiquez vos nom et prénom, votre adresse et un mot de passe pour ouvrir votre accès.",
  },
};
