import type { Attendee, Audit, Indicator } from "./audit.query.ts";

/** What each type of audit is called (R-AUD-6). */
export const typeNames: Readonly<Record<Audit["auditType"], string>> = {
  I: "Audit initial",
  S3: "Surveillance à 3 mois",
  SA: "Surveillance annuelle",
  C: "Audit complémentaire",
  R: "Audit de renouvellement",
};

/** How an audit is held, and what it means for the people met. */
export const modeWords: Readonly<Record<Audit["mode"], { readonly name: string; readonly help: string }>> = {
  remote: { name: "À distance", help: "En visioconférence, écran partagé, une journée le plus souvent." },
  on_site: { name: "Sur site", help: "Dans les locaux de l’organisme, visite comprise." },
  documentary: {
    name: "Sur pièces",
    help: "Sans réunion : les pièces déposées sont examinées, la conclusion est envoyée.",
  },
};

export const roleNames: Readonly<Record<Attendee["role"], string>> = {
  legal_representative: "Représentant légal",
  referent: "Référent habilitation",
  trainer: "Formateur",
  account_manager: "Chargé d’affaires",
  auditor: "Auditeur",
  reviewer: "Vérificateur",
  decision_maker: "Décideur",
  signatory: "Signataire",
  quality_manager: "Responsable qualité",
  exam_manager: "Gestionnaire des examens",
  administrator: "Administrateur",
  other: "Autre personne",
};

/** How much an indicator weighs; it orders what is looked at, nothing is compensated. */
export const weightNames: Readonly<Record<number, string>> = { 3: "Essentiel", 2: "Important", 1: "Utile" };

export const ratingNames: Readonly<Record<NonNullable<Indicator["rating"]>, string>> = {
  conforming: "Conforme",
  nonconforming: "Non conforme",
  not_applicable: "Non applicable",
};
