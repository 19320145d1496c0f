import type { RenewalDeadline } from "../../domain/renewals/renewal.deadlines.ts";
import type { DueWords } from "../tasks/due.sentences.ts";

const atRenewal = (id: string): string => `/renouvellements/${encodeURIComponent(id)}`;
const atAgreement = (id: string): string => `/conventions/${encodeURIComponent(id)}`;

/** What a renewal asks for (R-REN-1 to R-REN-3), with the signatures that end it. */
export const renewalDue: Readonly<
  Record<RenewalDeadline["what"] | "organisation-signature" | "certifier-signature", DueWords>
> = {
  "renewal-filing": {
    awaited: "Dossier de renouvellement",
    action: "Préparer le renouvellement",
    rule: "Déposé complet à cette date, il est décidé avant l’échéance",
    to: atRenewal,
  },
  "renewal-completion": {
    awaited: "Compléments du dossier de renouvellement",
    action: "Compléter le dossier",
    rule: "Délai donné pour répondre aux points renvoyés",
    to: atRenewal,
  },
  "renewal-examination": {
    awaited: "Vérification d’un dossier de renouvellement",
    action: "Vérifier le dossier",
    rule: "Jours ouvrés comptés du dépôt, avant l’échéance",
    to: atRenewal,
  },
  "renewal-decision": {
    awaited: "Décision sur un renouvellement",
    action: "Lire et décider",
    rule: "Avant l’échéance de l’habilitation",
    to: atRenewal,
  },
  "renewal-amendment": {
    awaited: "Avenant de prorogation",
    action: "Ouvrir le renouvellement",
    rule: "Signé par les deux parties avant l’échéance",
    to: atRenewal,
  },
  "renewal-agreement": {
    awaited: "Convention de renouvellement",
    action: "Ouvrir le renouvellement",
    rule: "Signée par les deux parties avant l’échéance",
    to: atRenewal,
  },
  "renewal-letter": {
    awaited: "Notification du refus de renouvellement",
    action: "Noter la présentation",
    rule: "Ce qui est décidé est notifié sans attendre",
    to: atRenewal,
  },
  "organisation-signature": {
    awaited: "Signature de l’organisme",
    action: "Lire et signer",
    rule: "Avant l’échéance de l’habilitation",
    to: atAgreement,
  },
  "certifier-signature": {
    awaited: "Signature du certificateur",
    action: "Lire et signer",
    rule: "Avant l’échéance de l’habilitation",
    to: atAgreement,
  },
};
