import type { AgeBand } from "../../domain/journey/ages.ts";
import type { TargetStep } from "../../domain/journey/targets.ts";

/** How long ago a file was submitted. */
export const ageWords: Readonly<Record<AgeBand, string>> = {
  month: "Déposés il y a un mois au plus",
  quarter: "De un à trois mois",
  "half-year": "De trois à six mois",
  older: "Plus de six mois",
};

/** The delays that the certifier shows, from what to what. */
export const stepWords: Readonly<Record<TargetStep, string>> = {
  admissibility: "Recevabilité, depuis le dépôt",
  "audit-date": "Date d’audit, depuis la recevabilité",
  report: "Rapport, depuis la clôture de l’audit",
  decision: "Décision, depuis la fin de l’évaluation",
};
