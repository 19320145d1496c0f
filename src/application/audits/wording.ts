import type { Attendee, AuditMode } from "../../domain/audits/plan.model.ts";
import type { AuditType } from "../../domain/schemes/referential.model.ts";

/** How each type of audit is called. */
export const kindNames: Readonly<Record<AuditType, string>> = {
  I: "Audit initial",
  S3: "Surveillance à 3 mois",
  SA: "Surveillance annuelle",
  C: "Audit complémentaire",
  R: "Audit de renouvellement",
};

/** How each mode of audit is said. */
export const modeNames: Readonly<Record<AuditMode, string>> = {
  on_site: "Sur site",
  remote: "À distance, par visioconférence",
  documentary: "Sur pièces",
};

/** The function of somebody met, in words. */
export const attendeeNames: Readonly<Record<Attendee["role"], string>> = {
  legal_representative: "représentant légal",
  referent: "référent habilitation",
  trainer: "formateur",
  account_manager: "chargé d’affaires",
  auditor: "auditeur",
  reviewer: "vérificateur",
  decision_maker: "décideur",
  signatory: "signataire",
  quality_manager: "responsable qualité",
  exam_manager: "gestionnaire des examens",
  administrator: "administrateur",
  other: "autre personne",
};
