import type { OrganisationRole, StaffRole } from "./actor.ts";

/** How each function of the certifier is called (process.md §2). */
export const staffRoleNames: Readonly<Record<StaffRole, string>> = {
  account_manager: "chargé d’affaires",
  auditor: "auditeur",
  reviewer: "vérificateur du pôle audit",
  decision_maker: "décideur",
  signatory: "signataire",
  quality_manager: "responsable qualité et impartialité",
  exam_manager: "gestionnaire des examens",
  administrator: "administrateur",
  observer: "observateur",
};

/** How each function in a training organisation is called. */
export const organisationRoleNames: Readonly<Record<OrganisationRole, string>> = {
  legal_representative: "représentant légal",
  referent: "référent habilitation",
  trainer: "formateur",
};

/** How any function is called. */
export const roleNames: Readonly<Record<StaffRole | OrganisationRole, string>> = {
  ...staffRoleNames,
  ...organisationRoleNames,
};
