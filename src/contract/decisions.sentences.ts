import type { EvaluationAct } from "../domain/access/impartiality.model.ts";
import type { CheckedItem, ReviewItem } from "../domain/decisions/decision.events.ts";

/** How each point of the review is called (R-AUD-10). */
export const reviewItemNames: Readonly<Record<ReviewItem, string>> = {
  "plan-respected": "le plan d’audit respecté",
  "report-consistent": "le rapport cohérent",
  "indicators-rated": "tous les indicateurs applicables évalués",
  "signatures-present": "le procès-verbal d’audit signé",
  "audit-complete": "les non-conformités levées, ou leur plan d’actions accepté",
  "quiz-passed": "le QCM réussi",
  "nda-valid": "la déclaration d’activité",
  "siren-valid": "le numéro SIREN",
  "qualiopi-valid": "la certification Qualiopi en cours de validité",
};

export const reviewResultNames: Readonly<Record<CheckedItem["result"], string>> = {
  ok: "Conforme",
  "not-ok": "Non conforme",
  pending: "En attente",
};

/** What somebody did on a file that keeps them from deciding on it, as the end of « vous avez… » (R-DEC-1). */
export const evaluationActNames: Readonly<Record<EvaluationAct, string>> = {
  admissibility: "jugé la candidature",
  "programme-check": "vérifié le programme",
  audit: "mené l’audit",
  "correction-verification": "vérifié les corrections",
  "plan-review": "vérifié le plan d’audit",
  "report-review": "vérifié le rapport d’audit",
  surveillance: "conduit une surveillance",
  renewal: "vérifié un renouvellement",
};
